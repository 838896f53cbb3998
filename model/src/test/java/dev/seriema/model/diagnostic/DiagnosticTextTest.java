package dev.seriema.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticTextTest {
  private enum Code implements DiagnosticCode {
    ONLY;

    @Override
    public String id() {
      return "TEST-0001";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  private final DiagnosticText renderer = new DiagnosticText(Ink.NONE);

  @Test
  void a_finding_shows_its_sentence_its_place_and_what_to_type() {
    SourceText source = new SourceText("rules/a.toml", "one\nprocess where nmae : \"x\"\nthree\n");
    Diagnostic finding =
        Diagnostic.of(Code.ONLY, new SourceSpan(18, 22), "unknown field `nmae`")
            .withLabel("not in ECS")
            .withHint("did you mean `name`?");
    assertThat(renderer.render(finding, source))
        .isEqualTo(
            """
            error[TEST-0001]: unknown field `nmae`
             --> rules/a.toml:2:15
              |
            2 | process where nmae : "x"
              |               ^^^^ not in ECS
              |
              = hint: did you mean `name`?
              = more: docs/diagnostics/TEST-0001.md

            """);
  }

  @Test
  void an_empty_text_is_placed_by_its_name_alone() {
    Diagnostic finding = Diagnostic.of(Code.ONLY, new SourceSpan(0, 0), "`a.toml` is not there");
    assertThat(renderer.render(finding, new SourceText("a.toml", "")))
        .isEqualTo(
            """
            error[TEST-0001]: `a.toml` is not there
             --> a.toml
              = more: docs/diagnostics/TEST-0001.md

            """);
  }

  @Test
  void the_mark_stands_under_wide_characters() {
    SourceText source = new SourceText("q", "名前 == 日本");
    Diagnostic finding = Diagnostic.of(Code.ONLY, new SourceSpan(6, 8), "x");
    assertThat(renderer.render(finding, source)).contains("1 | 名前 == 日本\n  |         ^^^^\n");
  }

  @Test
  void a_place_at_the_end_of_a_line_is_marked_behind_it() {
    SourceText source = new SourceText("q", "a ==");
    Diagnostic finding = Diagnostic.of(Code.ONLY, new SourceSpan(4, 4), "x");
    assertThat(renderer.render(finding, source)).contains("1 | a ==\n  |     ^\n");
  }

  @Test
  void a_long_line_is_cut_around_the_place() {
    SourceText source = new SourceText("q", "a".repeat(500) + "HERE" + "b".repeat(500));
    Diagnostic finding = Diagnostic.of(Code.ONLY, new SourceSpan(500, 504), "x");
    assertThat(renderer.render(finding, source).lines().toList().get(3))
        .startsWith("1 | …aaaa")
        .contains("HEREbbb")
        .endsWith("b…");
  }

  @Test
  void what_could_move_the_cursor_is_written_out() {
    SourceText source = new SourceText("q", "a\u001b[2J\u202Eb");
    Diagnostic finding = Diagnostic.of(Code.ONLY, new SourceSpan(0, 1), "bad \u001b]0;");
    assertThat(renderer.render(finding, source))
        .contains("bad \\u001b]0;")
        .contains("a\\u001b[2J\\u202eb");
  }

  @Test
  void lines_end_with_any_of_the_three_ends() {
    SourceText source = new SourceText("q", "a\r\nb\rc\nd");
    assertThat(List.of(1, 2, 3, 4)).allSatisfy(line -> assertThat(source.line(line)).hasSize(1));
    assertThat(source.position(3)).isEqualTo(new SourcePosition(2, 1));
    assertThat(source.position(7)).isEqualTo(new SourcePosition(4, 1));
  }

  @Test
  void a_place_in_an_embedded_text_is_found_in_its_file() {
    // file: q = "a\tb"   value: a<TAB>b
    SourceMap map = new SourceMap.Builder(5).anchor(1, 6).anchor(2, 8).build();
    assertThat(map.toSource(new SourceSpan(0, 1))).isEqualTo(new SourceSpan(5, 6));
    assertThat(map.toSource(new SourceSpan(1, 2))).isEqualTo(new SourceSpan(6, 8));
    assertThat(map.toSource(new SourceSpan(2, 3))).isEqualTo(new SourceSpan(8, 9));
    assertThat(map.toSource(new SourceSpan(0, 3))).isEqualTo(new SourceSpan(5, 9));
  }

  @Test
  void the_nearest_name_is_suggested_and_a_far_one_is_not() {
    List<String> names = List.of("process.name", "process.pid", "host.name");
    assertThat(Suggestions.nearest("process.nmae", names)).contains("process.name");
    assertThat(Suggestions.nearest("PROCESS.NAME", names)).contains("process.name");
    assertThat(Suggestions.nearest("something.else", names)).isEmpty();
  }
}
