package dev.seriema.catalog.check.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.Checks;
import dev.seriema.catalog.check.Originals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OriginalSettingsTest {
  private static final String TWICE = "TAG-0011";

  @TempDir private Path folder;

  @Test
  void a_key_of_the_configuration_switches_off_what_it_names() throws IOException {
    configuration("bypass_tags_validation: true");
    assertThat(off(Map.of())).contains(TWICE);
    configuration("bypass_tags_validation: false");
    assertThat(off(Map.of())).isEmpty();
    configuration("bypass_optional_elastic_validation: True");
    assertThat(off(Map.of())).contains(TWICE);
    configuration("bypass_note_validation_and_parse: true");
    assertThat(off(Map.of())).doesNotContain(TWICE);
  }

  @Test
  void a_variable_of_the_environment_does_too() {
    assertThat(off(Map.of("DR_BYPASS_TAGS_VALIDATION", "true"))).contains(TWICE);
    assertThat(off(Map.of("DR_BYPASS_TAGS_VALIDATION", "0"))).isEmpty();
    assertThat(off(Map.of("BYPASS_TAGS_VALIDATION", "true"))).isEmpty();
  }

  @Test
  void tests_that_are_left_out_are_off() throws IOException {
    configuration("testing:\n  config: etc/tests.yaml");
    tests("unit_tests:\n  bypass:\n    - pattern:*TestRuleTags*\n");
    assertThat(off(Map.of())).contains(TWICE);
    tests(
        """
        unit_tests:
          bypass:
            - tests.test_all_rules.TestRuleTags.test_no_duplicate_tags
        """);
    assertThat(off(Map.of())).contains(TWICE);
    tests("unit_tests:\n  bypass:\n    - tests.test_all_rules.TestRuleTags.test_os_tags\n");
    assertThat(off(Map.of())).doesNotContain(TWICE);
  }

  @Test
  void where_only_some_tests_run_the_others_are_off() throws IOException {
    configuration("testing:\n  config: etc/tests.yaml");
    tests("unit_tests:\n  test_only:\n    - tests.test_all_rules.TestRuleTags.test_os_tags\n");
    assertThat(off(Map.of())).contains(TWICE);
    tests("unit_tests:\n  test_only:\n    - pattern:*duplicate_tags\n");
    assertThat(off(Map.of())).doesNotContain(TWICE);
  }

  @Test
  void broken_files_leave_nothing_out() throws IOException {
    configuration("testing:\n  config: etc/tests.yaml");
    tests("unit_tests: [");
    assertThat(off(Map.of())).isEmpty();
    tests("unit_tests: 4");
    assertThat(off(Map.of())).isEmpty();
    Files.writeString(folder.resolve("_config.yaml"), "rule_dirs: [\n");
    assertThat(off(Map.of())).isEmpty();
  }

  @Test
  void switches_name_ids_of_the_original() {
    Set<String> ids = OriginalSwitches.ofTests(List.of("pattern:*"));
    assertThat(Originals.all()).extracting(Originals.Original::id).containsAll(ids);
    assertThat(OriginalSwitches.keys())
        .hasSize(6)
        .allSatisfy(key ->
            assertThat(Originals.all())
                .extracting(Originals.Original::id)
                .containsAll(OriginalSwitches.ofKey(key)));
  }

  private Set<String> off(Map<String, String> environment) {
    return OriginalSettings.off(folder, environment, Checks.codes());
  }

  private void configuration(String line) throws IOException {
    Files.writeString(folder.resolve("_config.yaml"), "rule_dirs:\n  - rules\n" + line + "\n");
  }

  private void tests(String content) throws IOException {
    Files.createDirectories(folder.resolve("etc"));
    Files.writeString(folder.resolve("etc/tests.yaml"), content);
  }
}
