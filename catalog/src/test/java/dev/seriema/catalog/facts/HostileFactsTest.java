package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.source.FactFinding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of facts that are damaged or mean harm: each is reported with its place, none is used.
final class HostileFactsTest {
  private static final String ETC = FactTree.ETC;
  private static final String NON_ECS = ETC + "non-ecs-schema.json";
  private static final String STACKS = ETC + "stack-schema-map.yaml";

  @TempDir private Path around;
  private Path folder = Path.of("");
  private FactTree tree = new FactTree(folder);

  @BeforeEach
  void open() {
    folder = around.resolve("repository");
    tree = new FactTree(folder);
  }

  @Test
  void json_that_ends_early_is_pointed_at() {
    tree.file(NON_ECS, "{'logs-*':\n  {'a':'long'");
    assertThat(tree.facts().nonEcs()).isEmpty();
    assertThat(nonEcs())
        .containsExactly("FACT-0003 " + NON_ECS + ":2:14: no JSON: the text ends inside of it");
  }

  @Test
  void a_value_of_another_shape_is_pointed_at() {
    tree.file(NON_ECS, "{'logs-*':\n  {'a':['long']}}");
    assertThat(nonEcs())
        .containsExactly("FACT-0004 " + NON_ECS + ":2:8: the type of `a` is a list, not a text");
    tree.file(NON_ECS, "[1]");
    assertThat(nonEcs())
        .containsExactly(
            "FACT-0004 " + NON_ECS + ":1:1: `" + NON_ECS + "` is a list, not an object");
    tree.file(NON_ECS, "{'logs-*':{' ':'long'}}");
    assertThat(nonEcs()).singleElement().asString().contains("a field without a name");
    tree.file(NON_ECS, "{'logs-*':{'a\\tb':'long'}}");
    assertThat(nonEcs()).singleElement().asString().contains("is no name of a field");
    tree.file(NON_ECS, "");
    assertThat(nonEcs()).containsExactly("FACT-0003 " + NON_ECS + ": `" + NON_ECS + "` is empty");
  }

  @Test
  void deep_json_and_deep_yaml_end_at_a_bound() {
    tree.file(NON_ECS, "{'a':".repeat(100_000));
    assertThat(nonEcs()).singleElement().asString().startsWith("FACT-0003").contains("depth");
    tree.file(STACKS, "a: " + "[".repeat(100_000));
    assertThat(stacks())
        .containsExactly("FACT-0003 " + STACKS + ":1:103: nested deeper than 100 levels");
  }

  @Test
  void packed_data_that_is_cut_or_damaged_is_told_so() throws IOException {
    Path file = tree.packed(ETC + "non-ecs-schema.json.gz", "{'logs-*':{'a':'long'}}".repeat(9));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(nonEcs()).singleElement().asString().contains("its gzip data is damaged");
    whole[whole.length / 2] ^= 0x55;
    Files.write(file, whole);
    assertThat(nonEcs()).isNotEmpty();
  }

