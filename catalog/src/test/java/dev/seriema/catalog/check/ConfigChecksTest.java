package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigChecksTest {
  private static final String ETC = "detection_rules/etc/";

  @TempDir private Path folder;
  private RepositoryText repository = new RepositoryText(Path.of(""));

  @BeforeEach
  void a_checkout_with_stacks() {
    repository =
        new RepositoryText(folder)
            .elastic()
            .file(
                ETC + "stack-schema-map.yaml",
                "\"8.19.0\":\n  ecs: \"8.17.0\"\n\"9.5.0\":\n  ecs: \"9.5.0\"\n\"9.6.0\":\n  ecs:"
                    + " \"9.5.0\"\n")
            .rule("rules/a.toml", "One", 1);
  }

  private RepositoryText own(String configuration) {
    return new RepositoryText(folder.resolve("own"))
        .rule("rules/a.toml", "One", 1)
        .file("_config.yaml", configuration);
  }

  @Test
  void the_package_is_for_a_stack_of_the_map() {
    assertThat(repository.said("CONFIG")).isEmpty();
    repository.file(ETC + "packages.yaml", "package:\n  name: '9.7'\n");
    assertThat(repository.said("CONFIG"))
        .containsExactly(
            "CONFIG-0001 detection_rules/etc/packages.yaml:2 the package is for `9.7`, which the"
                + " map of stacks does not have");
  }

  @Test
  void branches_are_those_of_the_map_without_the_last() {
    String workflow =
        "on:\n  workflow_dispatch:\n    inputs:\n      branches:\n        default: '%s'\n";
    repository.file(".github/workflows/lock-versions.yml", workflow.formatted("8.19, 9.5"));
    assertThat(repository.said("CONFIG")).isEmpty();
    repository.file(".github/workflows/lock-versions.yml", workflow.formatted("8.19,9.5,9.6"));
    assertThat(repository.said("CONFIG"))
        .containsExactly(
            "CONFIG-0001 .github/workflows/lock-versions.yml:5 the branches are not those of the"
                + " map of stacks without the last");
  }

  @Test
  void a_package_that_is_released_has_a_manifest() {
    repository.file(ETC + "packages.yaml", "package:\n  name: '9.6'\n  release: true\n");
    assertThat(repository.said("CONFIG")).singleElement().asString().contains("`registry_data`");
    repository.file(
        ETC + "packages.yaml",
        """
        package:
          name: '9.6'
          registry_data:
            name: rules
            title: Rules
            description: Some rules
            format_version: 3.0.0
            version: 9.6
            type: integration
            owner: {github: example}
            conditions:
              kibana.version: ^9.6.0
            source: {license: Apache-2.0}
        """);
    assertThat(repository.said("CONFIG"))
        .containsExactly(
            "CONFIG-0002 detection_rules/etc/packages.yaml:4 `conditions.elastic.subscription` of"
                + " `registry_data` is missing",
            "CONFIG-0002 detection_rules/etc/packages.yaml:8 `version` of `registry_data` is `9.6`;"
                + " it has to be a version such as `9.6.0` or `9.6.0-beta.1`");
    repository.file(ETC + "packages.yaml", "packages: []\n");
    assertThat(repository.said("CONFIG")).singleElement().asString().contains("no table `package`");
  }

  @Test
  void a_map_of_attack_is_whole_and_the_only_one() {
    repository
        .file(
            ETC + "attack-version-maps/a.yaml",
            """
            framework: MITRE ATT&CK
            source_version: '18'
            target_version: '19'
            tactics:
              TA1: null
              TA2: {id: TA3}
              TA4: gone
            """)
        .file(ETC + "attack-version-maps/b.yaml", "source_version: 18\n")
        .file(
            ETC + "attack-version-maps/c.yaml",
            """
            framework: MITRE ATT&CK
            source_version: 18
            target_version: 19
            """);
    assertThat(repository.said("CONFIG"))
        .extracting(line -> line.replaceFirst("CONFIG-0003 [^ ]*/", ""))
        .containsExactly(
            "a.yaml:6 `name` of `TA2` is missing",
            "a.yaml:6 `reference` of `TA2` is missing",
            "a.yaml:7 `TA4` is neither a table nor `null`",
            "b.yaml:1 `framework` of the map is missing",
            "b.yaml:1 `target_version` of the map is missing",
            "c.yaml:1 the map is between the same releases as"
                + " detection_rules/etc/attack-version-maps/a.yaml");
  }

  @Test
  void a_repository_of_ones_own_has_a_whole_configuration() {
    assertThat(own("bbr_rules_dirs: [rules]\nbypass_version_lock: yes please\n").said("CONFIG"))
        .containsExactly(
            "CONFIG-0005 _config.yaml:1 `rule_dirs` is missing",
            "CONFIG-0005 _config.yaml:1 `files` is missing, with the paths `packages` and"
                + " `stack_schema_map`",
            "CONFIG-0005 _config.yaml:2 `bypass_version_lock` is `yes please`; it has to be `true`"
                + " or `false`");
  }

  @Test
  void tests_are_chosen_one_way() {
    RepositoryText own =
        own(
            """
            rule_dirs: [rules]
            files:
              packages: p.yaml
              stack_schema_map: s.yaml
            testing:
              config: etc/tests.yaml
            """);
    own.file("etc/tests.yaml", "unit_tests:\n  bypass: []\nrule_validation:\n  test_only: []\n");
    assertThat(own.said("CONFIG")).isEmpty();
    own.file("etc/tests.yaml", "unit_tests:\n  bypass: []\n  test_only: []\n");
    assertThat(own.said("CONFIG"))
        .containsExactly(
            "CONFIG-0005 etc/tests.yaml:3 `unit_tests` has both `bypass` and `test_only`");
  }

  @Test
  void a_folder_of_exceptions_is_named() {
    String configuration =
        "rule_dirs: [rules]\nfiles:\n  packages: p.yaml\n  stack_schema_map: s.yaml\n";
    RepositoryText own = own(configuration).file("exceptions/a.toml", "[[exceptions]]\n");
    assertThat(own.said("CONFIG"))
        .containsExactly(
            "CONFIG-0004 _config.yaml:1 the folder `exceptions` is not exported with the rules");
    own(configuration + "directories:\n  exception_dir: exceptions\n");
    assertThat(own.said("CONFIG")).isEmpty();
  }

  @Test
  void a_schema_of_ones_own_is_there() {
    RepositoryText own =
        own("""
        rule_dirs: [rules]
        files:
          packages: etc/packages.yaml
          stack_schema_map: etc/stacks.yaml
        """)
            .file("etc/packages.yaml", "package:\n  name: '9.5'\n")
            .file("etc/stacks.yaml", "'9.5.0':\n  ecs: '9.5.0'\n  cranes: etc/cranes.json\n");
    assertThat(own.said("CONFIG"))
        .containsExactly(
            "CONFIG-0007 etc/stacks.yaml:3 `cranes` names the schema `etc/cranes.json`, and no such"
                + " file is there");
    own.file("etc/stacks.yaml", "'9.5.0':\n  ecs: '9.5.0'\n  cranes: cranes.json\n")
        .file("etc/cranes.json", "{\"logs-crane.*\": {\"crane.load\": \"long\"}}");
    assertThat(own.said("CONFIG")).isEmpty();
  }

  @Test
  void a_configuration_of_another_program_is_none_of_ours() {
    assertThat(own("title: My site\n").said("CONFIG")).isEmpty();
  }

  @Test
  void the_public_settings_are_sound() {
    assertThat(new RepositoryText(SharedData.corpus()).said("CONFIG")).isEmpty();
  }

  @Test
  void each_path_that_files_lacks_is_told() {
    assertThat(own("rule_dirs: [rules]\nfiles:\n  packages: p.yaml\n").said("CONFIG"))
        .containsExactly("CONFIG-0005 _config.yaml:2 `stack_schema_map` of `files` is missing");
  }

  @Test
  void names_of_tests_of_rules_are_known_and_other_modules_are_not_judged() {
    String configuration =
        """
        rule_dirs: [rules]
        files: {packages: p.yaml, stack_schema_map: s.yaml}
        testing: {config: tests.yaml}
        """;
    String tests =
        """
        unit_tests:
          bypass:
            - tests.test_all_rules.TestRuleTags.test_os_tags
            - tests.test_all_rules.TestValidRules.test_bbr_validation
            - tests.test_packages.TestPackages.test_package_summary
            - pattern:*TestRuleTags.*
            - pattern:*TestRuleTagz.*
            - tests.test_all_rules.TestRuleTags.test_all_tags_of_the_world
        """;
    assertThat(own(configuration).file("tests.yaml", tests).said("CONFIG"))
        .containsExactly(
            "CONFIG-0006 tests.yaml:7 no test `pattern:*TestRuleTagz.*` is known to the shipped"
                + " tables",
            "CONFIG-0006 tests.yaml:8 no test"
                + " `tests.test_all_rules.TestRuleTags.test_all_tags_of_the_world` is known to the"
                + " shipped tables");
  }
}
