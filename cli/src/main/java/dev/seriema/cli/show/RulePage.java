package dev.seriema.cli.show;

import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.Threat;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A rule as a page: what it is, when it runs and on what, its query, and what its author says to
/// whoever gets the alert.
public final class RulePage {
  private static final int LABEL = 10;
  private static final String INDENT = "  ";

  /// Longer lines are hard to read.
  private static final int WIDEST = 100;

  private final PrintStream out;
  private final Ink ink;
  private final int columns;

  /// @param columns of the terminal
  public RulePage(PrintStream out, Ink ink, int columns) {
    this.out = out;
    this.ink = ink;
    this.columns = Math.min(columns, WIDEST);
  }

  /// @param place such as `rules/a.toml:7`
  /// @param leftOut why it does not run, if it does not
  public void show(Rule rule, String place, Optional<String> leftOut) {
    Rule.Headline headline = rule.headline();
    out.println(ink.strong(DisplayText.safe(headline.name())));
    out.println(
        severity(headline.severity())
            + String.format(Locale.ROOT, ", risk %d, ", headline.riskScore())
            + kind(rule)
            + rule.version().map(version -> ", version " + version).orElse(""));
    out.println();
    Wrapping.lines(headline.description(), columns).forEach(out::println);
    out.println();
    facts(rule, place, leftOut);
    rule.query().ifPresent(this::query);
    headline.note().ifPresent(note -> section("Note", NoteText.lines(note, ink, columns - 2)));
    headline.setup().ifPresent(setup -> section("Setup", NoteText.lines(setup, ink, columns - 2)));
    section("False positives", paragraphs(headline.falsePositives()));
    section("References", headline.references().stream().map(DisplayText::safe).toList());
  }

  private void facts(Rule rule, String place, Optional<String> leftOut) {
    fact("rule id", rule.id().id());
    rule.deployment().uuid().ifPresent(uuid -> fact("uuid", uuid));
    fact("written", place);
    leftOut.ifPresent(reason -> fact("does not run", reason));
    fact("schedule", schedule(rule.schedule()));
    fact(
        "indices",
        rule.indices().patterns().isEmpty()
            ? "every index"
            : String.join(", ", rule.indices().patterns()));
    fact("tags", String.join(", ", rule.headline().tags()));
    for (Threat threat : rule.threats()) {
      threat(threat);
    }
    fact("author", String.join(", ", rule.headline().authors()));
    rule.headline().license().ifPresent(license -> fact("license", license));
  }

  private static String kind(Rule rule) {
    String type = "type " + rule.type().word();
    return rule.headline().buildingBlock() ? type + ", building block" : type;
  }

  private static String schedule(Rule.Schedule schedule) {
    return "every %s on %s to %s, up to %d alerts%s"
        .formatted(
            schedule.interval(),
            schedule.from(),
            schedule.to(),
            schedule.maximumSignals(),
            schedule.timestampOverride().map(field -> ", by " + field).orElse(""));
  }

  private void threat(Threat threat) {
    List<String> lines = new ArrayList<>();
    lines.add(entry(threat.tactic()));
    for (Threat.Technique technique : threat.techniques()) {
      lines.add(INDENT + entry(technique.entry()));
      technique
          .subtechniques()
          .forEach(subtechnique -> lines.add(INDENT + INDENT + entry(subtechnique)));
    }
    for (int i = 0; i < lines.size(); i++) {
      out.println(label(i == 0 ? "attack" : "") + DisplayText.safe(lines.get(i)));
    }
  }

  private static String entry(Threat.Entry entry) {
    return entry.id() + " " + entry.name();
  }

  private void fact(String name, String value) {
    if (value.isBlank()) {
      return;
    }
    int width = Math.max(LABEL, name.length() + 2);
    List<String> lines = Wrapping.lines(value, columns - width);
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? label(name) : " ".repeat(width)) + lines.get(i));
    }
  }

  private String label(String name) {
    int width = Math.max(LABEL, name.length() + 2);
    return ink.faint(name) + " ".repeat(width - name.length());
  }

  private void query(RuleQuery query) {
    section(
        "Query (" + query.language().word() + ")",
        QueryInk.paint(query.text().strip(), ink).lines().toList());
  }

  private List<String> paragraphs(List<String> texts) {
    return texts.stream()
        .flatMap(text -> NoteText.lines("- " + text.strip(), ink, columns - 2).stream())
        .toList();
  }

  private void section(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.println();
    out.println(ink.strong(title));
    lines.forEach(line -> out.println(line.isEmpty() ? "" : INDENT + line));
  }

  private String severity(RuleSeverity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> ink.error(severity.word());
      case MEDIUM -> ink.warning(severity.word());
      case LOW -> ink.note(severity.word());
    };
  }
}
