package dev.seriema.catalog.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What is repaired of that which readers of rules and queries find.
class HintRepairsTest {
  private static final Pattern ROW = Pattern.compile("\\[((?:EQL|KQL|LUCENE|RULE)-\\d{4})]\\(");

  @TempDir private Path folder;

  private record Case(String code, String type, String before, String after) {}

  private static final List<Case> CASES =
      List.of(
          eql("EQL-0103", "process.name = \"sh\"", "process.name == \"sh\""),
          eql(
              "EQL-0104",
              "process.name == \"sh\" and process.pid <> 4",
              "process.name == \"sh\" and process.pid != 4"),
          eql(
              "EQL-0104",
              "process.pid == 4 && process.name == \"sh\"",
              "process.pid == 4 and process.name == \"sh\""),
          eql(
              "EQL-0307",
              "file.path == \"C:\\temp\\new.txt\"",
              "file.path == \"C:\\\\temp\\\\new.txt\""),
          kql(
              "KQL-0109",
              "process.pid : 1 && process.name : \"sh\"",
              "process.pid : 1 and process.name : \"sh\""),
          kql(
              "KQL-0116",
              "process.pid : 1 and(process.name : \"sh\")",
              "process.pid : 1 and (process.name : \"sh\")"),
          kql(
              "KQL-0116",
              "(process.pid : 1)and process.name : \"sh\"",
              "(process.pid : 1) and process.name : \"sh\""),
          kql("KQL-0302", "file.path : \"C:\\temp\\x\"", "file.path : \"C:\\\\temp\\x\""),
          kql(
              "KQL-0332",
              "process.pid : 1 Or process.name : \"sh\"",
              "process.pid : 1 or process.name : \"sh\""));

  @TestFactory
  Stream<DynamicTest> a_query_is_repaired_where_a_hint_has_one_answer() {
    return CASES.stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.code + " " + one.before,
                () -> {
                  Repaired repaired = repaired(rule(one.type, "low", one.before));
                  assertThat(repaired.after().text()).isEqualTo(rule(one.type, "low", one.after));
                  assertThat(codes(repaired.gone())).contains(one.code);
                }));
  }

  @Test
  void a_word_that_differs_in_case_alone_is_written_as_it_should_be() {
    String sound = rule("eql", "low", "process.pid == 4");
    for (Map.Entry<String, String> slip :
        Map.of(
                "RULE-0005", "type = \"EQL\"",
                "RULE-0006", "language = \"Eql\"",
                "RULE-0008", "severity = \"Low\"")
            .entrySet()) {
      String key = slip.getValue().substring(0, slip.getValue().indexOf(' '));
      String broken = sound.replaceFirst("(?m)^" + key + " = .*", slip.getValue());
      Repaired repaired = repaired(broken);
      assertThat(repaired.after().text()).isEqualTo(sound);
      assertThat(codes(repaired.gone())).contains(slip.getKey());
    }
  }

  @Test
  void a_word_that_is_nearly_another_is_left() {
    String broken = rule("eql", "lwo", "process.pid == 4");
    assertThat(repaired(broken).after().text()).isEqualTo(broken);
  }

  @Test
  void the_codes_are_those_that_the_manual_names() throws IOException {
    List<String> codes = new ArrayList<>(CASES.stream().map(Case::code).toList());
    codes.addAll(List.of("RULE-0005", "RULE-0006", "RULE-0008"));
    assertThat(new TreeSet<>(codes))
        .isEqualTo(
            Files.readAllLines(SharedData.repository().resolve("docs/fix.md")).stream()
                .filter(line -> line.startsWith("| ["))
                .flatMap(line -> ROW.matcher(line).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Case eql(String code, String before, String after) {
    return new Case(code, "eql", "any where " + before, "any where " + after);
  }

  private static Case kql(String code, String before, String after) {
    return new Case(code, "query", before, after);
  }

  private static List<String> codes(List<Diagnostic> findings) {
    return findings.stream().map(finding -> finding.code().id()).toList();
  }

  private Repaired repaired(String text) {
    Path file = folder.resolve("rule.toml");
    TextCheck check =
        new TextCheck(
            folder,
            new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints(),
            Packages.shipped(),
            Map.of());
    return new RuleRepair(check, _ -> true)
        .of(
            new RuleFiles.Candidate(file, file, RuleNotation.TOML, false),
            text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rule(String type, String severity, String query) {
    return """
    [metadata]
    creation_date = "2026/03/02"
    maturity = "production"
    updated_date = "2026/03/02"

    [rule]
    author = ["Kestrel Freight"]
    description = "Finds something."
    index = ["logs-*"]
    language = "%s"
    license = "Apache-2.0"
    name = "Something"
    risk_score = 21
    rule_id = "00000000-0000-4000-8000-000000000001"
    severity = "%s"
    type = "%s"
    query = '''
    %s
    '''
    timestamp_override = "event.ingested"
    """
        .formatted(type.equals("eql") ? "eql" : "kuery", severity, type, query);
  }
}
