package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/check-in-ci.md` asks people to paste is read, and its commands are run in a clone
/// that has a change.
class PipelinePageTest {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;
  private Path clone = Path.of("");

  @BeforeEach
  void a_clone_with_a_sound_rule() throws Exception {
    clone = folder.resolve("clone");
    new Workspace(clone).rule("rules/sound.toml", "process where process.name == \"sh\"");
    new Workspace(clone).file("seriema.toml", "");
    assertThat(
            run(
                "git init -q -b main && git add . && git -c user.name=A -c"
                    + " user.email=a@example.org commit -qm Begin"))
        .isZero();
  }

  @Test
  void the_hook_before_a_commit_stops_a_faulty_rule_and_no_other() throws Exception {
    FactNode.Table hook = hook();
    Pattern files = Pattern.compile(text(hook, "files"));
    assertThat(List.of("rules/linux/a.toml", "_config.yaml", "detection_rules/etc/packages.yaml"))
        .allMatch(path -> files.matcher(path).find());
    assertThat(List.of("README.md", "rules/_config.yaml", "src/a.toml.txt"))
        .noneMatch(path -> files.matcher(path).find());
    assertThat(text(hook, "language")).isEqualTo("system");
    assertThat(text(hook, "pass_filenames")).isEqualTo("false");

    assertThat(run(text(hook, "entry"))).isZero();
    new Workspace(clone).rule("rules/faulty.toml", "process where process.name = 7");
    assertThat(run(text(hook, "entry"))).isEqualTo(1);
  }

  @Test
  void the_steps_of_a_pull_request_run_and_say_whether_a_rule_is_faulty() throws Exception {
    List<String> steps = commands(block("jobs:"));
    assertThat(steps).containsExactly("seriema check --output github");
    assertThat(run(steps.getFirst())).isZero();
    new Workspace(clone).rule("rules/faulty.toml", "process where process.name = 7");
    assertThat(run(steps.getFirst())).isEqualTo(1);
  }

  @Test
  void the_upload_for_code_scanning_goes_on_where_there_are_errors_and_stops_where_it_is_not_done()
      throws Exception {
    List<String> steps = commands(block("upload-sarif"));
    assertThat(steps).hasSize(1);
    new Workspace(clone).rule("rules/faulty.toml", "process where process.name = 7");
    assertThat(run(steps.getFirst())).isZero();
    assertThat(Files.readString(clone.resolve("check.sarif"))).contains("\"ruleId\"");
    assertThat(run(steps.getFirst().replace("check --output", "check missing --output")))
        .isNotZero();
  }

  private FactNode.Table hook() throws Exception {
    return first(first(table(block("hooks:")), "repos").members(), "hooks");
  }

  /// The first table of a list.
  private static FactNode.Table first(Map<String, FactNode> of, String key) {
    FactNode.Listing list = (FactNode.Listing) Objects.requireNonNull(of.get(key));
    return (FactNode.Table) list.items().getFirst();
  }

  /// The one block of the page that has some words.
  private static String block(String words) throws IOException {
    Matcher blocks =
        YAML.matcher(Files.readString(SharedData.repository().resolve("docs/check-in-ci.md")));
    return blocks
        .results()
        .map(found -> found.group(1))
        .filter(block -> block.contains(words))
        .reduce((_, _) -> {
          throw new AssertionError("two blocks have " + words);
        })
        .orElseThrow();
  }

  private Map<String, FactNode> table(String yaml) throws Exception {
    Files.writeString(folder.resolve("page.yaml"), yaml);
    FactDocument document =
        FactYaml.document(FactFolder.of(folder).file("page.yaml").orElseThrow());
    return ((FactNode.Table) document.root()).members();
  }

  private static String text(FactNode.Table of, String key) {
    return ((FactNode.Text) Objects.requireNonNull(of.members().get(key))).value();
  }

  /// What the steps of a workflow run.
  private static List<String> commands(String block) {
    return block
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("- run: "))
        .map(line -> line.substring("- run: ".length()))
        .toList();
  }

  /// Runs a command in the clone as a shell of a pipeline does, with `seriema` on its path.
  private int run(String command) throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("seriema"),
            "#!/bin/sh\nexec '%s' -cp '%s' dev.seriema.cli.Main \"$@\"\n"
                .formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", command)
            .directory(clone.toFile())
            .redirectErrorStream(true);
    shell.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
    shell.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Process process = shell.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
    return process.exitValue();
  }
}
