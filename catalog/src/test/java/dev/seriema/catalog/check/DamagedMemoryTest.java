package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedMemoryTest {
  private static final long SEED = 20261126;
  private static final int ROUNDS = 60;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private CheckedRules rules = new CheckedRules(Path.of(""), Path.of(""));
  private Path file = Path.of("");
  private byte[] sound = {};
  private String expected = "";

  @BeforeEach
  void remembered() throws IOException {
    rules = new CheckedRules(folder.resolve("repository"), folder.resolve("memory"));
    rules.many();
    expected = rules.check("program").text();
    try (var files = Files.list(rules.memory())) {
      file = files.findFirst().orElseThrow();
    }
    sound = Files.readAllBytes(file);
  }

  @Test
  void a_file_that_was_damaged_anywhere_is_not_believed_and_is_written_anew() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damaged(sound);
      Files.write(file, damaged);
      assertThat(rules.check("program").text()).as("round %d", round).isEqualTo(expected);
      assertThat(rules.check("program").schemas()).as("round %d", round).isZero();
    }
  }

  /// Somebody may also write what was never remembered, with a checksum that fits: that is then
  /// told, and nothing breaks.
  @Test
  void a_file_that_only_looks_sound_breaks_nothing() {
    CacheFolder memory = new CacheFolder(Optional.of(rules.memory()));
    byte[] content = Arrays.copyOf(sound, sound.length - Integer.BYTES);
    for (int round = 0; round < ROUNDS; round++) {
      memory.remember(file.getFileName().toString(), damaged(content), 8);
      assertThat(rules.check("program").text()).as("round %d", round).isNotEmpty();
    }
  }

  @Test
  void every_single_byte_counts() throws IOException {
    for (int at = 0; at < sound.length; at += 7) {
      byte[] damaged = sound.clone();
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThat(
              CheckMemory.open(
                      new CacheFolder(Optional.of(rules.memory())),
                      Fingerprint.of("program".getBytes(StandardCharsets.UTF_8)))
                  .isEmpty())
          .as("byte %d", at)
          .isTrue();
    }
  }

  private byte[] damaged(byte[] bytes) {
    byte[] damaged = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> {
        return Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      case 1 -> {
        return Arrays.copyOf(damaged, damaged.length + 1 + random.nextInt(40));
      }
      case 2 -> {
        byte[] foreign = new byte[random.nextInt(200)];
        random.nextBytes(foreign);
        return foreign;
      }
      case 3 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      default -> {
        for (int i = 0; i < 12; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
      }
    }
    return damaged;
  }
}
