package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleArgument;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The one rule that an argument RULE means, or a message that says what to type instead.
final class NamedRule {
  private static final int SHOWN_RULES = 10;

  private NamedRule() {}

  /// @param argument a path, a rule id, or a name
  /// @param places where ids and names are looked up
  /// @throws Unable where it is not exactly one sound rule; findings about its file are told before
  static RuleSet.LoadedRule of(String argument, List<Path> places, Terminal terminal)
      throws Unable {
    return of(argument, RuleArgument.find(argument, places), places, terminal);
  }

  /// @param found what the argument means
  static RuleSet.LoadedRule of(
      String argument, RuleArgument found, List<Path> places, Terminal terminal) throws Unable {
    return switch (found) {
      case RuleArgument.One(var rule, _) -> rule;
      case RuleArgument.Faulty(var file, var set) -> {
        tell(set, file.source().name(), terminal);
        throw new Unable(safe(file.source().name()) + " gives no rule: " + file.reason());
      }
      case RuleArgument.Several(var rules) -> throw new Unable(several(argument, rules));
      case RuleArgument.None(var nearest, var set) -> {
        set.findings().stream()
            .filter(finding -> finding.source().text().isEmpty())
            .forEach(finding -> tell(finding, terminal));
        throw new Unable(
            "no rule has the path, the id or the name `"
                + safe(argument)
                + "`"
                + nearest.map(near -> "; did you mean `" + safe(near) + "`?").orElse(in(places)));
      }
    };
  }

  private static void tell(RuleSet set, String file, Terminal terminal) {
    set.findings().stream()
        .filter(finding -> finding.source().name().equals(file))
        .forEach(finding -> tell(finding, terminal));
  }

  private static void tell(RuleSet.Finding finding, Terminal terminal) {
    terminal
        .err()
        .print(
            new DiagnosticText(terminal.errInk()).render(finding.diagnostic(), finding.source()));
  }

  private static String several(String argument, List<RuleSet.LoadedRule> rules) {
    String more =
        rules.size() > SHOWN_RULES ? "\n  and " + (rules.size() - SHOWN_RULES) + " more" : "";
    return "`"
        + safe(argument)
        + "` means "
        + Counted.of(rules.size(), "rule")
        + "; name one by its id:\n"
        + rules.stream()
            .limit(SHOWN_RULES)
            .map(loaded ->
                "  "
                    + safe(loaded.rule().id().id())
                    + "  "
                    + safe(loaded.rule().headline().name())
                    + "  "
                    + safe(loaded.place()))
            .collect(Collectors.joining("\n"))
        + more;
  }

  private static String in(List<Path> places) {
    return places.stream()
        .map(place -> "`" + safe(place.toString()) + "`")
        .collect(Collectors.joining(", ", " in ", ""));
  }

  private static String safe(String text) {
    return DisplayText.safe(text);
  }
}
