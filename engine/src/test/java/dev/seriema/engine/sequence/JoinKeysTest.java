package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.key.KeyBytes;
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
      JoinKeys keys = new JoinKeys(1, _ -> {});
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
    JoinKeys keys = new JoinKeys(1, _ -> {});
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

  @Test
  void keys_that_stay_are_moved_together_and_keep_what_they_carry() {
    Map<String, Integer> carried = new HashMap<>();
    List<Integer> moved = new ArrayList<>();
    JoinKeys keys = new JoinKeys(2, moved::add);
    for (int i = 0; i < 20_000; i++) {
      String key = "short-" + i;
      int number = add(keys, key);
      keys.set(number, 1, i);
      if (i % 8 == 0) {
        carried.put(key, i);
      } else {
        keys.remove(number);
      }
    }
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      others.add(add(keys, "another-" + i));
    }
    others.forEach(keys::remove);
    for (int i = 0; moved.isEmpty(); i++) {
      String key = "a-key-that-is-longer-than-they-were-" + i;
      keys.set(add(keys, key), 1, -i);
      carried.put(key, -i);
    }
    assertThat(moved).hasSize(carried.size() - 1).doesNotHaveDuplicates();
    carried.forEach((key, number) -> assertThat(keys.get(find(keys, key), 1)).isEqualTo(number));
    assertThat(keys.count()).isEqualTo(carried.size());
  }

  @Test
  void a_key_may_be_larger_than_what_many_share() {
    JoinKeys keys = new JoinKeys(1, _ -> {});
    long small = keys.size();
    for (int round = 0; round < 3; round++) {
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        numbers.add(add(keys, i + "x".repeat(i * 10_000)));
      }
      for (int i = 0; i < 40; i++) {
        assertThat(find(keys, i + "x".repeat(i * 10_000))).isEqualTo(numbers.get(i));
      }
      assertThat(keys.size()).isBetween(0L + keys.bytes(), keys.bytes() + 300_000L);
      numbers.forEach(keys::remove);
      assertThat(keys.size()).isEqualTo(small);
    }
  }

  @Test
  void keys_of_one_hash_are_told_apart() {
    JoinKeys keys = new JoinKeys(1, _ -> {});
    for (int i = 0; i < 200; i++) {
      byte[] key = bytes("host-" + i);
      keys.set(keys.add(key, 0, key.length, i < 100 ? -1 : 0), 0, i);
    }
    for (int i = 0; i < 200; i++) {
      byte[] key = bytes("host-" + i);
      int hash = i < 100 ? -1 : 0;
      assertThat(keys.get(keys.find(key, 0, key.length, hash), 0)).isEqualTo(i);
      assertThat(keys.find(key, 0, key.length, ~hash)).isEqualTo(JoinKeys.NONE);
    }
    assertThat(keys.count()).isEqualTo(200);
  }

  private static int add(JoinKeys keys, String text) {
    byte[] key = bytes(text);
    return keys.add(key, 0, key.length, KeyBytes.hash(key, 0, key.length));
  }

  private static int find(JoinKeys keys, String text) {
    byte[] key = bytes(text);
    return keys.find(key, 0, key.length, KeyBytes.hash(key, 0, key.length));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
