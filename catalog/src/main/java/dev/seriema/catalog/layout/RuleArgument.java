package dev.seriema.catalog.layout;

import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.rule.Rule;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What somebody means who names a rule: by a path, by its rule id, or by its name where only one
/// rule has it.
///
/// A path that exists is a path, whatever rules there are. Ids and names compare without regard to
/// letter case. Where a retired rule and a live one share an id or a name, the live one is meant.
public sealed interface RuleArgument {

  /// One rule.
  ///
  /// @param set all that was loaded on the way to it, with what was found in the files
  record One(RuleSet.LoadedRule rule, RuleSet set) implements RuleArgument {}

  /// A file that means to hold the rule and gives none.
  ///
  /// @param set has the findings that say why
  record Faulty(RuleSet.LeftOut file, RuleSet set) implements RuleArgument {}

  /// More than one rule has the name, or lies at the path; in order of their files.
  record Several(List<RuleSet.LoadedRule> rules) implements RuleArgument {
    public Several {
      rules = List.copyOf(rules);
    }
  }

  /// No rule.
  ///
  /// @param nearest the id or name that differs least, as it would be typed
  /// @param set has the findings that tell what could not be read
  record None(Optional<String> nearest, RuleSet set) implements RuleArgument {}

  /// @param argument as typed
  /// @param places where ids and names are looked up; not looked at for a path
  static RuleArgument find(String argument, List<Path> places) {
    Optional<Path> path = existing(argument);
    RuleSet set = RuleLoader.load(path.map(List::of).orElse(places));
    if (path.isPresent()) {
      return among(set.rules(), set)
          .or(() -> set.leftOut().stream().findFirst().map(file -> new Faulty(file, set)))
          .orElseGet(() -> new None(Optional.empty(), set));
    }
    return among(having(set, rule -> rule.id().id().equalsIgnoreCase(argument)), set)
        .or(() -> faulty(argument, set))
        .or(() -> among(having(set, rule -> name(rule).equalsIgnoreCase(argument)), set))
        .orElseGet(() -> new None(nearest(argument, set), set));
  }

  private static Optional<Path> existing(String argument) {
    try {
      return Optional.of(Path.of(argument))
          .filter(path -> !argument.isEmpty() && Files.exists(path));
    } catch (InvalidPathException noPath) {
      // Names of rules may hold what no path can.
      return Optional.empty();
    }
  }

  private static List<RuleSet.LoadedRule> having(RuleSet set, Predicate<Rule> wanted) {
    List<RuleSet.LoadedRule> all =
        set.rules().stream().filter(loaded -> wanted.test(loaded.rule())).toList();
    List<RuleSet.LoadedRule> live =
        all.stream().filter(loaded -> loaded.rule().retired().isEmpty()).toList();
    return live.isEmpty() ? all : live;
  }

  private static Optional<RuleArgument> among(List<RuleSet.LoadedRule> rules, RuleSet set) {
    return switch (rules.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new One(rules.getFirst(), set));
      default -> Optional.of(new Several(rules));
    };
  }

  private static Optional<RuleArgument> faulty(String argument, RuleSet set) {
    return set.leftOut().stream()
        .filter(file -> file.id().filter(id -> id.id().equalsIgnoreCase(argument)).isPresent())
        .findFirst()
        .map(file -> new Faulty(file, set));
  }

  private static Optional<String> nearest(String argument, RuleSet set) {
    return Suggestions.nearest(
        argument,
        set.rules().stream()
            .map(RuleSet.LoadedRule::rule)
            .flatMap(rule -> Stream.of(name(rule), rule.id().id()))
            .toList());
  }

  private static String name(Rule rule) {
    return rule.headline().name();
  }
}
