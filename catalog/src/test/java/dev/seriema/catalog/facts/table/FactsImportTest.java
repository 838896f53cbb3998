package dev.seriema.catalog.facts.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsImportTest {
  private static final FactsFolder.Provenance PROVENANCE =
      new FactsFolder.Provenance(List.of("`crane`"), "1.2.0", "Apache-2.0");

  @TempDir private Path folder;

  @Test
  void releases_of_ecs_become_rows_with_their_history() throws UnusableFacts {
    file(
        "etc/ecs_schemas/9.9.0/ecs_flat.json",
        "{'load':{'type':'integer','level':'core'},'gone':{'type':'ip'},"
            + "'kind':{'type':'keyword','allowed_values':[{'name':'up'},{'name':'old'}]}}");
    file(
        "etc/ecs_schemas/9.10.0/ecs_flat.json",
        "{'load':{'type':'long','level':'extended','normalize':['array'],'index':false,"
            + "'ignore_above':64,'multi_fields':[{'type':'text','name':'text'}]},"
            + "'kind':{'type':'keyword','allowed_values':[{'name':'up',"
            + "'expected_event_types':['a','b']},{'name':'down'}]}}");
    assertThat(rows("etc", "ecs-fields.tsv"))
        .containsExactly(
            "gone|ip|0|9.9.0|9.9.0|||||1||",
            "kind|keyword|0|9.9.0||||||1||",
            "load|long|1|9.9.0||integer@9.9.0,long@9.10.0|text:text|extended|64|0||");
    assertThat(rows("etc", "ecs-values.tsv"))
        .containsExactly("kind|down|9.10.0||", "kind|old|9.9.0|9.9.0|", "kind|up|9.9.0||a,b");
  }

  @Test
  void a_repository_gives_beats_packages_stacks_and_other_fields() throws UnusableFacts {
    String etc = "repository/detection_rules/etc/";
    file(
        etc + "beats_schemas/v9.9.0.json",
        "{'cranebeat':{'folders':{'_meta':{'files':{'fields.yml':[{'name':'load','type':'long'}]}}}}}");
    file(
        etc + "beats_schemas/v9.10.0.json",
        "{'cranebeat':{'folders':{'_meta':{'files':{'fields.yml':[{'name':'load','type':'float'}]}}}}}");
    file(etc + "integration-schemas.json", "{'crane':{'1.0.0':{'lift':{'load':'long'}}},'ded':{}}");
    file(
        etc + "integration-manifests.json",
        "{'crane':{'1.0.0':{'release':'ga','conditions':{'kibana':{'version':'^9.0.0'}},"
            + "'policy_templates':['a','b']}}}");
    file(etc + "stack-schema-map.yaml", "'9.9.0': {ecs: '9.8.0', mine: mine.json}\n");
    file(etc + "mine.json", "{'logs-crane*':{'load':'double'}}");
    file(etc + "non-ecs-schema.json", "{'logs-crane*':{'load':'long','label':'keyword'}}");
    file(etc + "endgame_schemas/8.4.0/endgame_ecs_mapping.json", "{'pid':'long'}");
    file(etc + "endpoint_schemas/endpoint_file.json", "{'file.Ext.entropy':'double'}");
    assertThat(rows("repository", "beats-fields.tsv.gz"))
        .containsExactly("cranebeat||load|long|9.9.0|9.9.0", "cranebeat||load|float|9.10.0|");
    assertThat(rows("repository", "integration-fields.tsv.gz"))
        .containsExactly("crane|lift|load|long|1.0.0|");
    assertThat(rows("repository", "integration-packages.tsv"))
        .containsExactly("crane|1.0.0|ga|^9.0.0|a,b");
    assertThat(rows("repository", "stack-map.tsv")).containsExactly("9.9.0|1|9.8.0||");
    assertThat(rows("repository", "other-fields.tsv"))
        .containsExactly(
            "endgame|pid|long|8.4.0",
            "logs-crane*|label|keyword|",
            "logs-crane*|load|long|",
            "logs-endpoint.events.file-*|file.Ext.entropy|double|");
  }

  @Test
  void a_later_release_of_a_package_is_added_to_what_a_repository_knows() throws UnusableFacts {
    file(
        "etc/integration-schemas.json",
        "{'crane':{'1.0.0':{'lift':{'load':'long','gone':'ip'}},'1.1.0':{'lift':{'load':'long','gone':'ip'}}}}");
    file("etc/integration-manifests.json", "{'crane':{'1.0.0':{},'1.1.0':{}}}");
    file(
        "crane/manifest.yml",
        """
        name: crane
        version: 1.2.0
        conditions:
          kibana:
            version: ^9.1.0
        policy_templates:
          - name: crane
        """);
    file(
        "crane/data_stream/lift/fields/fields.yml",
        "- {name: load, type: long}\n- {name: label, type: keyword}\n");
    file("crane/data_stream/winch/manifest.yml", "dataset: crane.hoist\n");
    file("crane/data_stream/winch/fields/fields.yml", "- {name: speed, type: float}\n");
    FactsImport facts = new FactsImport("");
    facts.add(folder.resolve("etc"));
    facts.add(folder.resolve("crane"));
    Map<String, List<String>> tables = tables(facts);
    assertThat(tables.get("integration-fields.tsv.gz"))
        .containsExactly(
            "crane|hoist|speed|float|1.2.0|",
            "crane|lift|gone|ip|1.0.0|1.1.0",
            "crane|lift|label|keyword|1.2.0|",
            "crane|lift|load|long|1.0.0|");
    assertThat(tables.get("integration-packages.tsv"))
        .containsExactly("crane|1.0.0|||", "crane|1.1.0|||", "crane|1.2.0||^9.1.0|crane");
  }

  @Test
  void an_index_mapping_becomes_fields_of_its_index() throws UnusableFacts {
    file(
        "m.json",
        "{'logs-crane-1':{'mappings':{'properties':{'load':{'type':'long'},"
            + "'weight':{'type':'alias','path':'load'}}}}}");
    file("flat.json", "{'load':'long'}");
    assertThat(rows("m.json", "other-fields.tsv"))
        .containsExactly("logs-crane-1|load|long|", "logs-crane-1|weight|long|");
    assertThat(rows("flat.json", "other-fields.tsv")).containsExactly("*|load|long|");
  }

  @Test
  void an_attack_bundle_becomes_its_objects_with_tactics_in_matrix_order() throws UnusableFacts {
    file("attack.json", BUNDLE);
    assertThat(rows("attack.json", "attack-enterprise.tsv"))
        .containsExactly(
            "99.1|TA9002|tactic|Hoisting|hoisting||active|||",
            "99.1|TA9001|tactic|Docking|docking||active|||",
            "99.1|T9001|technique|Old Rope||| revoked|T9002.001||".replace("| ", "|"),
            "99.1|T9002|technique|Rope|hoisting,docking||active||Linux,Windows|",
            "99.1|T9002.001|sub-technique|Knot|hoisting|T9002|deprecated|||");
  }

  @Test
  void since_is_told_where_an_older_release_lacks_the_id() throws UnusableFacts {
    file("old.json", BUNDLE.replace("'99.1'", "'98.0'").replace("'T9002.001'", "'T9009'"));
    file("new.json", BUNDLE);
    FactsImport facts = new FactsImport("");
    facts.add(folder.resolve("new.json"));
    facts.add(folder.resolve("old.json"));
    assertThat(tables(facts).get("attack-enterprise.tsv"))
        .filteredOn(row -> row.startsWith("99.1|T9002"))
        .containsExactly(
            "99.1|T9002|technique|Rope|hoisting,docking||active||Linux,Windows|",
            "99.1|T9002.001|sub-technique|Knot|hoisting|T9002|deprecated|||99.1");
  }

  @Test
  void a_bundle_without_a_version_asks_for_one() throws UnusableFacts {
    file("attack.json", BUNDLE.replace("x-mitre-collection", "x-other"));
    assertThatThrownBy(() -> new FactsImport("").add(folder.resolve("attack.json")))
        .isInstanceOf(UnusableFacts.class)
        .hasMessageContaining("--source-version VERSION");
    FactsImport told = new FactsImport("18.1");
    told.add(folder.resolve("attack.json"));
    assertThat(told.facts().attack()).containsOnlyKeys("18.1");
    file("empty.json", "{'type':'bundle','objects':[]}");
    assertThatThrownBy(() -> told.add(folder.resolve("empty.json")))
        .hasMessageContaining("has no tactics and techniques");
  }

  @Test
  void the_same_facts_give_the_same_bytes_and_a_page_that_says_where_they_come_from()
      throws UnusableFacts, IOException {
    file("flat.json", "{'load':'long','a\\u2028b':'ip'}");
    FactsImport facts = new FactsImport("");
    facts.add(folder.resolve("flat.json"));
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");
    new FactsFolder(once).write(facts.facts(), PROVENANCE);
    new FactsFolder(again).write(facts.facts(), PROVENANCE);
    try (Stream<Path> files = Files.list(once)) {
      List<Path> written = files.sorted().toList();
      assertThat(written)
          .extracting(file -> file.getFileName().toString())
          .containsExactly("README.md", "SHA256SUMS", "other-fields.tsv");
      for (Path file : written) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    assertThat(Files.readString(once.resolve("README.md")))
        .contains("| source | `crane` |", "| version | 1.2.0 |", "| licence | Apache-2.0 |")
        .contains("| `other-fields.tsv` | 2 | `" + sum(once.resolve("other-fields.tsv")) + "` |");
    assertThat(Files.readString(once.resolve("SHA256SUMS")))
        .isEqualTo(sum(once.resolve("other-fields.tsv")) + "  other-fields.tsv\n");
    assertThat(new FactsFolder(once).holdsOtherFiles()).isFalse();
    assertThat(new FactsFolder(folder).holdsOtherFiles()).isTrue();
    assertThat(new FactsFolder(folder.resolve("none")).holdsOtherFiles()).isFalse();
  }

  @Test
  void a_folder_that_is_neither_repository_nor_package_is_told_so() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> new FactsImport("").add(empty))
        .isInstanceOf(UnusableFacts.class)
        .hasMessageContaining("no repository with settings, and no package");
    file("crane/manifest.yml", "version: 1.0.0\n");
    file("crane/fields/f.yml", "- {name: a, type: ip}\n");
    assertThatThrownBy(() -> new FactsImport("").add(folder.resolve("crane")))
        .hasMessageContaining("names no package and version");
  }

  private static final String BUNDLE =
      """
      {'type':'bundle','id':'bundle--1','objects':[
       {'type':'x-mitre-collection','x_mitre_version':'99.1'},
       {'type':'x-mitre-matrix','tactic_refs':['x--2','x--1','x--none']},
       {'type':'x-mitre-tactic','id':'x--1','name':'Docking','x_mitre_shortname':'docking',
        'external_references':[{'source_name':'mitre-attack','external_id':'TA9001'}]},
       {'type':'x-mitre-tactic','id':'x--2','name':'Hoisting','x_mitre_shortname':'hoisting',
        'external_references':[{'source_name':'other'},{'source_name':'mitre-attack','external_id':'TA9002'}]},
       {'type':'attack-pattern','id':'a--1','name':'Old Rope','revoked':true,
        'external_references':[{'source_name':'mitre-attack','external_id':'T9001'}]},
       {'type':'attack-pattern','id':'a--3','name':'Knot','x_mitre_deprecated':true,
        'kill_chain_phases':[{'kill_chain_name':'mitre-attack','phase_name':'hoisting'}],
        'external_references':[{'source_name':'mitre-attack','external_id':'T9002.001'}]},
       {'type':'attack-pattern','id':'a--2','name':'Rope','x_mitre_platforms':['Windows','Linux'],
        'description':'Not kept.',
        'kill_chain_phases':[{'kill_chain_name':'mitre-attack','phase_name':'docking'},
          {'kill_chain_name':'mitre-attack','phase_name':'hoisting'},
          {'kill_chain_name':'mitre-other','phase_name':'x'}],
        'external_references':[{'source_name':'mitre-attack','external_id':'T9002'}]},
       {'type':'relationship','relationship_type':'revoked-by','source_ref':'a--1','target_ref':'a--3'},
       {'type':'relationship','relationship_type':'uses','source_ref':'a--2','target_ref':'a--1'},
       {'type':'malware','id':'m--1','name':'None'}]}
      """;

  private List<String> rows(String source, String table) throws UnusableFacts {
    FactsImport facts = new FactsImport("");
    facts.add(folder.resolve(source));
    assertThat(facts.findings()).isEmpty();
    return tables(facts).getOrDefault(table, List.of());
  }

  private static Map<String, List<String>> tables(FactsImport facts) {
    Map<String, List<String>> tables = new TreeMap<>();
    FactTables.of(facts.facts())
        .forEach(table ->
            tables.put(
                table.name(), table.rows().stream().map(row -> String.join("|", row)).toList()));
    return tables;
  }

  private static String sum(Path file) throws IOException {
    return FactsFolder.checksum(Files.readAllBytes(file));
  }

  private void file(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
