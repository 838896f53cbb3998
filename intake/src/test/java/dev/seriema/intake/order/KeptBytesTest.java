package dev.seriema.intake.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeptBytesTest {
  @Test
  void what_is_kept_is_read_back_until_it_is_forgotten() throws IOException {
    Chance chance = new Chance(5);
    for (int round = 0; round < 30; round++) {
      TreeMap<Long, byte[]> expected = new TreeMap<>();
      try (KeptBytes kept = new KeptBytes(200, 100)) {
        for (int i = 0; i < 200; i++) {
          byte[] entry = new byte[chance.below(chance.below(10) == 0 ? 500 : 60)];
          for (int at = 0; at < entry.length; at++) {
            entry[at] = (byte) chance.below(256);
          }
          expected.put(kept.add(entry, 0, entry.length), entry);
          if (chance.below(20) == 0) {
            long keep = expected.ceilingKey((long) chance.below((int) (expected.lastKey() + 1)));
            kept.forgetBefore(keep);
            expected.headMap(keep).clear();
          }
        }
        for (Map.Entry<Long, byte[]> entry : expected.entrySet()) {
          assertThat(kept.get(entry.getKey())).as("round %s", round).isEqualTo(entry.getValue());
        }
      }
    }
  }

  @Test
  void part_of_an_array_can_be_kept() throws IOException {
    try (KeptBytes kept = new KeptBytes()) {
      long address = kept.add(new byte[] {1, 2, 3, 4}, 1, 3);
      assertThat(kept.get(address)).containsExactly(2, 3);
    }
  }

  @Test
  void what_is_forgotten_makes_room_in_the_file() throws IOException {
    SegmentFile file = new SegmentFile(10);
    try (file) {
      byte[] read = new byte[4];
      for (long number = 0; number < 50; number++) {
        byte[] segment = new byte[10];
        segment[5] = (byte) number;
        file.write(number, segment);
        file.read(number, 4, read, 1, 2);
        assertThat(read).containsExactly(0, 0, (int) number, 0);
        file.free(number - 1);
      }
      assertThat(file.size()).isEqualTo(2);
    }
  }

  @Test
  void what_was_forgotten_or_never_added_is_refused() throws IOException {
    try (KeptBytes kept = new KeptBytes(20, 10)) {
      kept.add(new byte[8], 0, 8);
      long second = kept.add(new byte[8], 0, 8);
      kept.forgetBefore(second);
      assertThatThrownBy(() -> kept.get(0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> kept.get(1000)).isInstanceOf(IllegalArgumentException.class);
      assertThat(kept.get(second)).hasSize(8);
    }
  }
}
