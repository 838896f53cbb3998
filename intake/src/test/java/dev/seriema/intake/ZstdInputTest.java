package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZstdInputTest {
  private static final byte[] PLAIN =
      "{\"a\":1}\n{\"b\":\"two\"}\n".repeat(100).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZstdOutputStream frame = new ZstdOutputStream(packed)) {
      frame.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (ZstdInput in = new ZstdInput(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private Reading read(byte[] bytes, Delivery delivery) throws IOException {
    return Reading.of(List.of(delivery.of("events.zst", bytes, folder)), Set.of(), 4_096);
  }

  @Test
  void frames_one_after_another_are_one_text() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(packed(PLAIN));
    packed.write(packed(PLAIN));
    assertThat(unpacked(packed.toByteArray())).hasSize(2 * PLAIN.length);
    for (Delivery delivery : Delivery.values()) {
      Reading reading = read(packed.toByteArray(), delivery);
      assertThat(reading.events()).hasSize(400);
      assertThat(reading.findings()).isEmpty();
    }
  }

  @Test
  void data_that_ends_anywhere_early_is_told_so() throws IOException {
    byte[] packed = packed(PLAIN);
    for (int length = 4; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> unpacked(cut))
          .as("%d bytes of %d", length, packed.length)
          .isInstanceOf(EOFException.class);
    }
    for (Delivery delivery : Delivery.values()) {
      Reading reading = read(Arrays.copyOf(packed, packed.length - 6), delivery);
      assertThat(reading.told())
          .containsExactly(
              "INPUT-0002 "
                  + delivery.name("events.zst")
                  + " `"
                  + delivery.name("events.zst")
                  + "` is not read to its end: the compressed data ends early");
    }
  }

  @Test
  void a_changed_byte_is_told_or_changes_nothing() throws IOException {
    byte[] packed = packed(PLAIN);
    int told = 0;
    for (int at = 4; at < packed.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = packed.clone();
        changed[at] ^= (byte) (1 << bit);
        try {
          assertThat(unpacked(changed)).as("byte %d", at).isEqualTo(PLAIN);
        } catch (EOFException | DamagedException _) {
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(8 * (packed.length - 12));
  }

  @Test
  void something_else_behind_the_last_frame_is_told_once() throws IOException {
    byte[] packed = packed(PLAIN);
    byte[] followed = Arrays.copyOf(packed, packed.length + 8);
    Arrays.fill(followed, packed.length, followed.length, (byte) 'x');
    Reading reading = read(followed, Delivery.FILE);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(InputFault.BAD_COMPRESSION);
          assertThat(finding.message())
              .endsWith("something that is not Zstandard follows the compressed data");
          assertThat(finding.hint().orElseThrow()).startsWith("`zstd -t ");
        });
  }

  @Test
  void a_frame_that_looks_back_further_than_memory_allows_is_refused() {
    byte[] window128MiB =
        HexFormat.of().parseHex("28b52ffd00887d0000407b2261223a317d0a01001557152e");
    assertThatThrownBy(() -> unpacked(window128MiB))
        .isInstanceOf(DamagedException.class)
        .hasMessageContaining("looks back more than 8 MiB");
  }

  @Test
  void a_bomb_is_left_when_it_is_out_of_proportion() throws IOException {
    byte[] packed = packed(new byte[64 << 20]);
    assertThat(packed).hasSizeLessThan(32 << 10);
    try (InputStream in = UnpackedInput.ofZstd(new ByteArrayInputStream(packed), 8 << 20)) {
      assertThatThrownBy(() -> in.skipNBytes(64 << 20))
          .isInstanceOf(UnpackedInput.OutOfProportionException.class)
          .hasMessageContaining("more than 1000 times as large");
    }
    try (InputStream in = UnpackedInput.ofZstd(new ByteArrayInputStream(packed), 64 << 20)) {
      in.skipNBytes(64 << 20);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void what_a_file_unpacks_to_is_bounded_by_its_size() throws IOException {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    blanks[0] = '{';
    blanks[1] = '}';
    byte[] packed = packed(blanks);
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int frame = 0; frame < 5; frame++) {
      frames.write(packed);
    }
    Path bomb = Files.write(folder.resolve("bomb.zst"), frames.toByteArray());
    Reading reading = Reading.of(List.of(EventSource.ofFile("bomb.zst", bomb)), Set.of(), 1 << 20);
    assertThat(reading.findings())
        .last()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(InputFault.OUT_OF_PROPORTION);
          assertThat(finding.leavesInputUnread()).isTrue();
        });
  }
}
