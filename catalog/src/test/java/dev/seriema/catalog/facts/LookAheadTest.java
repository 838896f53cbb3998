package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LookAheadTest {
  @Test
  void any_steps_show_the_bytes_of_the_stream() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] all = new byte[random.nextInt(200)];
      random.nextBytes(all);
      walk(all, new LookAhead(inPieces(all, random), 4), random);
    }
  }

  /// Takes steps of all kinds to the end, and knows by itself where it is.
  private static void walk(byte[] all, LookAhead in, Random random) throws IOException {
    int place = 0;
    int copied = -1;
    while (place < all.length) {
      int length = Math.min(1 + random.nextInt(30), all.length - place);
      byte[] next = Arrays.copyOfRange(all, place, place + length);
      assertThat(in.peek()).isEqualTo(all[place] & 0xff);
      switch (random.nextInt(5)) {
        case 0 -> {
          in.pass();
          place++;
        }
        case 1 -> {
          assertThat(in.reaches(length)).isTrue();
          assertThat(in.at(length - 1)).isEqualTo(next[length - 1]);
          assertThat(in.latin(length)).isEqualTo(new String(next, StandardCharsets.ISO_8859_1));
          place += length;
        }
        case 2 -> {
          assertThat(in.pass(next)).isTrue();
          place += length;
        }
        case 3 -> {
          next[length - 1]++;
          assertThat(in.pass(next)).isFalse();
        }
        default -> {
          if (copied >= 0) {
            assertThat(in.endCopy()).contains(Arrays.copyOfRange(all, copied, place));
          }
          in.startCopy();
          copied = place;
        }
      }
    }
    assertThat(in.peek()).isNegative();
    assertThat(in.reaches(1)).isFalse();
  }

  @Test
  void what_is_too_long_is_not_copied() throws IOException {
    byte[] all = new byte[LookAhead.LONGEST_COPY + 10];
    LookAhead in = new LookAhead(new ByteArrayInputStream(all));

    in.startCopy();
    for (int i = 0; i < all.length; i++) {
      assertThat(in.reaches(1)).isTrue();
      in.pass();
    }

    assertThat(in.reaches(1)).isFalse();
    assertThat(in.endCopy()).isEmpty();
  }

  /// A stream that gives few bytes at a time.
  private static InputStream inPieces(byte[] all, Random random) {
    return new ByteArrayInputStream(all) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
      }
    };
  }
}
