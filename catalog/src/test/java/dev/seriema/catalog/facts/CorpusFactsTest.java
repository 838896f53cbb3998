package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The settings of the public rule repository, read by us, against the tables that were made of the
/// same files by other means.
final class CorpusFactsTest {
  private static RepositoryFacts facts;

  @BeforeAll
  static void read() {
    facts =
        RepositoryFacts.of(SharedData.corpus(), FactsCache.NONE, new ArrayList<>()).orElseThrow();
  }

  @AfterAll
  static void nothing_is_wrong_with_them() {
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void every_field_of_the_newest_ecs_is_as_the_table_has_it() throws IOException {
    assertThat(facts.ecsReleases()).containsExactly("8.17.0", "9.3.0", "9.4.0", "9.5.0");
    List<String> ours = facts.ecs("9.5.0").stream().map(CorpusFactsTest::row).sorted().toList();
    List<String> table =
        rows("ecs-fields.tsv", row -> row[4].isEmpty()).stream()
            .map(row ->
                String.join("|", row[0], row[1], row[2], row[6], row[7], row[8], row[9], row[10])
                    + "|"
                    + row[11])
            .sorted()
            .toList();
    assertThat(ours).hasSize(2_614).isEqualTo(table);
  }

  @Test
  void every_allowed_value_of_the_newest_ecs_is_in_the_table() throws IOException {
    Set<String> ours =
        facts.ecs("9.5.0").stream()
            .flatMap(field ->
                field.values().entrySet().stream()
                    .map(value ->
                        field.name()
                            + "|"
                            + value.getKey()
                            + "|"
                            + String.join(",", value.getValue())))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> table =
        rows("ecs-values.tsv", row -> row[3].isEmpty()).stream()
            .map(row -> row[0] + "|" + row[1] + "|" + row[4])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ours).hasSize(233).isEqualTo(table);
  }

  /// The table does not tell the type of the fields that an object may have.
  @Test
  void winlogbeat_and_packetbeat_are_as_the_table_has_them() throws IOException {
    for (String beat : List.of("winlogbeat", "packetbeat")) {
      Map<String, String> ours = new TreeMap<>();
      facts
          .beats("9.5.0")
          .getOrDefault(beat, Map.of())
          .forEach((module, fields) ->
              fields.forEach(field -> ours.put(module + '|' + field.name(), field.type())));
      Map<String, String> table = new TreeMap<>();
      rows("beats-fields.tsv.gz", row -> row[0].equals(beat) && row[5].isEmpty())
          .forEach(row -> table.put(row[1] + '|' + row[2], row[3]));
      ours.keySet().removeIf(field -> field.endsWith(".*"));
      table.keySet().removeIf(field -> field.endsWith(".*"));
      assertThat(ours).as(beat).hasSizeGreaterThan(200).isEqualTo(table);
    }
  }

  /// The table has the newest type of a field only, and of `endpoint` another source.
  @Test
  void packages_have_the_fields_that_the_table_has() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    rows("integration-fields.tsv.gz", row -> !row[4].equals("read-2026"))
        .forEach(
            row -> table.computeIfAbsent(row[0], _ -> new TreeSet<>()).add(row[1] + '|' + row[2]));
    Map<String, Set<String>> ours = new TreeMap<>();
    facts
        .integrations()
        .forEach((name, runs) ->
            runs.forEach(run ->
                ours.computeIfAbsent(name, _ -> new TreeSet<>())
                    .add(run.origin() + '|' + run.field())));
    ours.remove("endpoint");
    table.keySet().retainAll(ours.keySet());
    assertThat(ours).hasSize(23).isEqualTo(table);
  }

  @Test
  void releases_of_packages_are_as_the_table_has_them() throws IOException {
    List<String> ours =
        facts.packages().values().stream()
            .flatMap(List::stream)
            .map(release ->
                String.join(
                    "|",
                    release.packageName(),
                    release.version(),
                    release.release(),
                    release.kibana(),
                    String.join(",", release.policyTemplates())))
            .sorted()
            .toList();
    List<String> table =
        rows("integration-packages.tsv", _ -> true).stream()
            .map(row -> String.join("|", row))
            .sorted()
            .toList();
    assertThat(ours).hasSize(3_037).isEqualTo(table);
    assertThat(facts.packages().values().stream().flatMap(List::stream))
        .allSatisfy(
            release -> assertThat(ReleaseRange.of(release.kibana())).as("%s", release).isPresent());
  }

  @Test
  void other_fields_and_supported_stacks_are_as_the_tables_have_them() throws IOException {
    Map<String, String> ours = new TreeMap<>();
    for (String release : facts.endgameReleases()) {
      facts.endgame(release).forEach(field -> ours.put("endgame|" + field.name(), field.type()));
    }
    facts
        .nonEcs()
        .forEach((index, fields) ->
            fields.forEach(field -> ours.put(index + '|' + field.name(), field.type())));
    Map<String, String> table = new TreeMap<>();
    rows("other-fields.tsv", _ -> true).forEach(row -> table.put(row[0] + '|' + row[1], row[2]));
    assertThat(ours).hasSizeGreaterThan(500).isEqualTo(table);
    List<String> stacks =
        facts.stackMap().orElseThrow().stacks().entrySet().stream()
            .map(stack ->
                stack.getKey() + stack.getValue().releases().values().stream().sorted().toList())
            .toList();
    assertThat(stacks)
        .isEqualTo(
            rows("stack-map.tsv", row -> row[1].equals("1")).stream()
                .map(row -> row[0] + List.of(row[2], row[3], row[4]).stream().sorted().toList())
                .toList());
  }

  private static String row(EcsField field) {
    return String.join(
        "|",
        field.name(),
        field.type(),
        field.array() ? "1" : "0",
        field.multiFields().entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(",")),
        field.level(),
        field.ignoreAbove(),
        field.indexed() ? "1" : "0",
        String.join(",", field.expectedValues()),
        field.pattern());
  }

  private static List<String[]> rows(String table, Predicate<String[]> wanted) throws IOException {
    Path file = SharedData.reference().resolve(table);
    try (InputStream in = Files.newInputStream(file);
        InputStream unpacked = table.endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(wanted)
          .toList();
    }
  }
}
