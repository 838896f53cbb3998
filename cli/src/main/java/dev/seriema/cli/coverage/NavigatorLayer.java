package dev.seriema.cli.coverage;

import dev.seriema.catalog.coverage.CoveredRule;
import dev.seriema.catalog.coverage.TacticCoverage;
import dev.seriema.catalog.coverage.TechniqueCoverage;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.event.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A layer of the ATT&CK Navigator, in version 4.5 of its form
/// (https://github.com/mitre-attack/attack-navigator/blob/master/layers/spec/v4.5/layerformat.md):
/// the score of a technique is the number of its rules.
public final class NavigatorLayer {
  private static final int NAMED = 20;

  private NavigatorLayer() {}

  /// One JSON object.
  public static String of(CoverageView view) {
    JsonWriter json = new JsonWriter();
    String release = view.coverage().catalogue().release();
    json.beginObject().name("name").string("Detection rules");
    json.name("versions").beginObject();
    json.name("attack").string(release.replaceFirst("\\..*", ""));
    json.name("navigator").string("5.1.0").name("layer").string("4.5").endObject();
    json.name("domain").string("enterprise-attack");
    json.name("description").string(view.headline());
    json.name("sorting").number(3);
    json.name("hideDisabled").truth(false);
    json.name("techniques").beginArray();
    for (TacticCoverage tactic : view.coverage().tactics()) {
      tactic
          .all()
          .filter(TechniqueCoverage::isCovered)
          .forEach(technique -> technique(technique, tactic.tactic().shortName(), json));
    }
    json.endArray().name("gradient").beginObject();
    json.name("colors").strings(List.of("#dcecf7", "#5aa2d6", "#0b4a7f"));
    json.name("minValue").number(1).name("maxValue").number(most(view)).endObject();
    json.name("legendItems").beginArray().endArray();
    json.name("metadata").beginArray();
    entry("rules", Integer.toString(view.coverage().rules().size()), json);
    json.endArray().endObject();
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  private static void technique(TechniqueCoverage technique, String tactic, JsonWriter json) {
    List<CoveredRule> rules = technique.rules();
    json.beginObject().name("techniqueID").string(technique.technique().id());
    json.name("tactic").string(tactic);
    json.name("score").number(rules.size());
    json.name("enabled").truth(true);
    json.name("comment").string(names(rules));
    json.name("showSubtechniques")
        .truth(technique.subtechniques().stream().anyMatch(TechniqueCoverage::isCovered));
    json.name("metadata").beginArray();
    entry(
        "proved by evidence",
        Long.toString(rules.stream().filter(CoveredRule::isProved).count()),
        json);
    technique.worst().ifPresent(rule -> entry("severity", rule.severity().word(), json));
    json.endArray().endObject();
  }

  private static void entry(String name, String value, JsonWriter json) {
    json.beginObject().name("name").string(name).name("value").string(value).endObject();
  }

  private static String names(List<CoveredRule> rules) {
    String names = String.join("\n", rules.stream().limit(NAMED).map(CoveredRule::name).toList());
    int more = rules.size() - NAMED;
    return more > 0 ? names + "\nand " + Counted.of(more, "more rule") : names;
  }

  private static int most(CoverageView view) {
    return view.coverage().tactics().stream()
        .flatMap(TacticCoverage::all)
        .mapToInt(technique -> technique.rules().size())
        .max()
        .orElse(1);
  }
}
