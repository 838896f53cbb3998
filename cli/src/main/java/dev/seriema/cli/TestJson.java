package dev.seriema.cli;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.evidence.ExplainedEvent;
import dev.seriema.catalog.evidence.Failure;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.Observed;
import dev.seriema.catalog.evidence.RaisedAlert;
import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.check.FindingJson;
import dev.seriema.cli.explain.ExplanationText;
import dev.seriema.cli.explain.Signs;
import dev.seriema.cli.explain.TraceText;
import dev.seriema.cli.mutants.MutantsJson;
import dev.seriema.cli.mutants.MutantsReport;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Optional;

/// Writes what `test` found as one JSON object on one line: docs/formats/evidence.md.
final class TestJson {
  /// Ids of events, and groups, that are written for a file; `alerts` counts all.
  private static final int WRITTEN_IDS = 1000;

  /// Width of explanations and drawings.
  private static final int COLUMNS = 100;

  private final JsonWriter json = new JsonWriter();

  /// @param mutated what became of mutants; empty unless that was asked for
  /// @return the line with its end
  byte[] write(TestReport report, Optional<MutantsReport> mutated) {
    json.beginObject();
    json.name("rules").number(report.verdicts().size());
    json.name("proved").number(report.count(Outcome.PROVED));
    json.name("failed").number(report.failed());
    json.name("faults").number(report.faults());
    json.name("without_evidence").number(report.count(Outcome.WITHOUT_EVIDENCE));
    json.name("not_supported").number(report.count(Outcome.NOT_SUPPORTED));
    json.name("retired").number(report.count(Outcome.RETIRED));
    json.name("files").number(report.files());
    json.name("events").number(report.events());
    json.name("seconds").number(Math.round(report.seconds() * 1000) / 1000.0);
    mutated.ifPresent(some -> {
      json.name("mutants");
      new MutantsJson(json).all(some);
    });
    json.name("results").beginArray();
    report.verdicts().forEach(verdict -> rule(verdict, mutated));
    json.endArray();
    findings(report.findings(), Optional.empty());
    json.endObject().endLine();
    return json.toByteArray();
  }

  private void rule(RuleVerdict verdict, Optional<MutantsReport> mutated) {
    json.beginObject();
    json.name("path").string(PathFromHere.written(FileNames.shown(verdict.rule().file())));
    json.name("rule_id");
    verdict.rule().id().ifPresentOrElse(id -> json.string(id.id()), json::nothing);
    json.name("name").string(verdict.rule().name());
    json.name("outcome").string(verdict.outcome().word());
    json.name("reason");
    textOrNothing(verdict.reason());
    json.name("files").beginArray();
    verdict.files().forEach(file -> file(verdict.rule(), file));
    json.endArray();
    mutated.ifPresent(some -> {
      json.name("mutants");
      some.of(verdict).ifPresentOrElse(new MutantsJson(json)::rule, json::nothing);
    });
    findings(verdict.findings(), verdict.rule().id());
    json.endObject();
  }

  private void file(RuleEvidence rule, FileVerdict file) {
    Observed observed = file.observed();
    json.beginObject();
    json.name("path").string(FailureText.path(file));
    json.name("kind").string(file.file().kind().folder());
    json.name("schedule").string(file.schedule().word());
    json.name("passed").truth(file.isPassed());
    json.name("events").number(observed.events());
    json.name("other_index").number(observed.otherIndex());
    json.name("refused").number(observed.refused());
    json.name("alerts").number(observed.alerts());
    json.name("alerting").strings(observed.alerting().stream().limit(WRITTEN_IDS).toList());
    json.name("suppressed").number(observed.suppressed());
    groups(observed.raised());
    json.name("failures").beginArray();
    for (Failure failure : file.failures()) {
      json.beginObject();
      json.name("kind").string(failure.kind().word());
      json.name("expected").string(failure.expected());
      json.name("came").string(failure.came());
      json.endObject();
    }
    json.endArray();
    json.name("explained");
    file.explained()
        .ifPresentOrElse(event -> explained(rule.rule().orElseThrow(), event), json::nothing);
    json.name("drawn");
    file.trace()
        .map(new TraceText(Ink.NONE, Signs.UNICODE, COLUMNS)::lines)
        .ifPresentOrElse(json::strings, json::nothing);
    json.endObject();
  }

  /// The groups of alerts, each once.
  private void groups(List<RaisedAlert> raised) {
    json.name("groups").beginArray();
    raised.stream()
        .map(RaisedAlert::group)
        .filter(group -> !group.values().isEmpty())
        .distinct()
        .limit(WRITTEN_IDS)
        .forEach(group -> {
          json.beginObject();
          group.values().forEach((field, values) -> json.name(field).strings(values));
          json.endObject();
        });
    json.endArray();
  }

  private void explained(Rule rule, ExplainedEvent event) {
    json.beginObject();
    json.name("id").string(event.id());
    json.name("raises_alert").truth(event.explanation().raisesAlert());
    json.name("steps").number(event.explanation().steps());
    json.name("text")
        .strings(
            new ExplanationText(rule, Ink.NONE, Signs.UNICODE, COLUMNS).lines(event.explanation()));
    json.endObject();
  }

  private void findings(List<RuleSet.Finding> findings, Optional<RuleId> rule) {
    json.name("findings").beginArray();
    findings.forEach(finding ->
        FindingJson.write(new RuleFinding(finding.source(), finding.diagnostic(), rule), json));
    json.endArray();
  }

  private void textOrNothing(String text) {
    if (text.isEmpty()) {
      json.nothing();
    } else {
      json.string(text);
    }
  }
}
