package dev.seriema.catalog.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.export.ExportedRules;
import dev.seriema.catalog.rule.RuleFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportLoadingTest {
  private static final String TWO = ExportedRules.rule("a") + "\n" + ExportedRules.rule("b") + "\n";

  @TempDir private Path folder;

  @Test
  void an_export_is_read_as_it_is_and_packed() throws IOException {
    Path plain = RuleFolders.write(folder.resolve("rules.ndjson"), TWO);
    Path packed = Files.write(folder.resolve("more.json.gz"), gzip(TWO.replace("\"a\"", "\"c\"")));

    RuleSet set = RuleLoader.load(List.of(plain, packed));

    assertThat(set.rules())
        .extracting(loaded -> loaded.rule().id().id())
        .containsExactly("a", "b", "c");
    assertThat(set.rules().get(1).place()).isEqualTo(plain + ":2");
    assertThat(set.findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(RuleFault.DUPLICATE_RULE_ID);
    assertThat(set.files()).isEqualTo(2);
  }

  @Test
  void the_extent_of_a_rule_is_its_object() {
    Path plain = RuleFolders.write(folder.resolve("rules.ndjson"), TWO);

    RuleSet.LoadedRule second = RuleLoader.load(List.of(plain)).rules().get(1);

    assertThat(second.source().text().substring(second.extent().start(), second.extent().end()))
        .isEqualTo(ExportedRules.rule("b"));
  }

  @Test
  void in_a_folder_only_files_that_begin_with_a_rule_are_exports() {
    RuleFolders.write(folder.resolve("a.toml"), RuleFolders.rule("toml"));
    RuleFolders.write(folder.resolve("events.ndjson"), "{\"@timestamp\": 1}\n{\"rule_id\": 1}\n");
    RuleFolders.write(folder.resolve("alerts.json"), "{\"kibana\": {\"rule_id\": \"a\"}}");
    RuleFolders.write(folder.resolve("broken.json"), "{\"rule_id\": ");
    RuleFolders.write(folder.resolve("x.evidence/alerts/one.ndjson"), ExportedRules.rule("no"));
    RuleFolders.write(folder.resolve("deep/kibana/one_1.json"), ExportedRules.rule("json"));

    RuleSet set = RuleLoader.load(List.of(folder));

    assertThat(set.findings()).isEmpty();
    assertThat(set.rules())
        .extracting(loaded -> loaded.rule().id().id())
        .containsExactly("toml", "json");
    assertThat(set.files()).isEqualTo(2);
  }

  @Test
  void a_packed_file_that_ends_early_is_told_where_somebody_named_it() throws IOException {
    byte[] packed = gzip(TWO);
    Path file =
        Files.write(folder.resolve("cut.ndjson.gz"), Arrays.copyOf(packed, packed.length - 20));

    assertThat(RuleLoader.load(List.of(folder)).findings()).isEmpty();
    assertThat(RuleLoader.load(List.of(file)).findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(RuleFault.UNREADABLE_FILE);
  }

  @Test
  void a_packed_file_that_grows_without_bound_is_not_read_to_its_end() throws IOException {
    byte[] blanks = new byte[RuleLoader.LONGEST_EXPORT + 2];
    Arrays.fill(blanks, (byte) ' ');
    Path file = Files.write(folder.resolve("bomb.ndjson.gz"), gzip(blanks));

    assertThat(RuleLoader.load(List.of(file)).findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(RuleFault.FILE_TOO_LARGE);
  }

  @Test
  void a_file_in_another_encoding_is_told_once() throws IOException {
    Path file = Files.write(folder.resolve("wide.ndjson"), TWO.getBytes(StandardCharsets.UTF_16));

    RuleSet set = RuleLoader.load(List.of(file));

    assertThat(set.findings())
        .extracting(finding -> finding.diagnostic().message())
        .containsExactly("the file is UTF-16, not UTF-8");
    assertThat(set.leftOut())
        .extracting(RuleSet.LeftOut::reason)
        .containsExactly("the file has 1 error");
  }

  @Test
  void reasons_name_what_is_wrong_with_a_line_or_a_rule() {
    Path file =
        RuleFolders.write(
            folder.resolve("rules.ndjson"),
            TWO.replace("\"name\": \"Rule a\", ", "") + "{\"rule_id\": \n");

    assertThat(RuleLoader.load(List.of(file)).leftOut())
        .extracting(RuleSet.LeftOut::reason)
        .containsExactly("the rule has 1 error", "its line has 1 error");
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
