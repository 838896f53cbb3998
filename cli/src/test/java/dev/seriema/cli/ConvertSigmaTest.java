package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules of Sigma as files of a repository.
class ConvertSigmaTest {
  private static final String SOUND =
      """
      title: Tool Started
      id: 7d6f0c52-3f5e-4d0a-8a51-0b6c1d2e3f40
      description: Finds a tool.
      author: Ada Example
      date: 2026-03-02
      level: low
      logsource:
          product: windows
          category: process_creation
      detection:
          selection:
              Image|endswith: '\\tool.exe'
          condition: selection
      """;

  @TempDir private Path folder;
  private Workspace files;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
  }

  @Test
  void one_rule_of_sigma_is_printed_as_a_file_of_a_repository() {
    Path rule = files.file("tool.yml", SOUND);
    Invocation converted = Invocation.of("convert", rule).endsWith(0);
    assertThat(converted.out())
        .startsWith("[metadata]\ncreation_date = \"2026/03/02\"\n")
        .contains("rule_id = \"7d6f0c52-3f5e-4d0a-8a51-0b6c1d2e3f40\"\n")
        .contains("process.executable: \"*\\\\tool.exe\"");
    assertThat(converted.err()).isEqualTo("1 document of Sigma: 1 rule\n");
  }

  @Test
  void a_folder_becomes_a_file_for_each_rule_that_has_an_equal() throws Exception {
    files.file("sigma/tool.yml", SOUND);
    files.file(
        "sigma/below/again.yaml",
        SOUND.replace("7d6f0c52", "8d6f0c52").replace("Tool Started", "Tool - Started"));
    files.file(
        "sigma/proxy.yml",
        SOUND.replace("    product: windows\n", "").replace("process_creation", "proxy"));
    files.file("sigma/notes.yml", "some: notes\n");
    Path rules = folder.resolve("rules");

    Invocation converted =
        Invocation.of("convert", folder.resolve("sigma"), "--output-dir", rules).endsWith(2);

    assertThat(converted.err())
        .contains(
            "error[SIGMA-0301]: no events of ours are known for the log source category: proxy")
        .endsWith("3 documents of Sigma: 2 rules, 1 left out for the reasons above\n");
    try (Stream<Path> written = Files.list(rules)) {
      assertThat(written.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("tool_started.toml", "tool_started_7d6f0c52.toml");
    }
    Invocation.of("check", rules).endsWith(0);
  }

  @Test
  void a_field_that_no_table_knows_is_kept_or_leaves_the_rule_out() {
    Path rule =
        files.file(
            "okta.yml",
            SOUND
                .replace("product: windows", "product: okta")
                .replace("category: process_creation", "service: okta"));
    assertThat(Invocation.of("convert", rule).endsWith(0).err()).contains("warning[SIGMA-0302]");
    assertThat(Invocation.of("convert", "--strict-fields", rule).endsWith(2).err())
        .contains("error[SIGMA-0303]");
  }

  @Test
  void a_filter_of_another_file_is_added_to_the_rule_that_it_names() {
    Path rule = files.file("tool.yml", SOUND);
    Path filter =
        files.file(
            "filter.yml",
            """
            title: Known
            logsource: {product: windows}
            filter:
                rules: [7d6f0c52-3f5e-4d0a-8a51-0b6c1d2e3f40]
                known: {Image: 'C:\\Known\\tool.exe'}
                condition: not known
            """);
    Invocation converted = Invocation.of("convert", rule, filter).endsWith(0);
    assertThat(converted.out())
        .contains("- Filter: Known", "not process.executable: \"C:\\\\Known\\\\tool.exe\"");
    assertThat(converted.err()).isEqualTo("2 documents of Sigma: 1 rule, 1 filter in them\n");
  }

  @Test
  void sigma_is_converted_alone_and_to_toml() {
    Path sigma = files.file("tool.yml", SOUND);
    Path rule = files.rule("r.toml", "process where true");
    assertThat(Invocation.of("convert", sigma, rule).endsWith(2).err())
        .contains("rules of Sigma and others together");
    assertThat(Invocation.of("convert", "--to", "kibana", sigma).endsWith(2).err())
        .contains("rules of Sigma become TOML");
    assertThat(
            Invocation.of("convert", files.file("bad.yml", SOUND + "  x: [\n")).endsWith(2).err())
        .contains("error[SIGMA-0001]: no YAML");
  }
}
