package dev.seriema.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.catalog.json.JsonFault;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleExportTest {
  private static final String SUMMARY = "{\"exported_count\": %d, \"exported_rules_count\": %d}";

  @Test
  void rules_lists_items_connectors_and_the_summary_are_told_apart() {
    RuleExport export =
        export(
            ExportedRules.rule("a"),
            ExportedRules.rule("b"),
            "{\"list_id\": \"office\", \"type\": \"detection\", \"name\": \"Office\"}",
            "{\"list_id\": \"office\", \"item_id\": \"1\", \"entries\": []}",
            "{\"id\": \"c\", \"type\": \"action\", \"attributes\": {\"actionTypeId\": \".email\"}}",
            SUMMARY.formatted(4, 2));

    assertThat(export.findings()).isEmpty();
    assertThat(ids(export)).containsExactly("a", "b");
  }

  @Test
  void one_document_may_be_a_rule_a_list_an_answer_or_a_prebuilt_rule() {
    String rule = ExportedRules.rule("a");
    assertThat(ids(export(rule.replace(", ", ",\n  ")))).containsExactly("a");
    assertThat(ids(export("[" + rule + ",\n" + ExportedRules.rule("b") + "]")))
        .containsExactly("a", "b");
    assertThat(ids(export("{\"page\": 1, \"data\": [" + rule + "], \"total\": 1}")))
        .containsExactly("a");
    assertThat(ids(export("{\"attributes\": " + rule + ",\n\"type\": \"security-rule\"}")))
        .containsExactly("a");
  }

  @Test
  void a_malformed_line_costs_itself() {
    RuleExport export =
        export(
            ExportedRules.rule("a"),
            ExportedRules.rule("b").substring(0, 60),
            "what is this",
            ExportedRules.rule("c"));

    assertThat(ids(export)).containsExactly("a", "c");
    assertThat(codes(export)).containsExactly(JsonFault.BAD_STRING.id(), JsonFault.MALFORMED.id());
    assertThat(export.parts()).hasSize(4);
  }

  @Test
  void a_doubled_key_costs_its_rule_also_in_a_list() {
    String doubled =
        ExportedRules.rule("b").replace("\"risk_score\"", "\"severity\": \"high\", \"risk_score\"");

    RuleExport lines = export(ExportedRules.rule("a"), doubled);
    assertThat(ids(lines)).containsExactly("a");
    assertThat(lines.parts().get(1).rule().flatMap(RuleFile::id)).contains(new RuleId("b"));
    assertThat(codes(lines)).containsExactly("JSON-0005");
    assertThat(ids(export("[" + ExportedRules.rule("a") + "," + doubled + "]")))
        .containsExactly("a");
  }

  @Test
  void an_object_of_another_kind_is_told_and_passed_over() {
    RuleExport export = export(ExportedRules.rule("a"), "{\"title\": \"Logs\"}", "[3]");

    assertThat(ids(export)).containsExactly("a");
    assertThat(export.findings())
        .extracting(Diagnostic::code)
        .containsExactly(RuleFault.UNKNOWN_OBJECT, RuleFault.UNKNOWN_OBJECT);
  }

  @Test
  void a_summary_that_counts_other_numbers_is_told() {
    assertThat(export(ExportedRules.rule("a"), SUMMARY.formatted(2, 2)).findings())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(
            tuple(
                RuleFault.EXPORT_INCOMPLETE,
                "the summary says `exported_rules_count` 2, and 1 rules stand before it"));
    assertThat(
            export(
                    ExportedRules.rule("a"),
                    "{\"exported_rules_count\": 1, \"missing_rules_count\": 3}")
                .findings())
        .extracting(Diagnostic::message)
        .containsExactly("`missing_rules_count` is 3: the export lacks rules that were asked for");
  }

  @Test
  void a_file_without_a_rule_is_told() {
    assertThat(export(SUMMARY.formatted(0, 0)).findings())
        .extracting(Diagnostic::code)
        .containsExactly(RuleFault.NOT_A_RULE_FILE);
    assertThat(export("").findings())
        .extracting(Diagnostic::code)
        .containsExactly(RuleFault.NOT_A_RULE_FILE);
  }

  @Test
  void lines_and_rules_have_bounds() {
    String tooLong = "{\"a\": \"" + "x".repeat(RuleExport.LONGEST_LINE) + "\"}";
    RuleExport export = export(ExportedRules.rule("a"), tooLong, ExportedRules.rule("b"));
    assertThat(ids(export)).containsExactly("a", "b");
    assertThat(codes(export)).containsExactly(JsonFault.LINE_TOO_LONG.id());

    String small = "{\"rule_id\": \"a\", \"name\": \"A\"}";
    RuleExport many =
        export(
            IntStream.rangeClosed(0, RuleExport.MOST_RULES)
                .mapToObj(_ -> small)
                .collect(Collectors.joining("\n")));
    assertThat(many.parts()).hasSize(RuleExport.MOST_RULES);
    assertThat(many.findings())
        .extracting(Diagnostic::code)
        .containsExactly(RuleFault.TOO_MANY_RULES);
  }

  @Test
  void no_text_makes_it_throw_and_every_place_lies_in_the_file() {
    Random random = new Random(11);
    String seed =
        ExportedRules.rule("a") + "\n" + ExportedRules.rule("b") + "\n" + SUMMARY.formatted(2, 2);
    String signs = "{}[]\",:\\\n\r 0nt\u0000\ufeff\ud83dé";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(seed);
      for (int edits = random.nextInt(6); edits >= 0; edits--) {
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(place, signs.charAt(random.nextInt(signs.length())));
          case 1 -> text.delete(place, Math.min(text.length(), place + random.nextInt(40)));
          default -> text.insert(place, text.substring(place / 2, place));
        }
        if (text.isEmpty()) {
          text.append('{');
        }
      }
      RuleExport export = export(text.toString());
      for (RuleExport.Part part : export.parts()) {
        assertThat(part.extent().end()).isLessThanOrEqualTo(text.length());
        part.diagnostics()
            .forEach(fault -> assertThat(fault.span().end()).isLessThanOrEqualTo(text.length()));
        boolean sound = part.diagnostics().stream().noneMatch(Diagnostic::isError);
        assertThat(part.rule().flatMap(RuleFile::rule).isPresent()).as("%s", text).isEqualTo(sound);
      }
    }
  }

  private static RuleExport export(String... lines) {
    return RuleExport.read(new SourceText("rules.ndjson", String.join("\n", lines)), Map.of());
  }

  private static List<String> ids(RuleExport export) {
    return rules(export).map(rule -> rule.id().id()).toList();
  }

  private static Stream<Rule> rules(RuleExport export) {
    return export.parts().stream()
        .map(RuleExport.Part::rule)
        .flatMap(Optional::stream)
        .flatMap(file -> file.rule().stream());
  }

  private static List<String> codes(RuleExport export) {
    return export.parts().stream()
        .flatMap(part -> part.diagnostics().stream())
        .map(fault -> fault.code().id())
        .toList();
  }
}
