package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsCommandTest {
  @TempDir private Path folder;
  private Path etc = Path.of("");

  @BeforeEach
  void settings() throws IOException {
    etc = Files.createDirectories(folder.resolve("repository/detection_rules/etc"));
    Files.writeString(
        etc.resolve("non-ecs-schema.json"), "{\"logs-crane*\":{\"crane.load\":\"long\"}}");
  }

  @Test
  void facts_of_the_repository_stand_before_those_that_ship() {
    Invocation listed =
        Invocation.of("facts", "--repository", folder.resolve("repository")).endsWith(0);
    assertThat(listed.documents().getFirst().get("table").asText())
        .isEqualTo("fields of rules by index");
    assertThat(listed.documents().getFirst().get("rows").asInt()).isEqualTo(1);
    assertThat(listed.documents().getFirst().get("source").asText())
        .endsWith("repository/detection_rules/etc");
    assertThat(listed.documents())
        .anySatisfy(row -> {
          assertThat(row.get("table").asText()).isEqualTo("ECS");
          assertThat(row.get("source").asText()).isEqualTo("shipped");
        });
    assertThat(
            Invocation.onTerminal(100, "facts", "--repository", folder.resolve("repository")).out())
        .startsWith("table")
        .contains("fields of rules by index");
  }

  @Test
  void damaged_facts_are_told_with_their_place_and_the_rest_is_listed() throws IOException {
    Files.writeString(etc.resolve("non-ecs-schema.json"), "{\"logs-crane*\":[]}");
    Invocation listed =
        Invocation.of("facts", "--repository", folder.resolve("repository")).endsWith(2);
    assertThat(listed.err()).contains("FACT-0004").contains("non-ecs-schema.json:1:16");
    assertThat(listed.documents()).isNotEmpty();
  }

  @Test
  void a_repository_that_is_no_folder_is_told() {
    assertThat(Invocation.of("facts", "--repository", folder.resolve("none")).endsWith(2).err())
        .contains("is no folder; --repository names one with rules");
  }

  @Test
  void an_import_writes_tables_and_says_how_many_rows() {
    Path target = folder.resolve("facts");
    Invocation imported =
        Invocation.of("facts", "import", folder.resolve("repository"), "--to", target).endsWith(0);
    assertThat(imported.out()).contains("1 rows").contains("other-fields.tsv");
    assertThat(target.resolve("other-fields.tsv"))
        .hasContent("source\tfield\ttype\tsince\nlogs-crane*\tcrane.load\tlong\t\n");
    Invocation.of("facts", "import", etc, "--to", target).endsWith(0);
  }

  @Test
  void an_import_does_not_write_among_other_files() {
    assertThat(Invocation.of("facts", "import", etc, "--to", folder).endsWith(2).err())
        .contains("holds other files");
    assertThat(Invocation.of("facts", "import", "--to", folder).endsWith(2).err())
        .contains("SOURCE is missing");
    assertThat(
            Invocation.of("facts", "import", folder.resolve("none"), "--to", folder.resolve("f"))
                .endsWith(2)
                .err())
        .contains("it does not exist");
  }

  @Test
  void an_import_of_nothing_is_told() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
    assertThat(
            Invocation.of("facts", "import", empty, "--to", folder.resolve("f")).endsWith(2).err())
        .contains("hold no facts");
  }
}
