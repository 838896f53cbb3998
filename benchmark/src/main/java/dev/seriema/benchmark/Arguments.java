package dev.seriema.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is measured, and how.
///
/// @param task what is printed
/// @param events a file with a document on each line; empty where parts are measured
/// @param count how many of them at most
/// @param rules files and folders of rules
/// @param peers names of the programs to compare; empty for the usual ones
/// @param also names of programs besides the usual ones
/// @param rounds rounds that are counted
/// @param warmUpSeconds how long each work runs before
/// @param seconds how long each work is counted in a round of the comparison
/// @param json print lines of JSON instead of tables
/// @param home the folder of the launcher
/// @param interpreter the folder of the sources of the independent interpreter
/// @param generator of events, for a stream that is too long for a file
/// @param truth what the generator of the events has planted
/// @param roundsFile rounds of earlier runs count, too, and those of this one are added to it
/// @param drawings the folder or file that is drawn into
/// @param libraryClassPath where programs are that need a library of their own; empty for nowhere
record Arguments(
    Task task,
    Path events,
    int count,
    List<Path> rules,
    List<String> peers,
    List<String> also,
    int rounds,
    double warmUpSeconds,
    double seconds,
    boolean json,
    String libraryClassPath,
    Path home,
    Path interpreter,
    Optional<Path> generator,
    Optional<Path> truth,
    Optional<Path> drawings,
    Optional<Path> roundsFile) {

  enum Task {
    COMPARE,
    BARS,
    ANSWERS,
    CURVES,
    MEMORY,
    WORST,
    PARTS,
    FLAME
  }

  Arguments {
    rules = List.copyOf(rules);
    peers = List.copyOf(peers);
    also = List.copyOf(also);
  }

  /// @throws IllegalArgumentException with a reason that can be shown
  static Arguments of(String... words) {
    return new Reader(words).read();
  }

  private static final class Reader {
    private final String[] words;
    private int at;

    private Task task = Task.COMPARE;
    private final List<Path> events = new ArrayList<>();
    private int count = 20_000;
    private final List<Path> rules = new ArrayList<>();
    private List<String> peers = List.of();
    private final List<String> also = new ArrayList<>();
    private int rounds = 3;
    private double warmUpSeconds = 5;
    private double seconds = 3;
    private boolean json;
    private String libraryClassPath = "";
    private Path home = Path.of("");
    private Path interpreter = Path.of("");
    private Optional<Path> generator = Optional.empty();
    private Optional<Path> truth = Optional.empty();
    private Optional<Path> drawings = Optional.empty();
    private Optional<Path> roundsFile = Optional.empty();

    private Reader(String[] words) {
      this.words = words;
    }

    private Arguments read() {
      for (at = 0; at < words.length; at++) {
        take(words[at]);
      }
      boolean isGiven = (events.size() == 1 || generator.isPresent()) && !rules.isEmpty();
      if ((task != Task.PARTS && !isGiven) || rounds < 0 || count < 1) {
        throw new IllegalArgumentException(
            "one file of events, one place of rules and one event are needed at least");
      }
      return new Arguments(
          task,
          events.isEmpty() ? Path.of("") : events.getFirst(),
          count,
          rules,
          peers,
          also,
          rounds,
          warmUpSeconds,
          seconds,
          json,
          libraryClassPath,
          home,
          interpreter,
          generator,
          truth,
          drawings,
          roundsFile);
    }

    private void take(String word) {
      switch (word) {
        case "--bars" -> {
          // So that all programs end within ten minutes; slow ones have one pass either way.
          task = Task.BARS;
          seconds = 1;
        }
        case "--input" -> events.add(Path.of(value()));
        case "--events" -> count = (int) number();
        case "--rules" -> rules.add(Path.of(value()));
        case "--peers" -> peers = List.of(value().split(",", -1));
        case "--with" -> also.add(value());
        case "--rounds" -> rounds = (int) number();
        case "--warm-up" -> warmUpSeconds = number();
        case "--seconds" -> seconds = number();
        case "--quick" -> {
          count = 5_000;
          rounds = 1;
          warmUpSeconds = 2;
          seconds = 0;
        }
        case "--json" -> json = true;
        case "--curves" -> task = Task.CURVES;
        case "--memory" -> {
          // Two hours at 1,000 events a second.
          task = Task.MEMORY;
          count = 7_200_000;
        }
        case "--worst" -> task = Task.WORST;
        case "--parts" -> task = Task.PARTS;
        case "--flame" -> {
          task = Task.FLAME;
          drawings = Optional.of(Path.of(value()));
        }
        case "--keep" -> roundsFile = Optional.of(Path.of(value()));
        case "--draw" -> drawings = Optional.of(Path.of(value()));
        case "--answers" -> task = Task.ANSWERS;
        case "--interpreter" -> interpreter = Path.of(value());
        case "--generator" -> generator = Optional.of(Path.of(value()));
        case "--truth" -> truth = Optional.of(Path.of(value()));
        case "--home" -> home = Path.of(value());
        case "--libraries" -> libraryClassPath = value();
        default -> throw new IllegalArgumentException("unknown option `" + word + "`");
      }
    }

    private double number() {
      String option = words[at];
      String value = value();
      try {
        return Double.parseDouble(value);
      } catch (NumberFormatException notANumber) {
        throw new IllegalArgumentException(
            option + " is followed by a number, not by `" + value + "`", notANumber);
      }
    }

    private String value() {
      if (at + 1 == words.length) {
        throw new IllegalArgumentException(words[at] + " is followed by a value");
      }
      at++;
      return words[at];
    }
  }
}
