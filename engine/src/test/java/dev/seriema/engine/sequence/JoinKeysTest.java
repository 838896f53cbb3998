package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JoinKeysTest {
  @Test
  void keys_are_found_until_they_are_removed() {
    for (long seed = 1; seed <= 50; seed++) {
      Chance chance = new Chance(seed);
      JoinKeys keys = new JoinKeys();
      Map<String, Integer> there = new HashMap<>();
      for (int step = 0; step < 2_000; step++) {
        String key = "k".repeat(chance.below(30)) + chance.below(step < 1_000 ? 300 : 5);
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int hash = KeyBytes.hash(bytes, 0, bytes.length);
        int number = keys.find(bytes, 0, bytes.length, hash);
        assertThat(number).isEqualTo(there.getOrDefault(key, JoinKeys.NONE));
        if (number != JoinKeys.NONE && chance.oneIn(step < 1_000 ? 3 : 1)) {
          keys.remove(number);
          there.remove(key);
        } else if (number == JoinKeys.NONE) {
          there.put(key, keys.add(bytes, 0, bytes.length, hash));
        }
        assertThat(keys.count()).isEqualTo(there.size());
      }
      assertThat(keys.bytes()).isEqualTo(there.keySet().stream().mapToInt(String::length).sum());
      assertThat(there.values()).doesNotHaveDuplicates();
    }
  }

  @Test
  void room_goes_back_when_the_last_key_is_removed() {
    JoinKeys keys = new JoinKeys();
    long small = keys.size();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      byte[] key = ("host-" + i).getBytes(StandardCharsets.UTF_8);
      numbers.add(keys.add(key, 0, key.length, KeyBytes.hash(key, 0, key.length)));
    }
    assertThat(keys.size()).isGreaterThan(100 * small);
    numbers.forEach(keys::remove);
    assertThat(keys.size()).isEqualTo(small);
  }
}
