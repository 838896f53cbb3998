package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.facts.source.FactFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryFactsTest {
  private static final String ETC = FactTree.ETC;

  @TempDir private Path folder;
  private FactTree tree = new FactTree(Path.of(""));

  @BeforeEach
  void open() {
    tree = new FactTree(folder);
  }

  @Test
  void a_folder_without_settings_carries_no_facts() {
    List<FactFinding> findings = new ArrayList<>();
    assertThat(RepositoryFacts.of(folder, FactsCache.NONE, findings)).isEmpty();
    assertThat(findings).isEmpty();
  }

  @Test
  void the_map_of_stacks_names_releases_and_custom_schemas() {
    tree.file(
        ETC + "stack-schema-map.yaml",
        """
        # which releases go together
        "9.10.0": {ecs: "9.9.0", beats: "9.9.1", harbour: schemas/harbour.json}
        "9.9.0":
          ecs: "9.8.0"
          endgame: "8.4.0"
        """
            .replace('"', '\''));
    StackMap stacks = tree.facts().stackMap().orElseThrow();
    assertThat(stacks.stacks().keySet()).containsExactly("9.9.0", "9.10.0");
    StackMap.Stack newest = stacks.newest().orElseThrow();
    assertThat(newest.release("beats")).contains("9.9.1");
    assertThat(newest.customSchemas()).isEqualTo(Map.of("harbour", "schemas/harbour.json"));
  }

  @Test
  void custom_schemas_lie_beside_the_map_and_the_later_one_wins() {
    tree.file(ETC + "stack-schema-map.yaml", "'9.9.0': {first: a.json, second: more/b.json}\n");
    tree.file(ETC + "a.json", "{'logs-crane.*':{'crane.load':'long'},'logs-ship.*':{'ship':'ip'}}");
    tree.file(ETC + "more/b.json", "{'logs-crane.*':{'crane':{'load':'float'}}}");
    RepositoryFacts facts = tree.facts();
    StackMap.Stack stack = facts.stackMap().orElseThrow().newest().orElseThrow();
    assertThat(facts.custom(stack))
        .isEqualTo(
            Map.of(
                "logs-crane.*", List.of(FieldFact.of("crane.load", "float")),
                "logs-ship.*", List.of(FieldFact.of("ship", "ip"))));
  }

  @Test
  void a_configuration_of_its_own_names_where_the_facts_are() {
    tree.file("_config.yaml", "rule_dirs: [rules]\nfiles:\n  stack_schema_map: etc/stacks.yaml\n");
    tree.file("etc/stacks.yaml", "'9.9.0': {ecs: '9.9.0'}\n");
    tree.file("etc/non-ecs-schema.json", "{'logs-*':{'crane.load':'long'}}");
    assertThat(tree.facts().nonEcs()).containsOnlyKeys("logs-*");
    assertThat(tree.facts().folder()).endsWith("/etc");
  }

  @Test
  void releases_of_ecs_are_listed_in_order_and_read_packed_or_plain() {
    String fields =
        "{'crane.load':{'type':'long','normalize':['array'],'level':'core','index':false,"
            + "'multi_fields':[{'name':'text','type':'text'}],'description':'none','ignore_above':9,"
            + "'allowed_values':[{'name':'heavy','expected_event_types':['start','end']}]}}";
    tree.packed(ETC + "ecs_schemas/9.10.0/ecs_flat.json.gz", fields);
    tree.file(ETC + "ecs_schemas/9.9.0/ecs_flat.json", fields);
    tree.file(ETC + "ecs_schemas/9.9.0-rc1/other.json", "{}");
    RepositoryFacts facts = tree.facts();
    assertThat(facts.ecsReleases()).containsExactly("9.9.0-rc1", "9.9.0", "9.10.0");
    EcsField expected =
        new EcsField(
            "crane.load",
            "long",
            true,
            Map.of("text", "text"),
            "core",
            "9",
            false,
            List.of(),
            "",
            Map.of("heavy", List.of("start", "end")));
    assertThat(facts.ecs("9.10.0")).containsExactly(expected);
    assertThat(facts.ecs("9.9.0")).containsExactly(expected);
    assertThat(facts.ecs("9.8.0")).isEmpty();
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void fields_of_a_beat_are_told_by_module() {
    tree.packed(
        ETC + "beats_schemas/v9.9.0.json.gz",
        """
        {'cranebeat':{'folders':{
          '_meta':{'files':{'fields.common.yml':[{'name':'crane','type':'group','fields':[
            {'name':'load','type':'long','multi_fields':[{'name':'text','type':'text'}]},
            {'name':'label'}]}]}},
          'processors':{'folders':{'winch':{'folders':{'_meta':{'files':{
            'fields.yml':[{'key':'winch','fields':[{'name':'winch.speed','type':'float'}]}]}}}}}},
          'module':{'folders':{'port':{'folders':{
            '_meta':{'files':{'config.yml':[{'module':'port'}]}},
            'berth':{'folders':{'_meta':{'files':{'fields.yml':[
              {'name':'berth','type':'group','fields':[{'name':'ship','type':'alias','path':'a'}]}]}}}},
            'gate':{'folders':{'_meta':{'files':{'fields.yml':[
              {'name':'port','type':'group','fields':[{'name':'open','type':'boolean'}]}]}}}}}}}}}},
         'otherbeat':{'folders':{}}}
        """);
    Map<String, List<FieldFact>> modules =
        tree.facts().beats("9.9.0").getOrDefault("cranebeat", Map.of());
    assertThat(modules.get(""))
        .extracting(FieldFact::name)
        .containsExactly("crane.load", "crane.load.text", "crane.label", "winch.speed");
    assertThat(modules.get(""))
        .filteredOn(FieldFact::multiField)
        .extracting(FieldFact::name)
        .containsExactly("crane.load.text");
    assertThat(modules.get("port"))
        .extracting(FieldFact::name)
        .containsExactly("port.berth.ship", "port.open");
    assertThat(tree.facts().beatsReleases()).containsExactly("9.9.0");
    assertThat(tree.facts().beats("9.9.0")).doesNotContainKey("nobeat");
  }

  @Test
  void the_newest_version_of_a_package_that_runs_on_the_stack_is_taken() {
    tree.packed(
        ETC + "integration-manifests.json.gz",
        """
        {'crane':{
          '1.2.0':{'name':'crane','release':'ga','conditions':{'kibana':{'version':'^8.4.0'}}},
          '1.10.0':{'name':'crane','conditions':{'kibana':{'version':'^8.4.0 || ^9.0.0'}},
                    'policy_templates':['crane']},
          '2.0.0':{'name':'crane','conditions':{'kibana.version':'^9.9.0'}}}}
        """);
    tree.packed(
        ETC + "integration-schemas.json.gz",
        """
        {'crane':{
          '1.10.0':{'lift':{'crane.load':'long','crane.label':'keyword'},'jobs':['a']},
          '1.2.0':{'lift':{'crane.load':'long'}},
          '2.0.0':{'lift':{'crane.load':'double'},'winch':{'winch.speed':'float'}}}}
        """);
    RepositoryFacts facts = tree.facts();
    assertThat(version(facts, "8.19.0")).isEqualTo("1.10.0");
    assertThat(version(facts, "9.4.0")).isEqualTo("1.10.0");
    assertThat(version(facts, "9.9.1")).isEqualTo("2.0.0");
    assertThat(facts.integration("crane", stack("9.4.0")).orElseThrow().datasets())
        .isEqualTo(
            Map.of(
                "lift",
                List.of(
                    FieldFact.of("crane.label", "keyword"), FieldFact.of("crane.load", "long"))));
    assertThat(facts.integration("winch", stack("9.4.0"))).isEmpty();
    assertThat(facts.integrations().get("crane"))
        .containsExactly(
            new FieldRun("lift", "crane.label", "keyword", "1.10.0", "1.10.0"),
            new FieldRun("lift", "crane.load", "long", "1.2.0", "1.10.0"),
            new FieldRun("lift", "crane.load", "double", "2.0.0", ""),
            new FieldRun("winch", "winch.speed", "float", "2.0.0", ""));
    assertThat(facts.packages().getOrDefault("crane", List.of()))
        .extracting(PackageRelease::policyTemplates)
        .containsExactly(List.of(), List.of("crane"), List.of());
  }

  @Test
  void endgame_and_endpoint_are_lists_of_names_and_types() {
    tree.packed(ETC + "endgame_schemas/8.4.0/endgame_ecs_mapping.json.gz", "{'pid':'long'}");
    tree.packed(ETC + "endpoint_schemas/endpoint_file.json.gz", "{'file.Ext.entropy':'double'}");
    tree.file(ETC + "endpoint_schemas/README.md", "about these files");
    RepositoryFacts facts = tree.facts();
    assertThat(facts.endgameReleases()).containsExactly("8.4.0");
    assertThat(facts.endgame("8.4.0")).containsExactly(FieldFact.of("pid", "long"));
    assertThat(facts.endpoint())
        .isEqualTo(Map.of("file", List.of(FieldFact.of("file.Ext.entropy", "double"))));
  }

  @Test
  void a_large_file_is_remembered_under_its_checksum_and_a_damaged_memory_is_not_believed()
      throws IOException {
    Path remembered = folder.resolve("remembered");
    CacheFolder place = new CacheFolder(Optional.of(remembered));
    FactsCache cache = new FactsCache(place);
    Path file =
        tree.packed(
            ETC + "integration-schemas.json.gz", "{'crane':{'1.0.0':{'lift':{'load':'long'}}}}");
    FieldRun run = new FieldRun("lift", "load", "long", "1.0.0", "");
    assertThat(runs(cache)).containsExactly(run);
    Path memory;
    try (var files = Files.list(remembered)) {
      memory = files.findFirst().orElseThrow();
    }
    String name = memory.getFileName().toString();
    String rows = new String(place.recall(name, 1 << 20).orElseThrow(), StandardCharsets.UTF_8);
    place.remember(name, rows.replace("long", "ip").getBytes(StandardCharsets.UTF_8), 8);
    assertThat(runs(cache)).containsExactly(new FieldRun("lift", "load", "ip", "1.0.0", ""));
    byte[] damaged = Files.readAllBytes(memory);
    damaged[damaged.length / 2] ^= 1;
    Files.write(memory, damaged);
    assertThat(runs(cache)).containsExactly(run);
    byte[] tooFew = "crane\tlift\tload\tip\t1.0.0\t\nend\t2\n".getBytes(StandardCharsets.UTF_8);
    place.remember(name, tooFew, 8);
    assertThat(runs(cache)).containsExactly(run);
    Files.delete(file);
    tree.packed(
        ETC + "integration-schemas.json.gz", "{'crane':{'1.0.0':{'lift':{'load':'float'}}}}");
    assertThat(runs(cache)).containsExactly(new FieldRun("lift", "load", "float", "1.0.0", ""));
  }

  private List<FieldRun> runs(FactsCache cache) {
    return RepositoryFacts.of(folder, cache, new ArrayList<>())
        .orElseThrow()
        .integrations()
        .getOrDefault("crane", List.of());
  }

  private static String version(RepositoryFacts facts, String stack) {
    return facts.integration("crane", stack(stack)).orElseThrow().version();
  }

  private static Release stack(String text) {
    return Release.of(text).orElseThrow();
  }
}
