package dev.seriema.benchmark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.rules.FlatCondition.AllOf;
import dev.seriema.benchmark.rules.FlatCondition.OneOf;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoreRulesTest {
  private static final Path ROOT = Path.of(System.getProperty("seriema.root", ".."));

  private final List<Compiled> rules =
      LoadedRules.load(List.of(ROOT.resolve("rules"))).ofSingleEvents();

  @Test
  void the_first_rules_are_the_given_ones() {
    assertThat(MoreRules.upTo(rules.size(), rules)).isEqualTo(rules);
  }

  @Test
  void rules_of_another_maker_share_the_system_and_not_the_names() {
    List<Compiled> more = MoreRules.upTo(3 * rules.size(), rules);

    assertThat(more).hasSize(3 * rules.size());
    List<String> texts = more.stream().flatMap(rule -> texts(rule).stream()).toList();
    assertThat(texts).contains("windows").noneMatch(text -> text.startsWith("windows-of"));
    assertThat(texts).anyMatch(text -> text.endsWith("-of-maker-1"));
    assertThat(texts).anyMatch(text -> text.endsWith("-of-maker-2"));
  }

  @Test
  void no_two_rules_ask_the_same() {
    List<Compiled> more = MoreRules.upTo(3 * rules.size(), rules);

    assertThat(more.stream().map(Compiled::condition)).doesNotHaveDuplicates();
  }

  private static List<String> texts(Compiled rule) {
    return FlatRule.of(rule).stream()
        .map(FlatRule::condition)
        .filter(AllOf.class::isInstance)
        .flatMap(condition -> ((AllOf) condition).terms().stream())
        .filter(OneOf.class::isInstance)
        .flatMap(test -> ((OneOf) test).texts().stream())
        .toList();
  }
}
