package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.sigma.SigmaText.Told;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.model.schema.ShippedSchemas;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a file, or has no equal, is told with its place; nothing of it becomes a
/// rule.
class SigmaRefusalsTest {
  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of(SigmaFault.NO_YAML, 2, "title: x\n  y: [\n"),
        Arguments.of(SigmaFault.NO_YAML, 1, "{a: b"),
        Arguments.of(SigmaFault.ALIAS, 2, "title: x\na: *nowhere\n"),
        Arguments.of(SigmaFault.ALIAS, 1, "a: &loop [*loop]\n"),
        Arguments.of(SigmaFault.DUPLICATE_KEY, 2, "title: x\ntitle: y\n"),
        Arguments.of(SigmaFault.NO_SIGMA, 1, "just a text\n"),
        Arguments.of(SigmaFault.NO_SIGMA, 1, ""),
        Arguments.of(SigmaFault.OTHER_DOCUMENT, 1, "action: global\ntitle: x\n"),
        Arguments.of(SigmaFault.MISSING_PART, 1, "title: x\nlogsource: {product: windows}\n"),
        Arguments.of(SigmaFault.WRONG_TYPE, 1, "title: [x]\nlogsource: y\ndetection: {}\n"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_document_that_cannot_be_used_is_told_with_its_line(
      SigmaFault fault, int line, String text) {
    SigmaText read = new SigmaText(text);
    assertThat(read.told()).contains(Told.of(fault, line));
    assertThat(read.rules()).isEmpty();
  }

  static Stream<Arguments> detections() {
    return Stream.of(
        Arguments.of(SigmaFault.BAD_CONDITION, 9, "s: {Image: x}\n\n\ncondition: s and\n"),
        Arguments.of(SigmaFault.BAD_CONDITION, 7, "s: {Image: x}\ncondition: (s\n"),
        Arguments.of(SigmaFault.BAD_CONDITION, 7, "s: {Image: x}\ncondition: s s\n"),
        Arguments.of(SigmaFault.BAD_CONDITION, 7, "s: {Image: x}\ncondition: 2 of s*\n"),
        Arguments.of(SigmaFault.UNKNOWN_SEARCH, 7, "s: {Image: x}\ncondition: s*\n"),
        Arguments.of(SigmaFault.UNKNOWN_SEARCH, 7, "s: {Image: x}\ncondition: 1 of t*\n"),
        Arguments.of(SigmaFault.OLD_AGGREGATION, 7, "s: {Image: x}\ncondition: s | count() > 1\n"),
        Arguments.of(SigmaFault.OLD_AGGREGATION, 7, "s: {Image: x}\ntimeframe: 5m\ncondition: s\n"),
        Arguments.of(SigmaFault.UNKNOWN_MODIFIER, 6, "s: {Image|ends: x}\ncondition: s\n"),
        Arguments.of(
            SigmaFault.MISPLACED_MODIFIER, 6, "s: {Image|contains|endswith: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.MISPLACED_MODIFIER, 6, "s: {Image|re|contains: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.MISPLACED_MODIFIER, 6, "s: {Image|i: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {Image|exists: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {Image|wide: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {Image|base64: 'x*'}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {Image|base64offset: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {Image|cidr: x}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {Image: []}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNUSABLE_VALUE, 6, "s: {}\ncondition: s\n"),
        Arguments.of(SigmaFault.WRONG_TYPE, 6, "s: {Image: {a: b}}\ncondition: s\n"),
        Arguments.of(SigmaFault.NULL_IN_LIST, 6, "s: {Image: [x, null]}\ncondition: s\n"),
        Arguments.of(SigmaFault.PLACEHOLDER, 6, "s: {Image|expand: '%x%'}\ncondition: s\n"),
        Arguments.of(SigmaFault.BAD_REGEX, 6, "s: {Image|re: '(a'}\ncondition: s\n"),
        Arguments.of(SigmaFault.BAD_REGEX, 6, "s: {Image|re: '(a)\\1'}\ncondition: s\n"),
        Arguments.of(SigmaFault.BAD_REGEX, 6, "s: {Image|re: 'a$b'}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNFIT_TYPE, 6, "s: {ProcessId|contains: 4}\ncondition: s\n"),
        Arguments.of(SigmaFault.UNFIT_TYPE, 6, "s: {Image|gt: 4}\ncondition: s\n"),
        Arguments.of(SigmaFault.NO_EQUAL_MEANING, 6, "s: {Hashes: 'x'}\ncondition: s\n"),
        Arguments.of(SigmaFault.NO_EQUAL_MEANING, 6, "s: {User|re: 'x'}\ncondition: s\n"),
        // ES|QL refuses unknown columns, and compares single values.
        Arguments.of(
            SigmaFault.NO_EQUAL_MEANING, 1, "k: [x]\ns: {Nowhere: y}\ncondition: k and s\n"),
        Arguments.of(
            SigmaFault.NO_EQUAL_MEANING, 1, "k: [x]\ns: {process.args: y}\ncondition: k and s\n"),
        Arguments.of(
            SigmaFault.NO_EQUAL_MEANING,
            1,
            "s: {Image|fieldref: process.args}\ncondition: not s\n"));
  }

  @ParameterizedTest
  @MethodSource("detections")
  void a_search_or_condition_that_has_no_equal_is_told_with_its_line(
      SigmaFault fault, int line, String detection) {
    SigmaText read = SigmaText.ofProcesses(detection);
    assertThat(read.told()).contains(Told.of(fault, line));
    assertThat(read.rules()).isEmpty();
  }

  static Stream<Arguments> warnings() {
    String sound =
        """
        logsource: {product: windows, category: process_creation}
        detection:
            s: {Image: x}
            condition: s
        """;
    return Stream.of(
        Arguments.of(SigmaFault.UNKNOWN_TAG, "title: Some\ntags: [attack.t9999]\n" + sound),
        Arguments.of(SigmaFault.UNKNOWN_TAG, "title: Some\ntags: [mine]\n" + sound),
        Arguments.of(SigmaFault.NOT_CARRIED, "title: Some\nowner: me\n" + sound),
        Arguments.of(SigmaFault.NOT_CARRIED, "title: Some\nid: '7'\n" + sound),
        Arguments.of(SigmaFault.UNUSABLE_NAME, "title: '?'\n" + sound),
        Arguments.of(SigmaFault.UNUSED_SEARCH, "title: Some\n" + sound + "    t: {Image: y}\n"),
        Arguments.of(
            SigmaFault.SINGLE_ALL, "title: Some\n" + sound.replace("Image:", "Image|all:")),
        Arguments.of(
            SigmaFault.UNMAPPED_FIELD,
            "title: Some\nlogsource: {product: okta, service: okta}\n"
                + sound.substring(sound.indexOf("detection"))));
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void what_is_lost_or_odd_is_told_beside_the_rule(SigmaFault fault, String text) {
    SigmaText read = new SigmaText(text);
    assertThat(read.told()).extracting(Told::code).containsExactly(fault, SigmaFault.NOT_SAID);
    assertThat(read.rules()).hasSize(1);
  }

  @Test
  void a_field_that_no_table_knows_is_refused_where_that_is_asked_for() {
    SigmaText text =
        SigmaText.of("product: okta, service: okta", "s: {evenType: x}\ncondition: s\n");
    SigmaOptions strict = new SigmaOptions(true, LocalDate.of(2026, 11, 26), ShippedSchemas.NEWEST);
    SigmaOutcome outcome = text.outcomes(strict).getFirst();
    assertThat(outcome.isRefused()).isTrue();
    assertThat(outcome.findings())
        .first()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(SigmaFault.UNMAPPED_FIELD_REFUSED);
          assertThat(finding.hint()).contains("did you mean `eventType`?");
        });
  }

  @Test
  void a_rule_that_nobody_can_use_and_a_source_that_nobody_knows_are_told() {
    assertThat(
            new SigmaText(
                    SigmaText.ofProcesses("s: {Image: x}\ncondition: s\n").yaml()
                        + "status: unsupported\n")
                .told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.UNSUPPORTED);
    assertThat(SigmaText.of("product: zeek, service: dns", "s: {a: x}\ncondition: s\n").told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.UNKNOWN_SOURCE);
  }

  @Test
  void aliases_that_grow_without_bound_are_refused() {
    String bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(0, 12)
                .mapToObj(i ->
                    "a%d: &a%d [%s]%n"
                        .formatted(
                            i + 1,
                            i + 1,
                            Stream.generate(() -> "*a" + i)
                                .limit(10)
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    assertThat(new SigmaText(bomb).told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.TOO_LARGE);
  }

  @Test
  void deep_long_and_repeated_input_is_refused_at_once() {
    assertThat(new SigmaText("a: " + "[".repeat(100_000)).told())
        .extracting(Told::code)
        .contains(SigmaFault.TOO_LARGE);
    assertThat(new SigmaText("x".repeat(5 << 20)).told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.TOO_LARGE);
    String list =
        IntStream.range(0, 4_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    assertThat(SigmaText.ofProcesses("s: {Image: [" + list + "]}\ncondition: s or s\n").told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.TOO_LARGE);
    assertThat(
            SigmaText.ofProcesses("s: {Image: x}\ncondition: " + "not ".repeat(50_000) + "s\n")
                .told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.BAD_CONDITION);
    assertThat(
            SigmaText.ofProcesses("s: {Image|re: '" + "(".repeat(50_000) + "'}\ncondition: s\n")
                .told())
        .extracting(Told::code)
        .containsExactly(SigmaFault.BAD_REGEX);
  }
}
