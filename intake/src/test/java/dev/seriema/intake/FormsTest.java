package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.ScanLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever form events have, and however they come, they are the same events.
class FormsTest {
  private static final List<WrittenForm> FORMS = List.of(WrittenForm.values());
  private static final List<String> NAMES = List.of("message", "user.name", "x");
  private static final String SIGNS = "ab\"\\{}[],:\n é漢😀-';@";

  @TempDir private Path folder;

  @Test
  void the_same_documents_in_every_form_are_the_same_events() throws IOException {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      List<List<String>> documents = documents(random);
      Reading expected = read(WrittenForm.LINES.write(documents, NAMES, random), Delivery.FILE, 64);
      assertThat(expected.documents()).hasSize(documents.size());
      for (WrittenForm form : WrittenForm.values()) {
        byte[] text = form.write(documents, NAMES, random);
        byte[] bytes = random.nextInt(3) == 0 ? gzip(text) : text;
        for (Delivery delivery : Delivery.values()) {
          int blockBytes = new int[] {1, 50, 4_096}[random.nextInt(3)];
          Reading reading = read(bytes, delivery, blockBytes);
          assertThat(reading.documents())
              .as("seed %d, %s, %s", seed, form, delivery)
              .isEqualTo(expected.documents());
          assertThat(reading.events()).as("seed %d, %s", seed, form).doesNotHaveDuplicates();
          assertThat(reading.refused()).isEmpty();
          assertThat(reading.findings()).noneMatch(IntakeFinding::leavesInputUnread);
        }
      }
    }
  }

  @Test
  void an_input_cut_anywhere_gives_whole_events_and_says_that_it_ends_early() throws IOException {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      List<List<String>> documents = documents(random);
      List<String> expected =
          read(WrittenForm.LINES.write(documents, NAMES, random), Delivery.FILE, 64).documents();
      for (WrittenForm form : List.of(WrittenForm.RESPONSE, WrittenForm.ARRAY, WrittenForm.ESQL)) {
        byte[] text = form.write(documents, NAMES, random);
        int firstElement = new String(text, StandardCharsets.ISO_8859_1).indexOf("\n", 2) + 1;
        for (int length = Math.max(firstElement, 120); length < text.length - 1; length += 3) {
          Reading reading = read(Arrays.copyOf(text, length), Delivery.FILE, 64);
          String as = "seed " + seed + ", " + form + " cut at " + length;
          assertThat(expected.subList(0, reading.documents().size()))
              .as(as)
              .isEqualTo(reading.documents());
          assertThat(reading.findings())
              .as(as)
              .extracting(IntakeFinding::code)
              .containsExactly(InputFault.TRUNCATED);
        }
      }
    }
  }

  @Test
  void changed_bytes_never_harm_the_reader() throws IOException {
    for (long seed = 1; seed <= 600; seed++) {
      Random random = new Random(seed);
      WrittenForm form = FORMS.get(random.nextInt(FORMS.size()));
      byte[] text = form.write(documents(random), NAMES, random);
      for (int change = random.nextInt(4); change >= 0; change--) {
        text[random.nextInt(text.length)] = (byte) SIGNS.charAt(random.nextInt(12));
      }
      int blockBytes = 1 + random.nextInt(100);
      Reading whole = read(text, Delivery.FILE, blockBytes);
      Reading pieces = read(text, Delivery.BYTE_BY_BYTE, blockBytes);
      assertThat(pieces.documents()).as("seed %d", seed).isEqualTo(whole.documents());
      assertThat(pieces.findings()).as("seed %d", seed).hasSameSizeAs(whole.findings());
    }
  }

  @Test
  @Timeout(20)
  void an_element_of_a_pipe_is_given_out_before_the_next_one_comes() throws Exception {
    PipedOutputStream writing = new PipedOutputStream();
    try (PipedInputStream reading = new PipedInputStream(writing);
        BlockReader reader =
            new BlockReader(List.of(EventSource.ofStandardInput(reading)), 1_000, _ -> {})) {
      writing.write("[\n{\"a\":1},\n{\"b".getBytes(StandardCharsets.UTF_8));
      writing.flush();
      assertThat(text(reader.next())).isEqualTo("{\"a\":1}");
      writing.write("\":2}".getBytes(StandardCharsets.UTF_8));
      writing.flush();
      assertThat(text(reader.next())).isEqualTo("{\"b\":2}");
      writing.write("]".getBytes(StandardCharsets.UTF_8));
      writing.close();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void an_array_of_any_size_is_held_in_memory_by_blocks() {
    byte[] piece = "{\"a\":\"0123456789\"},".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    int pieces = 200;
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream("[\n".getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < pieces; i++) {
      parts.add(new ByteArrayInputStream(piece));
    }
    parts.add(new ByteArrayInputStream("{}]".getBytes(StandardCharsets.UTF_8)));
    InputStream array = new SequenceInputStream(Collections.enumeration(parts));
    long documents = 0;
    int largest = 0;
    try (BlockReader reader =
        new BlockReader(List.of(EventSource.ofStandardInput(array)), 1_000, _ -> {})) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        Documents held = block.documents();
        documents += held == null ? 0 : held.count();
        largest = Math.max(largest, block.bytes().length);
        block.release();
      }
    }
    assertThat(documents).isEqualTo(10_000L * pieces + 1);
    assertThat(largest).isLessThanOrEqualTo(2 * BlockReader.DEFAULT_BLOCK_BYTES);
  }

  private static String text(@Nullable LineBlock block) {
    if (block == null) {
      return "the end";
    }
    return new String(block.bytes(), block.start(), block.end(), StandardCharsets.UTF_8);
  }

  private static List<List<String>> documents(Random random) {
    return IntStream.range(0, 1 + random.nextInt(8))
        .mapToObj(_ -> NAMES.stream().map(_ -> text(random)).toList())
        .toList();
  }

  /// A text that neither shows as a number or time nor as a missing value.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.append(
          SIGNS
              .codePoints()
              .skip(random.nextInt(18))
              .mapToObj(Character::toString)
              .findFirst()
              .orElse("a"));
    }
    return text.toString().equals("-") ? "a" : text.toString();
  }

  private Reading read(byte[] bytes, Delivery delivery, int blockBytes) throws IOException {
    List<EventSource> sources = new ArrayList<>(List.of(delivery.of("events", bytes, folder)));
    return Reading.of(sources, Set.of(), blockBytes, ScanLimits.DEFAULT);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream member = new GZIPOutputStream(packed)) {
      member.write(bytes);
    }
    return packed.toByteArray();
  }
}
