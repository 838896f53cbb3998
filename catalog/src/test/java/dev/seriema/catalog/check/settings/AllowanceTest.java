package dev.seriema.catalog.check.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class AllowanceTest {
  private static final SourceSpan SPAN = new SourceSpan(0, 1);

  @Test
  void a_star_stands_for_any_characters() {
    assertThat(Allowance.fits("rules/*", "rules/linux/a.toml")).isTrue();
    assertThat(Allowance.fits("rules/*.toml", "rules/a.toml.bak")).isFalse();
    assertThat(Allowance.fits("*", "")).isTrue();
    assertThat(Allowance.fits("rules/*/a*b.toml", "rules/x/ab.toml")).isTrue();
    assertThat(Allowance.fits("rules/a.toml", "rules/a.toml")).isTrue();
    assertThat(Allowance.fits("rules/a.toml", "rules/a.tom")).isFalse();
  }

  @Test
  void many_stars_take_no_longer() {
    String pattern = "*a".repeat(5_000) + "b";
    boolean fits =
        Assertions.assertTimeout(
            Duration.ofSeconds(5), () -> Allowance.fits(pattern, "a".repeat(5_000)));
    assertThat(fits).isFalse();
  }

  @Test
  void a_rule_is_named_by_its_id_in_any_case() {
    Allowance allowance = new Allowance("TAG-0011", List.of("AB-1"), SPAN);
    assertThat(allowance.covers("TAG-0011", "ab-1", "rules/a.toml")).isTrue();
    assertThat(allowance.covers("TAG-0012", "ab-1", "rules/a.toml")).isFalse();
    assertThat(allowance.covers("TAG-0011", "", "rules/a.toml")).isFalse();
  }
}
