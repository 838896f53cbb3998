package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeamsTest {
  private static final int LINK = 12;
  private static final int OTHER_LINK = 16;
  private static final long UNWANTED_VALUE = 0;

  private final Seams seams = new Seams(true);
  private final OpenSeam open = new OpenSeam();

  @Test
  void a_seam_fits_its_own_bytes_and_no_others() {
    for (int length = 1; length <= 128; length++) {
      byte[] bytes = bytes(",\"" + "k".repeat(length), length);
      int seam = learn(seams, bytes, length, LINK);
      assertThat(seam).isNotEqualTo(Seams.NONE);
      assertThat(fits(seam, bytes)).isTrue();
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] ^= 1;
        assertThat(fits(seam, bytes)).as("length %d, byte %d", length, at).isEqualTo(at >= length);
        bytes[at] ^= 1;
      }
    }
    assertThat(learn(seams, bytes(",", 129), 129, LINK)).isEqualTo(Seams.NONE);
  }

  @Test
  void the_same_bytes_behind_another_value_are_another_seam() {
    byte[] bytes = bytes(",\"name\":\"", 9);
    int seam = learn(seams, bytes, 9, LINK);
    assertThat(learn(seams, bytes, 9, LINK)).isEqualTo(seam);
    assertThat(learn(seams, bytes, 9, OTHER_LINK)).isNotEqualTo(seam);
  }

  @Test
  void brackets_that_close_other_things_are_another_seam() {
    byte[] bytes = bytes("},\"name\":\"", 10);
    List<Integer> found = new ArrayList<>();
    for (int closed : new int[] {4, 8, 4}) {
      open.begin(0, Seams.NONE, LINK);
      open.close(closed);
      open.key(FieldTrie.NO_EDGE, 2);
      found.add(seams.learn(open, bytes, 10, OTHER_LINK, UNWANTED_VALUE, true));
    }
    assertThat(found.get(0)).isEqualTo(found.get(2)).isNotEqualTo(found.get(1));
  }

  @Test
  void of_the_seams_that_followed_the_latest_four_are_expected_the_last_first() {
    List<Integer> learned = new ArrayList<>();
    for (String key : List.of("a", "b", "c", "d", "e", "c")) {
      learned.add(learn(seams, bytes(",\"" + key + "\":\"", 6), 6, LINK));
    }
    List<Integer> guesses = new ArrayList<>();
    long left = Seams.guesses(seams.table(), Seams.start());
    for (; left != 0; left = Seams.rest(left)) {
      guesses.add(Seams.first(left));
    }
    assertThat(guesses)
        .containsExactly(learned.get(2), learned.get(4), learned.get(3), learned.get(1));
  }

  @Test
  void what_cannot_be_told_by_its_bytes_is_not_learned() {
    assertThat(learn(seams, bytes(",\n\"k\":\"", 7), 7, LINK)).isEqualTo(Seams.NONE);
    assertThat(learn(new Seams(false), bytes(",\"k\":\"", 6), 6, LINK)).isEqualTo(Seams.NONE);
    open.begin(0, Seams.NONE, LINK);
    open.open(4);
    open.close(4);
    assertThat(open.canBeLearned()).isFalse();
  }

  @Test
  void seams_are_bounded_and_learned_anew_when_used_up() {
    int learned = 0;
    while (learn(seams, bytes(",\"k" + learned + "\":", 20), 20, LINK) != Seams.NONE) {
      learned++;
    }
    assertThat(learned).isBetween(4_000, 4_096);
    assertThat(seams.isFull()).isTrue();
    seams.forget();
    assertThat(Seams.guesses(seams.table(), Seams.start())).isZero();
    byte[] bytes = bytes(",\"again\":\"", 10);
    assertThat(fits(learn(seams, bytes, 10, LINK), bytes)).isTrue();
  }

  private int learn(Seams into, byte[] bytes, int length, int linkBefore) {
    open.begin(0, Seams.start(), linkBefore);
    open.key(FieldTrie.NO_EDGE, 1);
    return into.learn(open, bytes, length, OTHER_LINK, UNWANTED_VALUE, true);
  }

  private boolean fits(int seam, byte[] bytes) {
    long[] table = seams.table();
    return Seams.fits(table, seams.more(), seam, Seams.shape(table, seam), bytes, 0);
  }

  /// A text made as long as asked for, with eight bytes behind it.
  private static byte[] bytes(String text, int length) {
    String filled = text + "-".repeat(Math.max(0, length - text.length()));
    return (filled.substring(0, length) + "12345678").getBytes(StandardCharsets.US_ASCII);
  }
}
