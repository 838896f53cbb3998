package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.sigma.SigmaText.Told;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filters that are converted together with the rules that they name.
class SigmaFiltersTest {
  private static final String RULE =
      """
      title: Tool Started
      name: tool
      logsource: {product: windows, category: process_creation}
      detection: {s: {Image: 'x'}, condition: s}
      ---
      """;

  /// @param filter lines of the part `filter`
  private static SigmaText filtered(String source, String filter) {
    return new SigmaText(
        RULE
            + "title: Known\nid: 7d6f0c52-3f5e-4d0a-8a51-0b6c1d2e3f40\nlogsource: {"
            + source
            + "}\nfilter:\n"
            + filter.indent(4));
  }

  @Test
  void a_filter_is_added_to_the_query_and_named_in_the_note() {
    List<SigmaOutcome> outcomes =
        filtered("product: windows", "rules: [tool]\nk: {User: 'CORP\\ada'}\ncondition: not k\n")
            .outcomes();
    assertThat(outcomes.getFirst().rules().getFirst().toml())
        .contains(
            "not (user.domain: \"CORP\" and user.name: \"ada\")",
            "- Filter: Known (7d6f0c52-3f5e-4d0a-8a51-0b6c1d2e3f40)");
    assertThat(outcomes.getLast().filtered()).containsExactly("Tool Started");
    assertThat(outcomes.getLast().isRefused()).isFalse();
    assertThat(outcomes.getLast().findings()).isEmpty();
  }

  @Test
  void a_filter_reaches_the_parts_of_a_correlation() {
    SigmaText text =
        new SigmaText(
            filtered("product: windows", "rules: any\nk: {Image: 'y'}\ncondition: not k\n").yaml()
                + """
                ---
                title: Many
                correlation:
                    type: event_count
                    rules: tool
                    group-by: User
                    timespan: 5m
                    condition: {gte: 3}
                """);
    assertThat(text.rules().getFirst().toml())
        .contains("not process.executable: \"y\"", "- Filter: Known (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "product: windows # rules: [tool, nowhere]",
        "product: linux # rules: [tool]",
        "product: linux # rules: any",
        "product: windows # rules: [7d6f0c52-3f5e-4d0a-8a51-0b6c1d2e3f40]",
      })
  void a_filter_that_is_not_for_all_that_it_names_is_told(String source, String rules) {
    assertThat(filtered(source, rules + "\nk: {User: x}\ncondition: not k\n").told())
        .extracting(Told::code)
        .contains(SigmaFault.UNUSED_FILTER);
  }

  @Test
  void a_filter_that_changes_nothing_is_refused_and_the_rule_is_not() {
    List<SigmaOutcome> outcomes =
        filtered("product: linux", "rules: [tool]\nk: {User: x}\ncondition: not k\n").outcomes();
    assertThat(outcomes).extracting(SigmaOutcome::isRefused).containsExactly(false, true);
    assertThat(outcomes.getFirst().rules().getFirst().toml()).doesNotContain("Filter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "k: {Hashes|re: 'MD5=[ab]'} # not k # NO_EQUAL_MEANING # 11",
        "k: {Image|re: '('} # not k # BAD_REGEX # 11",
        "k: {Image: 'y'} # not x # UNKNOWN_SEARCH # 12",
      })
  void a_rule_is_left_out_whose_filter_cannot_be_used(
      String search, String condition, SigmaFault fault, int line) {
    SigmaText text =
        filtered("product: windows", "rules: [tool]\n" + search + "\ncondition: " + condition);
    assertThat(text.told()).contains(Told.of(SigmaFault.UNUSABLE_FILTER, 1), Told.of(fault, line));
    assertThat(text.outcomes().getFirst().isRefused()).isTrue();
  }

  @Test
  void a_filter_has_rules_and_a_condition() {
    assertThat(filtered("product: windows", "k: {Image: 'y'}\ncondition: not k\n").told())
        .extracting(Told::code)
        .contains(SigmaFault.MISSING_PART);
    assertThat(filtered("product: windows", "rules: []\nk: {Image: 'y'}\ncondition: k\n").told())
        .extracting(Told::code)
        .contains(SigmaFault.MISSING_PART);
    assertThat(filtered("product: windows", "rules: [tool]\nk: {Image: 'y'}\n").told())
        .extracting(Told::code)
        .contains(SigmaFault.MISSING_PART, SigmaFault.UNUSABLE_FILTER);
  }
}
