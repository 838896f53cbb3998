package dev.seriema.catalog.check;

import dev.seriema.catalog.check.guide.GuideFault;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks the guides of rules.
final class GuideMutations {
  private static final Pattern TRIAGE = Pattern.compile("(?i)## triage and analysis");
  private static final String INVESTIGATING = "### Investigating ";

  static final List<Mutation> ALL =
      List.of(
          Mutation.of(
              GuideFault.SETUP_HEADING,
              GuideMutations::hasLongNote,
              rule -> inNote(rule, "### Setup")),
          Mutation.of(
              GuideFault.SETUP_HEADING,
              GuideMutations::hasLongNote,
              rule -> inNote(rule, "## SETUP")),
          Mutation.of(
              GuideFault.SETUP_HEADING,
              GuideMutations::hasLongNote,
              rule -> inNote(rule, "## How to configure the sensor")),
          Mutation.of(
              GuideFault.SETUP_TWICE,
              rule -> hasLongNote(rule) && !text(rule, "setup").isEmpty(),
              rule -> inNote(rule, "## Setup")),
          Mutation.of(
              GuideFault.MAXIMUM_ALERTS,
              rule -> !rule.written().has("max_signals"),
              rule -> rule.withLine("max_signals = 1001")),
          Mutation.of(
              GuideFault.MAXIMUM_ALERTS,
              rule -> !rule.written().has("max_signals"),
              rule -> rule.withLine("max_signals = 1000")),
          Mutation.of(
              GuideFault.NO_TRIAGE,
              GuideMutations::isTriaged,
              rule ->
                  new RuleText.Broken(
                      TRIAGE.matcher(rule.text()).replaceAll("## Seeing and analysis"),
                      rule.written().text("severity").orElseThrow().span().start())),
          Mutation.of(
              GuideFault.INVESTIGATES_ANOTHER,
              rule ->
                  rule.text().contains(INVESTIGATING)
                      && rule.text().indexOf(INVESTIGATING)
                          == rule.text().lastIndexOf(INVESTIGATING),
              rule -> {
                int at = rule.text().indexOf(INVESTIGATING) + INVESTIGATING.length();
                return rule.replacing(new SourceSpan(at, at), "Anything but ");
              }),
          Mutation.of(
              GuideFault.PLACEHOLDERS,
              GuideMutations::hasLongNote,
              rule -> inNote(rule, "${osquery_99}")),
          Mutation.of(
              GuideFault.PLACEHOLDERS,
              GuideMutations::hasInvestigation,
              rule -> {
                String text = rule.text().replace("$investigate_0", "investigate_0");
                return new RuleText.Broken(text, text.indexOf("[[transform.investigate]]"));
              }),
          Mutation.of(
              GuideFault.PLACEHOLDER_NUMBERS,
              GuideMutations::hasInvestigation,
              rule -> {
                String text = rule.text().replace("$investigate_0", "$investigate_77");
                return new RuleText.Broken(text, text.indexOf("$investigate_77"));
              }),
          Mutation.of(
              GuideFault.PLUGIN_BY_HAND,
              GuideMutations::hasLongNote,
              rule -> inNote(rule, "!{investigate{}}")),
          Mutation.of(
              GuideFault.PLACE_TO_FILL_IN,
              GuideMutations::hasLongNote,
              rule -> inNote(rule, "FILL IN: what it finds")));

  private GuideMutations() {}

  private static String text(RuleText rule, String key) {
    return rule.written().text(key).map(WrittenText::value).orElse("");
  }

  private static boolean hasLongNote(RuleText rule) {
    return rule.written()
        .text("note")
        .filter(note -> rule.text().startsWith("\"\"\"", note.span().start()))
        .isPresent();
  }

  private static boolean isTriaged(RuleText rule) {
    String severity = text(rule, "severity");
    return (severity.equals("high") || severity.equals("critical"))
        && TRIAGE.matcher(text(rule, "note")).find()
        && rule.written().texts("author").stream().anyMatch(a -> a.value().equals("Elastic"));
  }

  /// Whether it has entries for which the guide has places from number 0.
  private static boolean hasInvestigation(RuleText rule) {
    return rule.text().contains("$investigate_0")
        && rule.text().contains("[[transform.investigate]]");
  }

  /// One more line at the top of the guide.
  private static RuleText.Broken inNote(RuleText rule, String line) {
    int start = rule.written().text("note").orElseThrow().map().toSource(0);
    return rule.replacing(new SourceSpan(start, start), line + "\n\n");
  }
}
