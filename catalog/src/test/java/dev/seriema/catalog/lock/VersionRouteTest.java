package dev.seriema.catalog.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VersionRouteTest {
  private static final Release OLDEST = stack("8.19");
  private static final RuleHash SAME = new RuleHash("a".repeat(64));
  private static final RuleHash OTHER = new RuleHash("b".repeat(64));
  private static final LockedRule EVERYWHERE =
      new LockedRule(new LockedRule.State(SAME, 7), Optional.empty(), new TreeMap<>());

  private static Release stack(String text) {
    return Release.of(text).orElseThrow();
  }

  private static LockedRule forked(int version, int last) {
    return new LockedRule(
        new LockedRule.State(OTHER, 107),
        Optional.of(stack("9.4")),
        new TreeMap<>(
            Map.of(OLDEST, new LockedRule.Earlier(new LockedRule.State(SAME, version), last))));
  }

  private static VersionRoute route(String stack, LockedRule locked, RuleHash hash) {
    return VersionRoute.of(
        Optional.of(stack(stack)), Optional.of(locked), Optional.of(hash), OLDEST);
  }

  @Test
  void a_rule_that_the_lock_does_not_have_gets_its_first_version() {
    assertThat(VersionRoute.of(Optional.empty(), Optional.empty(), Optional.of(SAME), OLDEST))
        .isEqualTo(new VersionRoute.First());
  }

  @Test
  void on_the_stack_of_the_lock_the_hash_decides() {
    assertThat(route("8.19", EVERYWHERE, SAME)).isEqualTo(new VersionRoute.Unchanged(7));
    assertThat(route("8.19", EVERYWHERE, OTHER)).isEqualTo(new VersionRoute.Raised(8));
  }

  @Test
  void without_a_hash_nothing_is_decided() {
    assertThat(VersionRoute.of(Optional.empty(), Optional.of(EVERYWHERE), Optional.empty(), OLDEST))
        .isEqualTo(new VersionRoute.NotDecided(7));
  }

  @Test
  void a_stack_that_is_no_longer_supported_counts_as_the_oldest() {
    assertThat(route("8.3", EVERYWHERE, SAME)).isEqualTo(new VersionRoute.Unchanged(7));
  }

  @Test
  void for_a_newer_stack_it_parts_from_what_was_locked_even_unchanged() {
    assertThat(route("9.4", EVERYWHERE, SAME)).isEqualTo(new VersionRoute.Parted(107, 106));
  }

  @Test
  void for_an_older_stack_it_stays_within_the_versions_of_that_stack() {
    assertThat(route("8.19", forked(7, 106), SAME)).isEqualTo(new VersionRoute.Unchanged(7));
    assertThat(route("8.19", forked(7, 106), OTHER)).isEqualTo(new VersionRoute.Raised(8));
    assertThat(route("8.19", forked(105, 106), OTHER)).isEqualTo(new VersionRoute.Raised(106));
    assertThat(route("8.19", forked(106, 106), OTHER)).isEqualTo(new VersionRoute.UsedUp(107, 106));
  }

  @Test
  void an_older_stack_has_to_be_locked() {
    assertThat(route("9.3", forked(7, 106), SAME)).isEqualTo(new VersionRoute.NoEarlier());
  }
}
