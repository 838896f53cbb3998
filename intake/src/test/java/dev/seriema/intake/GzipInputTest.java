package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipInputTest {
  private static final byte[] PLAIN = new byte[5_000];

  static {
    Random random = new Random(3);
    for (int i = 0; i < PLAIN.length; i++) {
      PLAIN[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 'x');
    }
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream member = new GZIPOutputStream(packed)) {
      member.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed, int bufferSize) throws IOException {
    try (GzipInput in = new GzipInput(new ByteArrayInputStream(packed), bufferSize)) {
      return in.readAllBytes();
    }
  }

  @Test
  void members_one_after_another_are_one_text() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(packed(PLAIN));
    packed.write(packed(new byte[0]));
    packed.write(packed(PLAIN));
    byte[] twice = Arrays.copyOf(PLAIN, 2 * PLAIN.length);
    System.arraycopy(PLAIN, 0, twice, PLAIN.length, PLAIN.length);
    for (int bufferSize : new int[] {1, 2, 7, 100, 1 << 16}) {
      assertThat(unpacked(packed.toByteArray(), bufferSize)).isEqualTo(twice);
    }
  }

  @Test
  void a_header_with_all_its_parts_is_passed_over() throws IOException {
    byte[] packed = packed(PLAIN);
    ByteArrayOutputStream full = new ByteArrayOutputStream();
    full.write(packed, 0, 3);
    full.write(0x02 | 0x04 | 0x08 | 0x10);
    full.write(packed, 4, 6);
    full.write(new byte[] {3, 0, 1, 2, 3});
    full.write(new byte[] {'n', 'a', 'm', 'e', 0});
    full.write(new byte[] {'c', 0});
    full.write(new byte[] {0, 0});
    full.write(packed, 10, packed.length - 10);
    assertThat(unpacked(full.toByteArray(), 64)).isEqualTo(PLAIN);
  }

  @Test
  void what_stands_before_damage_is_given_however_the_data_arrives() throws IOException {
    byte[] packed = packed(PLAIN);
    for (int at = 10; at < packed.length - 8; at += 3) {
      byte[] damaged = packed.clone();
      damaged[at] ^= 0x55;
      assertThat(soundPart(damaged, 1 << 16, 1 << 14))
          .as("byte %d", at)
          .isEqualTo(soundPart(damaged, 1, 1 << 14));
    }
  }

  /// One repetition of a few bits unpacks to 258 bytes, more than a reader may ask for at a time.
  @Test
  void what_stands_before_an_early_end_is_given_however_little_is_asked_for() throws IOException {
    gives_as_much_however_little_is_asked_for(packed(new byte[20_000]));
  }

  /// The last of its bytes may hold nothing but the end of the data.
  @Test
  void data_without_its_sum_is_whole_however_it_arrives() throws IOException {
    for (int length = 0; length < 40; length++) {
      gives_as_much_however_little_is_asked_for(packed(Arrays.copyOf(PLAIN, length)));
    }
  }

  private static void gives_as_much_however_little_is_asked_for(byte[] packed) throws IOException {
    for (int length = 10; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      byte[] atOnce = soundPart(cut, 1 << 16, 1 << 14);
      assertThat(soundPart(cut, 1 << 16, 64)).as("%d bytes", length).isEqualTo(atOnce);
      assertThat(soundPart(cut, 1, 1)).as("%d bytes", length).isEqualTo(atOnce);
    }
  }

  /// What is given before a fault is told, the fault, and whether a member lacks its rest.
  ///
  /// @param asked so many bytes at a time
  private static byte[] soundPart(byte[] packed, int bufferSize, int asked) throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    byte[] buffer = new byte[asked];
    try (GzipInput in = new GzipInput(new ByteArrayInputStream(packed), bufferSize)) {
      try {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          sound.write(buffer, 0, count);
        }
      } catch (EOFException | DamagedException fault) {
        String told = fault.getMessage() + in.isInsideMember();
        sound.writeBytes(told.getBytes(StandardCharsets.UTF_8));
      }
    }
    return sound.toByteArray();
  }

  @Test
  void data_that_ends_anywhere_early_is_told_so() throws IOException {
    byte[] packed = packed(PLAIN);
    for (int length = 2; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> unpacked(cut, 64)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void a_changed_byte_is_told_or_changes_nothing() throws IOException {
    byte[] packed = packed(PLAIN);
    int told = 0;
    for (int at = 2; at < packed.length; at++) {
      byte[] changed = packed.clone();
      changed[at] ^= 0x20;
      try {
        assertThat(unpacked(changed, 64)).as("byte %d", at).isEqualTo(PLAIN);
      } catch (EOFException | DamagedException _) {
        told++;
      }
    }
    assertThat(told).isGreaterThan(packed.length - 40);
  }

  @Test
  void something_else_behind_the_last_member_is_told_behind_its_data() throws IOException {
    byte[] packed = packed(PLAIN);
    byte[] followed = Arrays.copyOf(packed, packed.length + 3);
    try (GzipInput in = new GzipInput(new ByteArrayInputStream(followed), 64)) {
      assertThat(in.readNBytes(PLAIN.length)).isEqualTo(PLAIN);
      assertThatThrownBy(in::read)
          .isInstanceOf(DamagedException.class)
          .hasMessage("something that is not gzip follows the compressed data");
    }
  }
}
