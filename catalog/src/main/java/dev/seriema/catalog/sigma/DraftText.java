package dev.seriema.catalog.sigma;

import dev.seriema.catalog.format.RuleLayout;
import dev.seriema.catalog.scaffold.IndexTags;
import dev.seriema.catalog.scaffold.RiskScore;
import dev.seriema.catalog.scaffold.TomlText;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.catalog.sigma.rule.SigmaHead.Level;
import dev.seriema.catalog.sigma.rule.SigmaHead.Status;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleSeverity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Writes the file of a rule.
record DraftText(SigmaDraft draft, SigmaThreat threat, LocalDate today) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private static final List<String> UNKNOWN_AUTHOR = List.of("Unknown");

  /// In the canonical layout.
  String written() {
    TomlText text = new TomlText();
    metadata(text.table("[metadata]"));
    rule(text.table("[rule]"));
    draft
        .threshold()
        .ifPresent(threshold -> {
          text.table("[rule.threshold]")
              .texts("field", threshold.fields())
              .number("value", Math.toIntExact(threshold.events()));
          threshold
              .distinct()
              .ifPresent(field ->
                  text.table("[[rule.threshold.cardinality]]")
                      .text("field", field)
                      .number("value", Math.toIntExact(threshold.values())));
        });
    if (!draft.investigated().isEmpty()) {
      text.table("[rule.investigation_fields]").texts("field_names", draft.investigated());
    }
    threat.mapping().write(text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return RuleLayout.of(TomlDocument.parse("draft.toml", bytes).tree());
  }

  private void metadata(TomlText text) {
    LocalDate created = head().date().orElse(today);
    LocalDate modified = head().modified().orElse(created);
    String updated = (modified.isBefore(created) ? created : modified).format(DATE);
    text.text("creation_date", created.format(DATE));
    if (head().status().filter(Status.DEPRECATED::equals).isPresent()) {
      text.text("deprecation_date", updated);
    }
    text.texts("integration", draft.events().integrations())
        .text("maturity", maturity())
        .text("updated_date", updated);
  }

  private SigmaHead head() {
    return draft.head();
  }

  private String maturity() {
    Status status = head().status().orElse(Status.TEST);
    return switch (status) {
      case STABLE, TEST, UNSUPPORTED -> "production";
      case EXPERIMENTAL -> "development";
      case DEPRECATED -> "deprecated";
    };
  }

  private void rule(TomlText text) {
    RuleSeverity severity = severity();
    text.texts("author", head().authors().isEmpty() ? UNKNOWN_AUTHOR : head().authors())
        .lines("description", head().description().orElse(head().title().text()));
    if (!head().falsePositives().isEmpty()) {
      text.texts("false_positives", head().falsePositives());
    }
    text.text("from", "now-" + written(draft.lookBack()));
    if (draft.language() != QueryLanguage.ESQL) {
      text.texts("index", draft.events().indices());
    }
    text.text("interval", written(draft.interval())).text("language", draft.language().word());
    head().license().ifPresent(license -> text.text("license", license));
    text.text("name", draft.name());
    List<String> note = note();
    if (!note.isEmpty()) {
      text.lines("note", "## Sigma\n\n" + String.join("\n", note));
    }
    if (!head().references().isEmpty()) {
      text.texts("references", head().references());
    }
    text.number("risk_score", RiskScore.of(severity)).text("rule_id", draft.id().id());
    if (!draft.setup().isEmpty()) {
      text.lines("setup", "## Setup\n\n" + String.join("\n\n", draft.setup()));
    }
    text.text("severity", severity.word()).texts("tags", tags());
    if (!draft.isSequence()) {
      text.text("timestamp_override", "event.ingested");
    }
    text.text("type", draft.type().word()).lines("query", draft.query());
  }

  /// What has no place of its own in a rule.
  private List<String> note() {
    List<String> note = new ArrayList<>();
    head()
        .id()
        .filter(id -> !id.text().equalsIgnoreCase(draft.id().id()))
        .ifPresent(id -> note.add("- Id: " + id.text()));
    if (!draft.name().equals(head().title().text())) {
      note.add("- Title: " + head().title().text());
    }
    head().name().ifPresent(name -> note.add("- Name: " + name));
    head().related().forEach(related -> note.add("- Related: " + related));
    head().scope().forEach(scope -> note.add("- Scope: " + scope));
    draft.filters().forEach(filter -> note.add("- Filter: " + filter));
    threat.others().forEach(tag -> note.add("- Tag: " + tag));
    head()
        .level()
        .filter(Level.INFORMATIONAL::equals)
        .ifPresent(_ -> note.add("- Level: informational"));
    return note;
  }

  private RuleSeverity severity() {
    Level level = head().level().orElse(Level.MEDIUM);
    return switch (level) {
      case INFORMATIONAL, LOW -> RuleSeverity.LOW;
      case MEDIUM -> RuleSeverity.MEDIUM;
      case HIGH -> RuleSeverity.HIGH;
      case CRITICAL -> RuleSeverity.CRITICAL;
    };
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    List<String> ofIndices = IndexTags.of(draft.events().indices());
    ofIndices.stream().filter(tag -> tag.startsWith("Domain: ")).forEach(tags::add);
    draft.events().system().ifPresent(system -> tags.add("OS: " + system.title()));
    tags.add("Use Case: Threat Detection");
    threat.mapping().tactics().forEach(tactic -> tags.add("Tactic: " + tactic));
    tags.addAll(ofIndices);
    threat.vulnerabilities().forEach(cve -> tags.add("Vuln: " + cve));
    return List.copyOf(tags);
  }

  /// In whole units, the longest that has no rest.
  private static String written(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % Duration.ofHours(1).toSeconds() == 0) {
      return time.toHours() + "h";
    }
    return seconds % Duration.ofMinutes(1).toSeconds() == 0
        ? time.toMinutes() + "m"
        : seconds + "s";
  }
}
