package dev.seriema.catalog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path folder;

  /// The example of the standard that defines it (NIST, SHA-512/256 of `abc`).
  @Test
  void it_is_that_of_the_standard() {
    assertThat(Fingerprint.of("abc".getBytes(StandardCharsets.UTF_8)).hex())
        .isEqualTo("53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23");
  }

  @Test
  void a_file_has_that_of_its_bytes() throws IOException {
    byte[] bytes = "facts".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("facts"), bytes);
    assertThat(Fingerprint.of(file)).isEqualTo(Fingerprint.of(bytes));
  }

  @Test
  void where_one_thing_ends_and_the_next_begins_is_part_of_it() {
    Fingerprint one = new Fingerprint.Maker().text("ab").text("c").make();
    assertThat(new Fingerprint.Maker().text("ab").text("c").make()).isEqualTo(one);
    assertThat(new Fingerprint.Maker().text("a").text("bc").make()).isNotEqualTo(one);
    assertThat(new Fingerprint.Maker().text("abc").make()).isNotEqualTo(one);
  }
}
