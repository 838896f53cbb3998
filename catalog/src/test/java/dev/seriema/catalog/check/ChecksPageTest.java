package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// `docs/checks.md` says which check of elastic/detection-rules is answered by what. With
/// `-Dgolden.update=true` it is written.
class ChecksPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("seriema.root", "..")).resolve("docs/checks.md");
  private static final String FIRST_RELEASE = "0.1.0";

  @Test
  void every_id_of_the_original_stands_once_in_its_order() {
    assertThat(Originals.all())
        .extracting(Originals.Original::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 179).mapToObj("C-%03d"::formatted).toList());
  }

  @Test
  void every_code_that_answers_one_is_a_code_that_findings_have() {
    assertThat(
            Originals.all().stream()
                .flatMap(original -> original.codes().stream())
                .filter(code -> !code.endsWith("*")))
        .allSatisfy(code -> assertThat(FindingCodes.named(code)).as(code).isPresent());
  }

  @Test
  void every_id_that_a_check_answers_is_one_of_the_original() {
    List<String> ids = Originals.all().stream().map(Originals.Original::id).toList();
    assertThat(Checks.codes()).allSatisfy(code -> assertThat(ids).containsAll(code.original()));
  }

  @Test
  void the_page_is_the_table() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# Checks");
    lines.add("");
    lines.add("What `seriema check` finds, and which check of the tool of elastic/detection-rules");
    lines.add("each answers. This page is written by a test from the codes themselves.");
    lines.add("");
    lines.add("*Elsewhere* is the weight outside of a checkout of that repository, where its");
    lines.add("customs do not bind; a rule that is not in production is judged so there too.");
    lines.add("");
    lines.add("## By the original's ids");
    lines.add("");
    lines.add("| id | what it asks for | answered by |");
    lines.add("| --- | --- | --- |");
    Originals.all().forEach(original -> lines.add(row(original)));
    lines.add("");
    lines.add("## By code");
    lines.add("");
    lines.add("| code | weight | elsewhere | since | answers |");
    lines.add("| --- | --- | --- | --- | --- |");
    FindingCodes.all().forEach(id -> lines.add(row(FindingCodes.named(id).orElseThrow())));
    lines.add("");
    return String.join("\n", lines);
  }

  private static String row(Originals.Original original) {
    String codes =
        original.codes().stream().map(ChecksPageTest::link).collect(Collectors.joining(", "));
    String answer = original.isAnswered() ? original.answer() : "not covered yet";
    String both = codes.isEmpty() || answer.isEmpty() ? codes + answer : codes + "; " + answer;
    return "| " + original.id() + " | " + original.meaning() + " | " + both + " |";
  }

  private static String row(DiagnosticCode code) {
    Optional<CheckCode> check =
        Checks.codes().stream().filter(one -> one.id().equals(code.id())).findFirst();
    String weight =
        check.filter(CheckCode::isOptional).isPresent()
            ? "only if asked for"
            : code.severity().word();
    Severity elsewhere = check.map(CheckCode::elsewhere).orElse(code.severity());
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            link(code.id()),
            weight,
            elsewhere == code.severity() ? "" : elsewhere.word(),
            check.map(CheckCode::since).orElse(FIRST_RELEASE),
            String.join(", ", Originals.of(code.id())));
  }

  private static String link(String code) {
    return code.endsWith("*") ? "`" + code + "`" : "[" + code + "](diagnostics/" + code + ".md)";
  }
}
