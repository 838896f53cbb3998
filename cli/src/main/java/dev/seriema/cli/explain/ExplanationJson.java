package dev.seriema.cli.explain;

import dev.seriema.detector.explain.Candidacy;
import dev.seriema.detector.explain.Explanation;
import dev.seriema.detector.explain.ReadField;
import dev.seriema.detector.explain.Showing;
import dev.seriema.engine.plan.NecessaryValues;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.value.LetterCase;
import java.util.List;
import java.util.Locale;

/// An explanation for another program; docs/formats/explain.md describes it.
public final class ExplanationJson {
  private final Rule rule;
  private final PartJson parts;

  /// @param source the file of the rule
  /// @param fields that the rule reads
  public ExplanationJson(Rule rule, SourceText source, List<ReadField> fields) {
    this.rule = rule;
    this.parts = PartJson.of(rule.query().orElseThrow(), source, fields);
  }

  /// Writes one object on a line of its own.
  public void write(ExplainedEvent event, JsonWriter json) {
    Explanation explanation = event.explanation();
    json.beginObject();
    json.name("rule_id").string(rule.id().id());
    json.name("event_id").string(event.id());
    json.name("place").string(event.place());
    json.name("alert").truth(explanation.raisesAlert());
    json.name("stage").truth(explanation.servesStage());
    json.name("matches").truth(explanation.matches());
    json.name("distance").number(explanation.distance());
    json.name("index");
    showing(explanation.showing(), json);
    json.name("candidate");
    candidacy(explanation.candidacy(), json);
    json.name("filters").string(word(explanation.filtering()));
    json.name("condition");
    parts.write(explanation.condition(), json);
    json.endObject().endLine();
  }

  private void showing(Showing showing, JsonWriter json) {
    json.beginObject();
    json.name("name");
    showing.index().ifPresentOrElse(json::string, json::nothing);
    json.name("shown").truth(showing.isShown());
    json.name("reason").string(word(showing.reason()));
    json.name("pattern");
    showing.pattern().ifPresentOrElse(json::string, json::nothing);
    json.name("patterns").beginArray();
    rule.indices().patterns().forEach(json::string);
    json.endArray().endObject();
  }

  private static void candidacy(Candidacy candidacy, JsonWriter json) {
    json.beginObject();
    json.name("tried").truth(candidacy.tried());
    json.name("waits_for");
    if (candidacy.waitsFor().isEmpty()) {
      json.nothing().endObject();
      return;
    }
    json.beginArray();
    List<NecessaryValues> waitsFor = candidacy.waitsFor().get();
    for (int i = 0; i < waitsFor.size(); i++) {
      NecessaryValues values = waitsFor.get(i);
      json.beginObject();
      json.name("field").string(values.field().path().name());
      json.name("letter_case").truth(values.letterCase() == LetterCase.EXACT);
      json.name("values").beginArray();
      values.texts().forEach(json::string);
      json.endArray();
      PartJson.found(candidacy.found().get(i), json);
      json.endObject();
    }
    json.endArray().endObject();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
