package dev.seriema.catalog.scaffold;

import dev.seriema.catalog.format.RuleLayout;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes the file of a new rule.
record RuleText(RuleDraft draft) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private static final int USUAL_ANOMALY = 75;
  private static final int USUAL_COUNT = 10;

  /// In the canonical layout.
  String written() {
    TomlText text = new TomlText();
    metadata(text.table("[metadata]"));
    rule(text.table("[rule]"));
    parts(text);
    draft.mapping().write(text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return RuleLayout.of(TomlDocument.parse("draft.toml", bytes).tree());
  }

  private void metadata(TomlText text) {
    String today = draft.date().format(DATE);
    text.text("creation_date", today);
    draft.source().integration().ifPresent(name -> text.texts("integration", List.of(name)));
    text.text("maturity", "production").text("updated_date", today);
  }

  private void rule(TomlText text) {
    DraftTimes times = DraftTimes.of(draft);
    DraftGuide guide = new DraftGuide(draft);
    text.texts("author", List.of(draft.owner().author().orElse("FILL IN: who writes the rule")));
    if (draft.isBuildingBlock()) {
      text.text("building_block_type", "default");
    }
    text.text("description", "FILL IN: what the rule finds, and why that is worth an alert")
        .texts("false_positives", List.of("FILL IN: what is harmless and alerts all the same"))
        .text("from", "now-" + minutes(times.lookBack()))
        .text("interval", minutes(times.interval()));
    if (hasIndex()) {
      text.texts("index", List.of(draft.source().index().orElseThrow()));
    }
    draft.language().ifPresent(language -> text.text("language", language.word()));
    draft.owner().license().ifPresent(license -> text.text("license", license));
    text.text("name", draft.name())
        .lines("note", guide.note())
        .texts("references", draft.mapping().pages())
        .number("risk_score", RiskScore.of(draft.severity()))
        .text("rule_id", draft.id().id())
        .lines("setup", guide.setup())
        .text("severity", draft.severity().word())
        .texts("tags", new DraftTags(draft).all());
    ofType(text);
    text.text("type", draft.type().word());
    draft
        .language()
        .ifPresent(language ->
            text.text("timestamp_override", "event.ingested")
                .lines("query", DraftQuery.of(draft).text(language)));
  }

  private boolean hasIndex() {
    return draft.language().filter(language -> language != QueryLanguage.ESQL).isPresent();
  }

  /// Keys of `[rule]` that only one type has.
  private void ofType(TomlText text) {
    if (draft.type() == RuleType.MACHINE_LEARNING) {
      text.number("anomaly_threshold", USUAL_ANOMALY)
          .text("machine_learning_job_id", "FILL IN: the id of the job");
    } else if (draft.type() == RuleType.THREAT_MATCH) {
      text.texts("threat_index", List.of("filebeat-*", "logs-ti_*"))
          .text("threat_indicator_path", "threat.indicator")
          .text("threat_language", QueryLanguage.KQL.word())
          .text("threat_query", "@timestamp >= \"now-30d/d\" and threat.indicator.ip : *");
    }
  }

  /// Tables below `[rule]` that only one type has.
  private void parts(TomlText text) {
    switch (draft.type()) {
      case THRESHOLD ->
          text.table("[rule.threshold]")
              .texts("field", List.of(counted()))
              .number("value", USUAL_COUNT);
      case NEW_TERMS -> {
        text.table("[rule.new_terms]")
            .text("field", "new_terms_fields")
            .texts("value", List.of(draft.source().events().novelty()));
        text.table("[[rule.new_terms.history_window_start]]")
            .text("field", "history_window_start")
            .text("value", "now-14d");
      }
      case THREAT_MATCH -> {
        text.table("[[rule.threat_mapping]]");
        text.table("[[rule.threat_mapping.entries]]")
            .text("field", "source.ip")
            .text("type", "mapping")
            .text("value", "threat.indicator.ip");
      }
      case QUERY, EQL, ESQL, MACHINE_LEARNING, SAVED_QUERY -> {
        // All is said in `[rule]`.
      }
    }
  }

  /// Of hosts, how often on one; else, how often by one person.
  private String counted() {
    return draft.source().systems().isEmpty() ? "user.name" : "host.id";
  }

  private static String minutes(Duration time) {
    return time.toMinutes() + "m";
  }
}
