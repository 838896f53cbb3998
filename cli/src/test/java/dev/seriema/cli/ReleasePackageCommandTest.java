package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasePackageCommandTest {
  private static final String SHELL = "rules/linux/execution_shell.toml";
  private static final String LATER = "rules/linux/execution_later.toml";
  private static final String DRAFT = "rules/linux/execution_draft.toml";
  private static final String GONE = "rules/_deprecated/execution_gone.toml";
  private static final String QUERY = "process where process.name == \"sh\"";
  private static final String LOCK = "detection_rules/etc/version.lock.json";
  private static final String LOCKED =
      "\"%s\": {\"rule_name\": \"%s\", \"sha256\": \""
          + "0".repeat(64)
          + "\", \"type\": \"eql\", \"version\": %d}";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void a_repository() throws IOException {
    workspace = new Workspace(Files.createDirectory(folder.resolve("repository")));
    workspace.file(
        "detection_rules/etc/packages.yaml",
        """
        package:
          name: '9.4'
          registry_data:
            conditions:
              kibana.version: ^9.4.0
            name: acme_rules
            owner:
              github: acme/rules
            title: Rules of Acme
            version: 9.4.2
        """);
    workspace.file(
        "detection_rules/etc/stack-schema-map.yaml",
        "\"8.19.0\":\n  ecs: \"8.17.0\"\n\"9.4.0\":\n  ecs: \"9.4.0\"\n");
    workspace.file(
        LOCK,
        "{"
            + LOCKED.formatted(Workspace.id(GONE), GONE, 7)
            + ", "
            + LOCKED.formatted(Workspace.id(SHELL), SHELL, 3)
            + "}\n");
    workspace.file(
        "detection_rules/etc/deprecated_rules.json",
        """
        {"%s": {"deprecated_reason": "Nobody needs it.", "deprecation_date": "2026/01/02", \
        "rule_name": "Gone", "stack_version": "9.4"}}
        """
            .formatted(Workspace.id(GONE)));
    workspace.file("NOTICE.txt", "Rules of Acme\n");
    workspace.rule(SHELL, QUERY);
    changed(
        LATER,
        "maturity = \"production\"",
        "maturity = \"production\"\nmin_stack_version = \"9.4\"");
    changed(DRAFT, "\"production\"", "\"development\"");
    changed(GONE, "\"production\"", "\"deprecated\"");
  }

  private void changed(String name, String from, String to) throws IOException {
    Path file = workspace.rule(name, QUERY);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private Invocation packaged(Path to, Object... more) {
    Object[] arguments =
        Stream.concat(
                Stream.of("release", "package", workspace.folder(), "--output-dir", to),
                Stream.of(more))
            .toArray();
    return Invocation.of(arguments);
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  @Test
  void a_package_has_released_rules_stubs_of_given_up_ones_and_says_what_is_left_out()
      throws IOException {
    assertThat(packaged(out("a")).endsWith(0).out())
        .startsWith(
            """
            acme_rules-9.4.2 for 9.4: 2 rules, 0 earlier versions, 1 rule given up
            2 rules left out
                   1  it is deprecated
                   1  its maturity is development
            sha256 \
            """);

    Path fleet = out("a").resolve("fleet/9.4.2");
    assertThat(paths(fleet))
        .containsExactlyInAnyOrder(
            "NOTICE.txt",
            "changelog.yml",
            "docs/README.md",
            asset(LATER, 1),
            asset(SHELL, 4),
            asset(GONE, 8),
            "manifest.yml");
    assertThat(Files.readString(fleet.resolve("NOTICE.txt"))).isEqualTo("Rules of Acme\n");
    assertThat(Files.readString(fleet.resolve("manifest.yml")))
        .contains("kibana:\n    version: ^9.4.0\n", "name: acme_rules\n", "version: 9.4.2\n");
    JsonNode gone = Invocation.json(Files.readString(fleet.resolve(asset(GONE, 8))));
    assertThat(gone.at("/attributes/deprecated").asBoolean()).isTrue();
    assertThat(gone.at("/attributes/deprecated_reason").asText()).isEqualTo("Nobody needs it.");
    JsonNode shell = Invocation.json(Files.readString(fleet.resolve(asset(SHELL, 4))));
    assertThat(shell.at("/attributes/version").asInt()).isEqualTo(4);
    assertThat(shell.at("/id").asText()).isEqualTo(Workspace.id(SHELL) + "_4");
    assertThat(shell.at("/type").asText()).isEqualTo("security-rule");
    assertThat(Files.readAllLines(out("a").resolve("rules.ndjson"))).hasSize(2);
    assertThat(Invocation.json(Files.readString(out("a").resolve("rules.json")))).hasSize(2);
    assertThat(
            Invocation.json(Files.readString(out("a").resolve("summary.json")))
                .at("/left_out/0/place")
                .asText())
        .isEqualTo(GONE);
    assertThat(Files.readString(out("a").resolve("attack-layer.json"))).contains("\"techniques\"");
  }

  private static String asset(String rule, int version) {
    return "kibana/security_rule/" + Workspace.id(rule) + "_" + version + ".json";
  }

  private static List<String> paths(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .map(path -> below.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void the_same_rules_give_the_same_bytes_from_wherever_they_are_made() throws IOException {
    packaged(out("a")).endsWith(0);
    Path file = workspace.folder().resolve(SHELL);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    packaged(out("deeper/b")).endsWith(0);

    List<String> paths = paths(out("a"));
    assertThat(paths(out("deeper/b"))).isEqualTo(paths);
    for (String path : paths) {
      assertThat(out("deeper/b").resolve(path)).hasSameBinaryContentAs(out("a").resolve(path));
    }
  }

  @Test
  void a_rule_for_a_newer_stack_is_left_out_or_converted() throws IOException {
    assertThat(packaged(out("a"), "--stack", "8.19").endsWith(0).out())
        .contains("acme_rules-8.19.0 for 8.19: 1 rule, ", "       1  it is for 9.4 and later\n");
    assertThat(packaged(out("b"), "--stack", "8.19", "--convert").endsWith(0).out())
        .contains("for 8.19: 2 rules (1 of them converted), ");
    assertThat(paths(out("a"))).noneMatch(path -> path.contains(Workspace.id(LATER)));
    assertThat(paths(out("a"))).noneMatch(path -> path.contains(Workspace.id(GONE)));
  }

  @Test
  void the_package_before_gives_earlier_versions_the_change_log_and_what_changed()
      throws IOException {
    packaged(out("a")).endsWith(0);
    workspace.file(
        LOCK, Files.readString(workspace.folder().resolve(LOCK)).replace(": 3}", ": 4}"));
    workspace.rule(SHELL, QUERY.replace("sh", "bash"));
    Files.delete(workspace.folder().resolve(LATER));
    workspace.rule("rules/linux/execution_new.toml", QUERY);

    for (Path before :
        List.of(out("a").resolve("acme_rules-9.4.2.zip"), out("a").resolve("fleet/9.4.2"))) {
      Path to = out("of-" + before.getFileName());
      assertThat(
              packaged(
                      to,
                      "--previous",
                      before,
                      "--package-version",
                      "9.4.3",
                      "--link",
                      "https://acme.example/1")
                  .endsWith(0)
                  .out())
          .contains("acme_rules-9.4.3 for 9.4: 2 rules, 1 earlier version, 1 rule given up");
      Path fleet = to.resolve("fleet/9.4.3");
      assertThat(fleet.resolve(asset(SHELL, 4)))
          .hasSameBinaryContentAs(out("a").resolve("fleet/9.4.2").resolve(asset(SHELL, 4)));
      assertThat(fleet.resolve(asset(SHELL, 5))).exists();
      assertThat(Files.readString(fleet.resolve("changelog.yml")))
          .isEqualTo(
              """
              - changes:
                - description: 1 rule added, 1 rule changed, 0 rules given up, 1 rule removed.
                  link: https://acme.example/1
                  type: enhancement
                version: 9.4.3
              - changes:
                - description: 2 rules.
                  type: enhancement
                version: 9.4.2
              """);
      assertThat(Files.readString(to.resolve("changes.md")))
          .contains("## Changed", "version 4 to 5", "## Removed", "## Added");
    }
  }

  @Test
  void a_version_that_would_go_back_is_told() throws IOException {
    packaged(out("a")).endsWith(0);
    workspace.file(
        LOCK, Files.readString(workspace.folder().resolve(LOCK)).replace(": 3}", ": 1}"));

    assertThat(packaged(out("b"), "--previous", out("a").resolve("fleet/9.4.2")).endsWith(0).err())
        .contains("`" + Workspace.id(SHELL) + "` has version 4 in the previous package");
    assertThat(
            Invocation.of(
                    "release",
                    "diff",
                    out("a").resolve("fleet/9.4.2"),
                    out("b").resolve("fleet/9.4.2"))
                .endsWith(1)
                .out())
        .contains("version 4 to 2 **lower than before: Kibana offers no update**");
  }

  @Test
  void two_packages_are_told_apart_in_words() throws IOException {
    packaged(out("a")).endsWith(0);
    Path file = workspace.folder().resolve(SHELL);
    Files.writeString(
        file, Files.readString(file).replace("severity = \"medium\"", "severity = \"high\""));
    workspace.file(
        LOCK, Files.readString(workspace.folder().resolve(LOCK)).replace(": 3}", ": 4}"));
    packaged(out("b"), "--package-version", "9.4.3").endsWith(0);

    assertThat(
            Invocation.of(
                    "release",
                    "diff",
                    out("a").resolve("acme_rules-9.4.2.zip"),
                    out("b").resolve("acme_rules-9.4.3.zip"))
                .endsWith(0)
                .out())
        .contains(
            "0 rules added, 1 rule changed, 0 rules given up, 0 rules removed. 1 rule as before.")
        .contains("version 4 to 5", "`severity`", "`medium`", "`high`");
  }

  @Test
  void a_rule_that_the_lock_has_otherwise_on_newer_stacks_ships_there_with_its_own_version()
      throws IOException {
    workspace.file(
        LOCK,
        Files.readString(workspace.folder().resolve(LOCK))
            .replace(
                ": 3}",
                ": 3, \"stack_emit\": {\"9.4\": {\"sha256\": \"%s\", \"version\": 9, \"transforms\": [\"mitre_attack_v19\"]}}}"
                    .formatted("0".repeat(64))));
    packaged(out("a"), "--stack", "9.3").endsWith(0);
    assertThat(out("a").resolve("fleet/9.3.0").resolve(asset(SHELL, 4))).exists();
    assertThat(packaged(out("b")).endsWith(0).out()).contains("       1  threat of a rule");
    assertThat(out("b").resolve("fleet/9.4.2").resolve(asset(SHELL, 9))).exists();
  }

  @Test
  void a_rule_with_faults_ends_with_2_and_is_told() {
    workspace.file(
        "rules/linux/faulty.toml", "[metadata]\nmaturity = \"production\"\n[rule]\nname = 1\n");
    assertThat(packaged(out("a")).endsWith(2).out())
        .contains("1  it has faults, which `seriema check` tells");
    assertThat(out("a").resolve("fleet")).exists();
  }

  @Test
  void a_folder_that_holds_something_is_not_written_to() throws IOException {
    Files.createDirectories(out("a"));
    Path kept = Files.writeString(out("a").resolve("kept"), "kept");
    assertThat(packaged(out("a")).endsWith(2).err())
        .contains("is there and not empty; name a folder that is not: --output-dir DIR");
    assertThat(paths(out("a"))).containsExactly("kept");
    assertThat(kept).hasContent("kept");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "repository");
    }
  }

  @Test
  void what_is_no_package_is_told() throws IOException {
    assertThat(packaged(out("a"), "--previous", workspace.folder()).endsWith(2).err())
        .contains("is no package of rules: it has no folder `kibana/security_rule`");
    Path text = Files.writeString(out("text.zip"), "no zip");
    assertThat(packaged(out("a"), "--previous", text).endsWith(2).err())
        .contains("text.zip` cannot be read: ");
    Path other = zip("other.zip", "p/kibana/security_rule/x.json", "{\"attributes\": {}}");
    assertThat(packaged(out("a"), "--previous", other).endsWith(2).err())
        .contains("`x.json` of ", "has no `attributes` with `rule_id` and `version`");
    assertThat(out("a")).doesNotExist();
  }

  @Test
  void a_zip_cannot_reach_out_of_a_package() throws IOException {
    String rule = "{\"attributes\": {\"rule_id\": \"%s\", \"version\": 1}}";
    Path hostile =
        zip("hostile.zip", "p/kibana/security_rule/x.json", rule.formatted("../../../../evil"));
    assertThat(packaged(out("a"), "--previous", hostile).endsWith(2).err())
        .contains("`x.json` of ");
    Path beside = zip("beside.zip", "../../kibana/security_rule/x.json", rule.formatted("evil"));
    assertThat(packaged(out("a"), "--previous", beside).endsWith(2).err())
        .contains("holds no rules in `kibana/security_rule`");
    assertThat(paths(folder)).noneMatch(path -> path.contains("evil"));
  }

  @Test
  void a_zip_that_unpacks_to_too_much_is_refused() throws IOException {
    Path bomb = zip("bomb.zip", "p/kibana/security_rule/x.json", " ".repeat(5 << 20));
    assertThat(packaged(out("a"), "--previous", bomb).endsWith(2).err())
        .contains("`x.json` of ", "is longer than 4194304 bytes");
  }

  private Path zip(String name, String entry, String content) throws IOException {
    Path file = out(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void a_name_that_leads_elsewhere_is_no_name_of_a_package() {
    workspace.file(
        "detection_rules/etc/packages.yaml",
        "package:\n  name: '9.4'\n  registry_data:\n    name: ../evil\n    version: 1/../2\n");
    assertThat(packaged(out("a"), "--package-version", "9.4.1").endsWith(2).err())
        .contains("`../evil` of `registry_data` is no name of a package");
    workspace.file(
        "detection_rules/etc/packages.yaml",
        "package:\n  name: '9.4'\n  registry_data:\n    name: acme\n    version: 1/../2\n");
    assertThat(packaged(out("a")).endsWith(2).err())
        .contains("`1/../2` of `registry_data` is no version");
  }

  @Test
  void a_version_is_a_version() {
    assertThat(packaged(out("a"), "--package-version", "../up").endsWith(2).err())
        .contains("`../up` is no version, such as 9.4.1");
  }
}
