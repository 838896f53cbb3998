package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReleaseTest {
  @Test
  void numbers_count_by_size_and_a_preview_comes_before_its_release() {
    List<String> ordered =
        List.of(
            "prerelease",
            "1.2.0-1",
            "1.2.0-beta.2",
            "1.2.0-beta.10",
            "1.2.0-rc1",
            "1.2.0",
            "1.10.0",
            "v2");
    assertThat(ordered.reversed().stream().sorted(Release.order()).toList()).isEqualTo(ordered);
    assertThat(Release.of("v2")).isEqualTo(Release.of("2.0.0"));
    assertThat(Release.of("9.9.9999999999")).isEmpty();
  }

  @Test
  void ranges_are_read_as_packages_write_them() {
    assertThat(inside("^8.4.0", "8.4.0", "8.19.2")).isTrue();
    assertThat(outside("^8.4.0", "8.3.9", "9.0.0", "7.17.0")).isTrue();
    assertThat(inside("^7.14.0 || ^8.0.0", "7.16.0", "8.0.1")).isTrue();
    assertThat(inside("~8.16.6||~8.17.4", "8.16.9", "8.17.4")).isTrue();
    assertThat(outside("~8.16.6||~8.17.4", "8.16.5", "8.18.0")).isTrue();
    assertThat(inside(">= 8.10 <9.0.0", "8.10.0", "8.99.1")).isTrue();
    assertThat(outside(">=8.10 <9.0.0", "9.0.0", "8.9.9")).isTrue();
    assertThat(inside("<=8.1.0 || =8.2.0 || >9.0.0 || 8.3.0", "8.1.0", "8.2.0", "9.0.1", "8.3.0"))
        .isTrue();
    assertThat(inside("*", "1.0.0")).isTrue();
    assertThat(outside("^0.2.1", "0.3.0")).isTrue();
    assertThat(outside("^0.0.1", "0.0.2")).isTrue();
    assertThat(ReleaseRange.of("newest")).isEmpty();
    assertThat(ReleaseRange.of("")).isEmpty();
    assertThat(ReleaseRange.of("^8.0.0 ||")).isEmpty();
  }

  private static boolean inside(String range, String... releases) {
    return List.of(releases).stream().allMatch(release -> contains(range, release));
  }

  private static boolean outside(String range, String... releases) {
    return List.of(releases).stream().noneMatch(release -> contains(range, release));
  }

  private static boolean contains(String range, String release) {
    return ReleaseRange.of(range).orElseThrow().contains(Release.of(release).orElseThrow());
  }
}
