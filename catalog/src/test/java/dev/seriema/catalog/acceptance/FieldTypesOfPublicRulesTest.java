package dev.seriema.catalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Which type each field has that a large public rule repository names, and which table says so:
/// the fields of all queries in EQL, KQL and Lucene, those of indicators among them, and the fields
/// that the metadata of any rule names.
@TestInstance(Lifecycle.PER_CLASS)
class FieldTypesOfPublicRulesTest {
  /// A field as one rule reads it.
  ///
  /// @param inQuery whether the query names it, else the metadata
  private record Use(Rule rule, FieldPath field, Schema schema, boolean inQuery) {
    Optional<FieldDefinition> definition() {
      return schema.field(field);
    }
  }

  private final List<LoadedRule> rules = RuleLoader.load(List.of(SharedData.corpus())).live();
  private final List<Use> uses = rules.stream().flatMap(FieldTypesOfPublicRulesTest::uses).toList();

  @Test
  void all_queries_and_metadata_are_walked() {
    assertThat(uses.stream().filter(Use::inQuery).map(Use::rule).distinct())
        .hasSize(2068 - 209 - 106);
    assertThat(uses.stream().filter(use -> !use.inQuery()).map(Use::rule).distinct())
        .hasSizeGreaterThan(1_800);
  }

  @Test
  void each_field_has_a_type_and_a_source_or_a_reason() {
    Map<String, Integer> sources = new TreeMap<>();
    Map<String, Set<String>> types = new TreeMap<>();
    Map<String, Set<String>> untabled = new TreeMap<>();
    for (Use use : uses) {
      Optional<FieldDefinition> definition = use.definition();
      if (definition.isPresent()) {
        sources.merge(source(definition.get().origin()), 1, Integer::sum);
        types
            .computeIfAbsent(use.field().name(), _ -> new TreeSet<>())
            .add(definition.get().type().mappingName());
      } else {
        untabled.computeIfAbsent(use.field().name(), _ -> new TreeSet<>()).add(reason(use));
      }
    }
    StringBuilder summary = new StringBuilder("## Uses of fields, by the source of the type\n");
    sources.forEach(
        (source, count) -> summary.append(count).append("  ").append(source).append('\n'));
    summary.append("\n## Fields in no table\n");
    untabled.forEach((field, reasons) -> summary.append(line(field, reasons)));
    summary.append("\n## Fields with several types, by the indices of the rule\n");
    types.forEach((field, names) -> summary.append(names.size() > 1 ? line(field, names) : ""));
    summary.append("\n## Fields whose type family differs between tables\n");
    families().forEach((field, names) -> summary.append(line(field, names)));
    summary.append("\n## Types\n");
    types.forEach((field, names) -> summary.append(line(field, names)));
    Golden.assertMatches("field-types.txt", summary.toString());
  }

  @Test
  void no_rule_reads_two_tables_that_disagree() {
    assertThat(
            uses.stream()
                .filter(
                    use -> use.definition().filter(field -> !field.rivals().isEmpty()).isPresent())
                .map(use -> use.rule().id() + " " + use.field()))
        .isEmpty();
  }

  private static Stream<Use> uses(LoadedRule loaded) {
    Rule rule = loaded.rule();
    Schema schema = ShippedSchemas.NEWEST.of(rule.indices());
    Stream<Use> ofQueries =
        Stream.concat(
            rule.query().stream().flatMap(query -> uses(rule, query, schema)),
            rule.indicators().stream()
                .flatMap(indicators ->
                    indicators.query().stream()
                        .flatMap(query ->
                            uses(rule, query, ShippedSchemas.NEWEST.of(indicators.indices())))));
    try {
      Stream<Use> ofMetadata =
          MetadataFields.in(loaded.file()).stream()
              .map(field -> new Use(rule, new FieldPath(field), schema, false));
      return Stream.concat(ofQueries, ofMetadata).distinct();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Use> uses(Rule rule, RuleQuery query, Schema schema) {
    return QueryFields.of(query).stream().map(path -> new Use(rule, path, schema, true));
  }

  private static String source(FieldOrigin origin) {
    return switch (origin) {
      case FieldOrigin.Customary _ -> "fields that rules use although no schema has them";
      case FieldOrigin.Given _,
          FieldOrigin.Repository _,
          FieldOrigin.Integration _,
          FieldOrigin.Beat _,
          FieldOrigin.Endgame _,
          FieldOrigin.Ecs _ ->
          origin.table();
    };
  }

  private static String reason(Use use) {
    if (use.rule().query().filter(query -> query.language() == QueryLanguage.ESQL).isPresent()) {
      return "computed by the ES|QL query";
    }
    return use.schema().undescribed().isEmpty()
        ? "not in the tables of its indices"
        : "no table for " + String.join(", ", use.schema().undescribed());
  }

  /// The families that the current rows of all shipped tables give the fields that rules name, also
  /// in queries of languages that are not read yet: there a word counts as a name.
  private Map<String, Set<String>> families() {
    TreeSet<String> named = new TreeSet<>();
    uses.forEach(use -> named.add(use.field().name()));
    rules.stream()
        .flatMap(loaded -> loaded.rule().query().stream())
        .flatMap(query -> Stream.of(query.text().split("[^A-Za-z0-9_.@/]+", -1)))
        .forEach(named::add);
    Map<String, Set<String>> families = new TreeMap<>();
    Path data = SharedData.repository().resolve("data");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        if (!columns.containsAll(List.of("field", "type", "until"))) {
          continue;
        }
        for (String line : lines.subList(1, lines.size())) {
          String[] row = line.split("\t", -1);
          FieldType type = FieldType.named(row[columns.indexOf("type")]).orElse(FieldType.UNKNOWN);
          if (row[columns.indexOf("until")].isEmpty()
              && named.contains(row[0])
              && type != FieldType.UNKNOWN) {
            families.computeIfAbsent(row[0], _ -> new TreeSet<>()).add(type.family().name());
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    families.values().removeIf(names -> names.size() < 2);
    return families;
  }

  private static String line(String field, Set<String> words) {
    return field + "  " + String.join("; ", words) + '\n';
  }
}
