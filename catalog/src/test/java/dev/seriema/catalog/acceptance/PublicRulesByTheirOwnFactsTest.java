package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.RepositoryTables;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The rules of a large public repository by the facts that it carries, against those that ship.
@TestInstance(Lifecycle.PER_CLASS)
class PublicRulesByTheirOwnFactsTest {
  private final List<LoadedRule> rules = RuleLoader.load(List.of(SharedData.corpus())).live();
  private final List<FactFinding> unusable = new ArrayList<>();
  private final RepositoryFacts facts =
      RepositoryFacts.of(SharedData.corpus(), FactsCache.NONE, unusable).orElseThrow();
  private final SchemaSource own = ShippedSchemas.NEWEST.under(new RepositoryTables(facts));

  @Test
  void every_query_compiles_where_tables_are_taken_at_their_word() {
    RuleCompiler compiler = new RuleCompiler(own.closedWhereDescribed());
    assertThat(
            rules.stream()
                .map(LoadedRule::rule)
                .filter(rule -> isSound(compiler.compile(rule)))
                .count())
        .isEqualTo(2068 - 209);
    assertThat(facts.findings()).isEmpty();
    assertThat(unusable).isEmpty();
  }

  private static boolean isSound(Compilation compilation) {
    return switch (compilation) {
      case Compilation.Compiled _ -> true;
      case Compilation.LeftOut leftOut -> leftOut.query().isPresent();
    };
  }

  @Test
  void fields_change_their_type_only_where_it_is_listed() {
    Map<String, Set<String>> types = new TreeMap<>();
    Map<String, Integer> origins = new TreeMap<>();
    for (LoadedRule loaded : rules) {
      Schema before = ShippedSchemas.NEWEST.of(loaded.rule().indices());
      Schema after = own.of(loaded.rule().indices());
      fields(loaded.rule())
          .forEach(
              field -> compare(field, before.field(field), after.field(field), types, origins));
    }
    StringBuilder summary = new StringBuilder("## Uses of fields whose type has another source\n");
    origins.forEach((change, uses) -> summary.append(uses + "  " + change + '\n'));
    summary.append("\n## Fields of another type\n");
    types.forEach(
        (field, changes) -> summary.append(field + "  " + String.join("; ", changes) + '\n'));
    Golden.assertMatches("field-types-by-own-facts.txt", summary.toString());
  }

  private static void compare(
      FieldPath field,
      Optional<FieldDefinition> before,
      Optional<FieldDefinition> after,
      Map<String, Set<String>> types,
      Map<String, Integer> origins) {
    if (!type(before).equals(type(after))) {
      types
          .computeIfAbsent(field.name(), _ -> new TreeSet<>())
          .add(type(before) + " -> " + type(after));
    }
    if (!source(before).equals(source(after))) {
      origins.merge(source(before) + " -> " + source(after), 1, Integer::sum);
    }
  }

  private static Stream<FieldPath> fields(Rule rule) {
    return rule.query().stream().flatMap(query -> QueryFields.of(query).stream()).distinct();
  }

  private static String type(Optional<FieldDefinition> definition) {
    return definition.map(found -> found.type().mappingName()).orElse("none");
  }

  private static String source(Optional<FieldDefinition> definition) {
    return definition
        .map(found -> found.origin().table().replaceFirst(" on `.*`", ""))
        .orElse("none");
  }
}
