package dev.seriema.cli.coverage;

import dev.seriema.catalog.coverage.CoveredRule;
import dev.seriema.catalog.coverage.ReleaseChange;
import dev.seriema.catalog.coverage.TacticCoverage;
import dev.seriema.catalog.coverage.TechniqueCoverage;
import dev.seriema.model.event.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;

/// One JSON object: all rules, and the matrix, in which rules are numbers of that list.
public final class CoverageJson {
  private final CoverageView view;
  private final IdentityHashMap<CoveredRule, Integer> numbers = new IdentityHashMap<>();
  private final JsonWriter json = new JsonWriter();

  private CoverageJson(CoverageView view) {
    this.view = view;
    view.coverage().rules().forEach(rule -> numbers.put(rule, numbers.size()));
  }

  public static String of(CoverageView view) {
    CoverageJson text = new CoverageJson(view);
    text.write();
    return new String(text.json.bytes(), 0, text.json.length(), StandardCharsets.UTF_8);
  }

  private void write() {
    json.beginObject().name("release").string(view.coverage().catalogue().release());
    json.name("techniques").number(view.coverage().size());
    json.name("covered").number(view.coverage().covered());
    json.name("rules").beginArray();
    view.coverage().rules().forEach(this::rule);
    json.endArray().name("tactics").beginArray();
    view.coverage().tactics().forEach(this::tactic);
    json.endArray().name("not_in_release").beginArray();
    view.coverage()
        .strangers()
        .forEach((id, rules) -> {
          json.beginObject().name("id").string(id);
          numbers(rules);
          json.endObject();
        });
    json.endArray();
    numbers("unmapped", view.coverage().unmapped());
    view.other().ifPresent(other -> json.name("other_release").string(other.release()));
    json.name("changes").beginArray();
    view.changes().forEach(this::change);
    json.endArray().endObject();
  }

  private void rule(CoveredRule rule) {
    json.beginObject().name("rule_id").string(rule.id()).name("name").string(rule.name());
    json.name("path").string(rule.path());
    json.name("severity").string(rule.severity().word());
    json.name("evidence").string(rule.proof().word());
    json.name("platforms").strings(rule.platforms());
    json.name("data_sources").strings(rule.dataSources()).endObject();
  }

  private void tactic(TacticCoverage tactic) {
    json.beginObject().name("id").string(tactic.tactic().id());
    json.name("name").string(tactic.tactic().name());
    json.name("short_name").string(tactic.tactic().shortName());
    numbers(tactic.bare());
    json.name("techniques").beginArray();
    tactic.techniques().forEach(this::technique);
    json.endArray().endObject();
  }

  private void technique(TechniqueCoverage technique) {
    json.beginObject().name("id").string(technique.technique().id());
    json.name("name").string(technique.technique().name());
    numbers(technique.own());
    if (!technique.subtechniques().isEmpty()) {
      json.name("subtechniques").beginArray();
      technique.subtechniques().forEach(this::technique);
      json.endArray();
    }
    json.endObject();
  }

  private void change(ReleaseChange change) {
    json.beginObject().name("id").string(change.id()).name("name").string(change.name());
    json.name("change").string(change.words());
    numbers(change.rules());
    json.endObject();
  }

  private void numbers(List<CoveredRule> rules) {
    numbers("rules", rules);
  }

  private void numbers(String name, List<CoveredRule> rules) {
    json.name(name).beginArray();
    rules.forEach(rule -> json.number(numbers.getOrDefault(rule, -1)));
    json.endArray();
  }
}
