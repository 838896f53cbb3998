package dev.seriema.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.testkit.SharedData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// All public rules as one export: each is the rule that its TOML file gives.
class ApiFormCorpusTest {
  @Test
  void a_rule_that_went_through_json_is_the_same_rule() {
    List<RuleSet.LoadedRule> rules = RuleLoader.load(List.of(SharedData.corpus())).live();
    JsonWriter json = new JsonWriter();
    for (RuleSet.LoadedRule rule : rules) {
      TomlTable root = TomlDocument.parse(rule.source()).tree().root();
      write(root.get("rule").orElseThrow(), json);
      json.endLine();
    }
    String text = new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);

    RuleExport export = RuleExport.read(new SourceText("all.ndjson", text), Map.of());

    assertThat(export.findings()).isEmpty();
    assertThat(export.parts()).hasSize(2068);
    for (int i = 0; i < rules.size(); i++) {
      RuleExport.Part part = export.parts().get(i);
      assertThat(part.diagnostics()).isEmpty();
      Rule read = part.rule().flatMap(RuleFile::rule).orElseThrow();
      Rule expected = rules.get(i).rule();
      assertThat(comparable(read)).isEqualTo(comparable(expected));
      read.query().ifPresent(query -> pointsIntoFile(query, text));
    }
  }

  /// Without what a repository's lock, a cluster, or a place in a file adds.
  private static Rule comparable(Rule rule) {
    return new Rule(
        rule.id(),
        Optional.empty(),
        rule.type(),
        rule.query().map(ApiFormCorpusTest::comparable),
        rule.indices(),
        rule.headline(),
        rule.schedule(),
        rule.threats(),
        new Rule.Narrowing(
            PlainFilters.of(rule.narrowing().filters()), rule.narrowing().exceptionLists()),
        comparable(rule.parameters()),
        rule.alerting(),
        Rule.Deployment.NONE,
        rule.retired());
  }

  private static TypeParameters comparable(TypeParameters parameters) {
    return parameters instanceof TypeParameters.ThreatMatch match
        ? new TypeParameters.ThreatMatch(
            match.query().map(ApiFormCorpusTest::comparable),
            PlainFilters.of(match.filters()),
            match.indices(),
            match.mappings(),
            match.path())
        : parameters;
  }

  private static RuleQuery comparable(RuleQuery query) {
    return new RuleQuery(
        query.language(),
        query.text(),
        SourceMap.identity(),
        query.categoryField(),
        query.timestampField(),
        query.tiebreakerField());
  }

  /// A letter or digit stands for itself in every notation.
  private static void pointsIntoFile(RuleQuery query, String file) {
    for (int i = 0; i < query.text().length(); i++) {
      char character = query.text().charAt(i);
      if (Character.isLetterOrDigit(character)) {
        SourceSpan place = query.map().toSource(new SourceSpan(i, i + 1));
        assertThat(file.charAt(place.start())).isEqualTo(character);
        assertThat(place.length()).isEqualTo(1);
      }
    }
  }

  private static void write(TomlValue value, JsonWriter json) {
    switch (value) {
      case TomlValue.Text text -> json.string(text.value());
      case TomlValue.IntegerNumber number -> json.number(number.value());
      case TomlValue.FloatNumber number -> json.number(number.value());
      case TomlValue.Truth truth -> json.truth(truth.value());
      case TomlValue.Moment moment -> json.string(moment.value().toString());
      case TomlValue.Broken _ -> throw new AssertionError("a sound file has nothing broken");
      case TomlValue.Array list -> {
        json.beginArray();
        list.values().forEach(item -> write(item, json));
        json.endArray();
      }
      case TomlTable table -> {
        json.beginObject();
        table
            .entries()
            .forEach(entry -> {
              json.name(entry.key());
              write(entry.value(), json);
            });
        json.endObject();
      }
    }
  }
}