  @Test
  void a_small_file_that_unpacks_without_end_stops_at_the_bound() throws IOException {
    Path file = tree.file(ETC + "non-ecs-schema.json.gz", "");
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 520; i++) {
        out.write(blanks);
      }
    }
    assertThat(nonEcs())
        .containsExactly(
            "FACT-0002 %1$s: `%1$s` is larger than the 512 MiB that are read of a file"
                .formatted(ETC + "non-ecs-schema.json.gz"));
  }

  @Test
  void a_document_of_too_many_values_is_not_held_in_memory() {
    tree.file(NON_ECS, "{'a':[" + "[],".repeat(2_000_001) + "[]]}");
    assertThat(nonEcs()).singleElement().asString().startsWith("FACT-0002").contains("2000000");
  }

  @Test
  void yaml_is_read_without_aliases_doubled_keys_and_second_documents() {
    tree.file(STACKS, "a: &b {ecs: 1}\nc: *b\n");
    assertThat(stacks()).singleElement().asString().contains(":2:4: aliases");
    tree.file(STACKS, "'9.9.0': {ecs: 1}\n'9.9.0': {ecs: 2}\n");
    assertThat(stacks()).singleElement().asString().contains(":2:1: the key `9.9.0`");
    tree.file(STACKS, "'9.9.0': {ecs: 1}\n---\na: b\n");
    assertThat(stacks()).singleElement().asString().contains("a second document");
    tree.file(STACKS, "'9.9.0': {ecs: 'x'\n");
    assertThat(stacks()).singleElement().asString().startsWith("FACT-0003").contains("no YAML");
    tree.file(STACKS, "newest: {ecs: '9.9.0'}\n");
    assertThat(stacks())
        .containsExactly(
            "FACT-0004 " + STACKS + ":1:9: `newest` is no release of the stack, such as `9.5.0`");
    tree.bytes(STACKS, new byte[] {'a', ':', ' ', 1});
    assertThat(stacks()).singleElement().asString().startsWith("FACT-0003");
    tree.file(STACKS, "[a]: b\n");
    assertThat(stacks()).singleElement().asString().contains("a key that is no text");
    tree.file(STACKS, "# nothing\n");
    assertThat(stacks()).singleElement().asString().contains("is empty");
  }

  @Test
  void nothing_outside_of_the_repository_is_read() throws IOException {
    Path outside = Files.createDirectory(around.resolve("outside"));
    Files.writeString(outside.resolve("secret.json"), "{\"logs-*\":{\"secret\":\"long\"}}");
    Files.writeString(outside.resolve("stacks.yaml"), "'9.9.0': {ecs: '9.9.0'}\n");
    tree.file("rules/readme.txt", "");
    tree.file("_config.yaml", "files: {stack_schema_map: ../outside/stacks.yaml}");
    assertThat(layout()).singleElement().asString().startsWith("FACT-0006");
    tree.file(
        "_config.yaml", "files: {stack_schema_map: '" + outside.resolve("stacks.yaml") + "'}");
    assertThat(layout()).singleElement().asString().startsWith("FACT-0006");
    Files.delete(folder.resolve("_config.yaml"));
    tree.file(STACKS, "'9.9.0': {mine: ../../../outside/secret.json}");
    RepositoryFacts facts = tree.facts();
    assertThat(facts.custom(facts.stackMap().orElseThrow().newest().orElseThrow())).isEmpty();
    assertThat(tree.lines(facts.findings())).singleElement().asString().startsWith("FACT-0006");
    Files.createSymbolicLink(folder.resolve(NON_ECS), outside.resolve("secret.json"));
    assertThat(nonEcs()).singleElement().asString().startsWith("FACT-0006");
    Files.createSymbolicLink(folder.resolve(ETC + "ecs_schemas"), outside);
    RepositoryFacts linked = tree.facts();
    assertThat(linked.ecsReleases()).isEmpty();
    assertThat(tree.lines(linked.findings())).singleElement().asString().startsWith("FACT-0006");
  }

  @Test
  void a_file_that_cannot_be_used_does_not_keep_others_from_it() {
    tree.file(NON_ECS, "{");
    tree.packed(ETC + "ecs_schemas/9.9.0/ecs_flat.json.gz", "{'a':{'type':'long'}}");
    RepositoryFacts facts = tree.facts();
    assertThat(facts.nonEcs()).isEmpty();
    assertThat(facts.ecs("9.9.0")).hasSize(1);
    assertThat(facts.findings()).hasSize(1);
  }

  @Test
  void lists_that_should_be_objects_are_refused_in_every_reader() {
    String list = "[{'a':1}]";
    tree.packed(ETC + "ecs_schemas/9.9.0/ecs_flat.json.gz", list);
    tree.packed(ETC + "beats_schemas/v9.9.0.json.gz", list);
    tree.packed(ETC + "integration-schemas.json.gz", list);
    tree.packed(ETC + "integration-manifests.json.gz", list);
    tree.packed(ETC + "endgame_schemas/8.4.0/endgame_ecs_mapping.json.gz", list);
    RepositoryFacts facts = tree.facts();
    assertThat(facts.ecs("9.9.0")).isEmpty();
    assertThat(facts.beats("9.9.0")).doesNotContainKey("filebeat");
    assertThat(facts.integrations()).isEmpty();
    assertThat(facts.packages()).isEmpty();
    assertThat(facts.endgame("8.4.0")).isEmpty();
    assertThat(facts.findings())
        .hasSize(5)
        .allSatisfy(finding ->
            assertThat(finding.line()).contains(":1:1:").contains("is a list, not an object"));
  }

  private List<String> nonEcs() {
    RepositoryFacts facts = tree.facts();
    assertThat(facts.nonEcs()).isEqualTo(Map.of());
    return tree.lines(facts.findings());
  }

  private List<String> stacks() {
    RepositoryFacts facts = tree.facts();
    assertThat(facts.stackMap()).isEqualTo(Optional.empty());
    return tree.lines(facts.findings());
  }

  private List<String> layout() {
    List<FactFinding> findings = new ArrayList<>();
    assertThat(RepositoryFacts.of(folder, FactsCache.NONE, findings)).isEmpty();
    return tree.lines(findings);
  }
}
