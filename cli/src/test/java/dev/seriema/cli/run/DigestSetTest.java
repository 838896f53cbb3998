package dev.seriema.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestSetTest {
  private record Digest(long high, long low) {}

  /// Few different halves, so that many digests want one place, and all kinds of halves.
  private static List<Digest> digests(int count, long seed) {
    Random random = new Random(seed);
    List<Digest> digests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long low = random.nextInt(4) == 0 ? random.nextInt(5) - 2 : random.nextLong();
      digests.add(new Digest(random.nextInt(3) == 0 ? random.nextInt(50) : random.nextLong(), low));
    }
    return digests;
  }

  @Test
  void it_knows_what_a_plain_set_knows() {
    DigestSet set = new DigestSet();
    Set<Digest> plain = new HashSet<>();
    for (Digest digest : digests(30_000, 1)) {
      Digest sound = new Digest(digest.high(), digest.low() == 0 ? 1 : digest.low());
      assertThat(set.contains(digest.high(), digest.low())).isEqualTo(plain.contains(sound));
      assertThat(set.add(digest.high(), digest.low())).isEqualTo(plain.add(sound));
      assertThat(set.size()).isEqualTo(plain.size());
    }
    for (Digest digest : plain) {
      assertThat(set.contains(digest.high(), digest.low())).isTrue();
    }
  }

  @Test
  void the_order_in_which_digests_came_does_not_show() throws IOException {
    List<Digest> digests = digests(10_000, 2);
    List<Digest> once = given(setOf(digests));
    Collections.shuffle(digests, new Random(3));
    assertThat(given(setOf(digests))).isEqualTo(once);
    assertThat(given(setOf(once))).isEqualTo(once);
    assertThat(once).doesNotHaveDuplicates().hasSize(setOf(digests).size());
  }

  private static DigestSet setOf(List<Digest> digests) {
    DigestSet set = new DigestSet();
    digests.forEach(digest -> set.add(digest.high(), digest.low()));
    return set;
  }

  private static List<Digest> given(DigestSet set) throws IOException {
    List<Digest> given = new ArrayList<>();
    set.each((high, low) -> given.add(new Digest(high, low)));
    return given;
  }
}
