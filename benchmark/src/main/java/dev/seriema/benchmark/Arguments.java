package dev.seriema.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is measured, and how.
///
/// @param rules files and folders of rules
/// @param only a file that names the rules to take, an id on a line; absent for all
/// @param rounds rounds that are counted
/// @param warmUp seconds that each work runs before
/// @param json print one line for a comparison with other programs instead of tables
record Arguments(
    Path events, List<Path> rules, Optional<Path> only, int rounds, double warmUp, boolean json) {
  static final String USAGE =
      """
      usage: EVENTS --rules PLACE [--rules PLACE ...] [--only FILE] [--rounds N] [--warm-up SECONDS] [--json]
        EVENTS      a file with one JSON document on each line
        --rules     a file or folder of rules
        --only      a file with the ids of the rules to take, one on each line
        --rounds    rounds that are counted, 5 or more (default: 9)
        --warm-up   seconds that each work runs before (default: 5)
        --json      print one line of JSON for a comparison instead of tables\
      """;

  Arguments {
    rules = List.copyOf(rules);
  }

  /// @throws IllegalArgumentException with a reason that can be shown
  static Arguments of(String... words) {
    List<Path> events = new ArrayList<>();
    List<Path> rules = new ArrayList<>();
    Optional<Path> only = Optional.empty();
    int rounds = 9;
    double warmUp = 5;
    boolean json = false;
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--rules" -> rules.add(Path.of(valueOf(words, i++)));
        case "--only" -> only = Optional.of(Path.of(valueOf(words, i++)));
        case "--rounds" -> rounds = (int) numberOf(words, i++);
        case "--warm-up" -> warmUp = numberOf(words, i++);
        case "--json" -> json = true;
        default -> events.add(file(words[i]));
      }
    }
    if (events.size() != 1 || rules.isEmpty() || rounds < 5 || warmUp < 0) {
      throw new IllegalArgumentException(
          "one file of events, one place of rules or more, and five rounds or more are needed");
    }
    return new Arguments(events.getFirst(), rules, only, rounds, warmUp, json);
  }

  private static Path file(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException("unknown option `" + word + "`");
    }
    return Path.of(word);
  }

  private static double numberOf(String[] words, int option) {
    String value = valueOf(words, option);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          words[option] + " is followed by a number, not by `" + value + "`", notANumber);
    }
  }

  private static String valueOf(String[] words, int option) {
    if (option + 1 == words.length) {
      throw new IllegalArgumentException(words[option] + " is followed by a value");
    }
    return words[option + 1];
  }
}
