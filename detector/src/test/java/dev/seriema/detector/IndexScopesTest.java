package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.IndexPatterns;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexScopesTest {
  private final IndexScopes scopes =
      new IndexScopes(
          List.of(
              new IndexPatterns(List.of("logs-endpoint.*")),
              new IndexPatterns(List.of()),
              new IndexPatterns(List.of("logs-*", "-logs-endpoint.*"))));

  @Test
  void an_index_is_shown_to_the_rules_whose_patterns_pick_it() {
    assertThat(scopes.shownTo("logs-endpoint.events-default")).isEqualTo(set(0, 1));
    assertThat(scopes.shownTo("logs-aws.cloudtrail-default")).isEqualTo(set(1, 2));
    assertThat(scopes.shownTo("metrics-default")).isEqualTo(set(1));
  }

  @Test
  void the_answer_for_a_name_is_remembered() {
    assertThat(scopes.shownTo("logs-a")).isSameAs(scopes.shownTo("logs-a"));
  }

  @Test
  void more_names_than_are_remembered_are_judged_all_the_same() {
    for (int i = 0; i < IndexScopes.REMEMBERED + 10; i++) {
      scopes.shownTo("metrics-" + i);
    }
    BitSet once = scopes.shownTo("logs-endpoint.late");
    assertThat(once).isEqualTo(set(0, 1)).isNotSameAs(scopes.shownTo("logs-endpoint.late"));
  }

  private static BitSet set(int... rules) {
    BitSet set = new BitSet();
    for (int rule : rules) {
      set.set(rule);
    }
    return set;
  }
}
