package dev.seriema.cli.explain;

import dev.seriema.detector.explain.Candidacy;
import dev.seriema.detector.explain.FoundField;
import dev.seriema.detector.explain.Showing;
import dev.seriema.engine.plan.NecessaryValues;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.value.LetterCase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What decides about an event before the condition is looked at, in sentences.
final class CircumstancesText {
  private static final int SHOWN = 8;

  private CircumstancesText() {}

  /// Whether index picking shows the event to the rule.
  ///
  /// @param patterns of the rule
  static String of(Showing showing, IndexPatterns patterns) {
    String index = showing.index().map(CircumstancesText::safe).orElse("unknown");
    return switch (showing.reason()) {
      case PICKED -> index + ", picked by `" + pattern(showing) + "`";
      case TAKEN_AWAY ->
          index + " is hidden from the rule: `" + pattern(showing) + "` takes it away";
      case NOT_PICKED ->
          index
              + " is hidden from the rule, which reads "
              + listed(
                  patterns.patterns().stream().map(one -> "`" + safe(one) + "`").toList(), "and");
      case NO_PATTERNS -> index + "; the rule reads every index";
      case UNKNOWN_INDEX -> "unknown, so every rule sees the event";
      case PICKING_OFF -> index + "; every event is shown to the rule";
    };
  }

  /// Whether the rule is tried on the event, and which values decide that.
  static String of(Candidacy candidacy) {
    if (candidacy.waitsFor().isEmpty()) {
      return "on every event: no value is necessary";
    }
    List<NecessaryValues> waitsFor = candidacy.waitsFor().get();
    if (waitsFor.isEmpty()) {
      return "never: the condition can hold for no event";
    }
    String waits =
        waitsFor.stream().map(CircumstancesText::waits).collect(Collectors.joining(" or "));
    return candidacy.tried()
        ? "yes, it waits for " + waits
        : "never, it waits for "
            + waits
            + "; "
            + candidacy.found().stream()
                .map(CircumstancesText::has)
                .collect(Collectors.joining(", "));
  }

  private static String waits(NecessaryValues values) {
    if (values.texts().isEmpty()) {
      return "any value of " + safe(values.field().path().name());
    }
    return safe(values.field().path().name())
        + " "
        + listed(values.texts().stream().map(FoundText::quoted).toList(), "or")
        + (values.letterCase() == LetterCase.FOLDED ? " in any letter case" : "");
  }

  private static String has(FoundField found) {
    return found.isMissing()
        ? "the event has no " + safe(found.field().path().name())
        : "the event has " + FoundText.values(found);
  }

  /// Such as `a, b or c`; of many the first.
  private static String listed(List<String> things, String word) {
    if (things.size() == 1) {
      return things.getFirst();
    }
    if (things.size() > SHOWN) {
      return String.join(", ", things.subList(0, SHOWN - 1))
          + String.format(Locale.ROOT, " %s %,d more", word, things.size() - SHOWN + 1);
    }
    return String.join(", ", things.subList(0, things.size() - 1))
        + " "
        + word
        + " "
        + things.getLast();
  }

  private static String pattern(Showing showing) {
    return safe(showing.pattern().orElseThrow());
  }

  private static String safe(String text) {
    return DisplayText.safe(text);
  }
}
