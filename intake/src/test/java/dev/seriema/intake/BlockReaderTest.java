package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.ScanLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BlockReaderTest {
  private static final int LINE_LIMIT = 300;

  @TempDir private Path folder;

  private final List<IntakeFinding> findings = new ArrayList<>();

  @Test
  void blocks_put_together_are_the_input_whatever_their_size() throws IOException {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      GeneratedInput input = new GeneratedInput(random);
      Path file = folder.resolve("events-" + seed);
      Files.write(file, random.nextBoolean() ? input.bytes : gzip(input.bytes, random));
      EventSource source = EventSource.ofFile("events", file);
      for (int blockBytes : new int[] {1, 2, 3, 17, 256, 4_096}) {
        findings.clear();
        TreeSet<Long> tooLong = new TreeSet<>();
        List<String> lines = read(source, blockBytes, tooLong);
        assertThat(lines)
            .as("seed %d, blocks of %d bytes", seed, blockBytes)
            .containsExactlyElementsOf(input.lines);
        findings.forEach(finding -> tooLong.add(finding.line()));
        assertThat(tooLong).containsExactlyElementsOf(input.tooLong);
        assertThat(findings)
            .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(EventFault.TOO_LARGE));
      }
    }
  }

  @Test
  void no_block_holds_lines_of_two_inputs_and_numbers_go_up() throws IOException {
    Path first = Files.writeString(folder.resolve("a"), "{}\n{}");
    Path second = Files.writeString(folder.resolve("b"), "{}\n");
    List<String> blocks = new ArrayList<>();
    List<EventSource> sources =
        List.of(EventSource.ofFile("a", first), EventSource.ofFile("b", second));
    try (BlockReader reader = new BlockReader(sources, LINE_LIMIT, findings::add)) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        blocks.add(
            block.number() + " " + block.source() + ":" + block.firstLine() + " " + block.end());
      }
    }
    assertThat(blocks).containsExactly("0 a:1 3", "1 a:2 3", "2 b:1 3");
  }

  @Test
  @Timeout(20)
  void a_line_of_a_pipe_is_given_out_before_the_next_one_comes() throws Exception {
    PipedOutputStream writing = new PipedOutputStream();
    try (PipedInputStream reading = new PipedInputStream(writing);
        BlockReader reader =
            new BlockReader(
                List.of(EventSource.ofStandardInput(reading)), LINE_LIMIT, findings::add)) {
      writing.write("{\"a\":1}\n{\"b".getBytes(StandardCharsets.UTF_8));
      writing.flush();
      assertThat(text(reader)).isEqualTo("{\"a\":1}\n");
      writing.write("\":2}\n".getBytes(StandardCharsets.UTF_8));
      writing.flush();
      assertThat(text(reader)).isEqualTo("{\"b\":2}\n");
      writing.close();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void a_missing_file_is_told_and_the_rest_is_read() throws IOException {
    Path there = Files.writeString(folder.resolve("there.ndjson"), "{}\n");
    Reading reading =
        Reading.of(
            List.of(
                EventSource.ofFile("gone.ndjson", folder.resolve("gone.ndjson")),
                EventSource.ofFile("there.ndjson", there)),
            Set.of(),
            64);
    assertThat(reading.events()).containsExactly("there.ndjson:1");
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(InputFault.UNREADABLE);
          assertThat(finding.message()).isEqualTo("cannot read `gone.ndjson`: it does not exist");
          assertThat(finding.place()).isEqualTo("gone.ndjson");
        });
  }

  @Test
  void an_input_that_fails_in_the_middle_gives_its_whole_lines_first() {
    InputStream start =
        new ByteArrayInputStream("{}\n{}\n{\"a\":".getBytes(StandardCharsets.UTF_8));
    InputStream failing = new SequenceInputStream(start, new FailingStream());
    Reading reading = Reading.of(List.of(EventSource.ofStandardInput(failing)), Set.of(), 64);
    assertThat(reading.events()).containsExactly("-:1", "-:2");
    assertThat(reading.findings())
        .extracting(IntakeFinding::message)
        .containsExactly("cannot read `-`: the disk is gone");
  }

  @Test
  void a_bad_line_is_told_with_line_and_column_in_characters() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "{}\n\n{\"é\":\"ü\" x}\n");
    Reading reading = Reading.of(List.of(EventSource.ofFile("a.ndjson", file)), Set.of(), 64);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(EventFault.MALFORMED_JSON);
          assertThat(finding.place()).isEqualTo("a.ndjson:3:10");
          assertThat(finding.message()).isEqualTo("expected `,` or `}`, found `x`");
          assertThat(finding.hint()).isPresent();
        });
  }

  @Test
  void the_line_limit_is_that_of_the_scanner_to_the_byte() throws IOException {
    ScanLimits limits = new ScanLimits(20, 5, 5);
    String fits = "{\"a\":\"" + "x".repeat(12) + "\"}";
    String tooLong = "{\"a\":\"" + "x".repeat(13) + "\"}";
    Path file = Files.writeString(folder.resolve("a"), fits + "\r\n" + tooLong + "\n" + tooLong);
    for (int blockBytes : new int[] {1, 10, 21, 22, 23, 1_000}) {
      List<EventSource> sources = List.of(EventSource.ofFile("a", file));
      Reading reading = Reading.of(sources, Set.of(), blockBytes, limits);
      assertThat(reading.refused())
          .isEqualTo(Map.of(2L, EventFault.TOO_LARGE, 3L, EventFault.TOO_LARGE));
      assertThat(reading.findings()).extracting(IntakeFinding::column).containsOnly(21);
    }
  }

  @Test
  void threads_that_share_a_reader_see_every_line_once() throws Exception {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int line = 0; line < 20_000; line++) {
      String event = "{\"n\":" + line + ",\"x\":\"" + "y".repeat(random.nextInt(40)) + "\"}";
      text.append(event).append('\n');
      expected.add(event);
    }
    Path file = Files.writeString(folder.resolve("events"), text);
    List<EventSource> sources = List.of(EventSource.ofFile("events", file));
    ConcurrentSkipListMap<Long, List<String>> byBlock = new ConcurrentSkipListMap<>();
    try (BlockReader reader = new BlockReader(sources, LINE_LIMIT, findings::add, 1_000);
        var threads = Executors.newFixedThreadPool(4)) {
      Callable<Void> work =
          () -> {
            for (LineBlock block = reader.next(); block != null; block = reader.next()) {
              byBlock.put(block.number(), lines(block));
              block.release();
            }
            return null;
          };
      for (Future<Void> done : threads.invokeAll(List.of(work, work, work, work))) {
        done.get();
      }
    }
    assertThat(byBlock.values().stream().flatMap(List::stream)).containsExactlyElementsOf(expected);
  }

  /// @param tooLong receives the lines beyond the limit that a block held anyway
  private List<String> read(EventSource source, int blockBytes, Set<Long> tooLong) {
    List<String> lines = new ArrayList<>();
    try (BlockReader reader =
        new BlockReader(List.of(source), LINE_LIMIT, findings::add, blockBytes)) {
      for (LineBlock block = reader.next(); block != null; block = reader.next()) {
        long number = block.firstLine();
        for (String line : lines(block)) {
          if (line.length() > LINE_LIMIT) {
            tooLong.add(number);
          } else {
            lines.add(number + " " + line);
          }
          number++;
        }
        block.release();
      }
    }
    return lines;
  }

  private static List<String> lines(LineBlock block) {
    String text = text(block);
    assertThat(text).isNotEmpty();
    return text.lines().toList();
  }

  private static String text(BlockReader reader) {
    LineBlock block = reader.next();
    assertThat(block).isNotNull();
    return block == null ? "" : text(block);
  }

  private static String text(LineBlock block) {
    int length = block.end() - block.start();
    return new String(block.bytes(), block.start(), length, StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes, Random random) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int start = 0;
    while (start < bytes.length || packed.size() == 0) {
      int end = start + random.nextInt(bytes.length - start + 1);
      try (GZIPOutputStream member = new GZIPOutputStream(packed)) {
        member.write(bytes, start, end - start);
      }
      start = end;
    }
    return packed.toByteArray();
  }

  /// Lines of JSON, some blank, some too long, with one of two line ends.
  private static final class GeneratedInput {
    private final List<String> lines = new ArrayList<>();
    private final List<Long> tooLong = new ArrayList<>();
    private final byte[] bytes;

    GeneratedInput(Random random) {
      StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\ufeff" : "");
      int count = random.nextInt(12);
      for (int line = 1; line <= count; line++) {
        String event = event(random, line == 1);
        text.append(event);
        boolean hasEnd = line < count || random.nextBoolean();
        if (hasEnd) {
          text.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        if (event.length() > LINE_LIMIT) {
          tooLong.add((long) line);
        } else if (hasEnd || !event.isEmpty()) {
          lines.add(line + " " + event);
        }
      }
      bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String event(Random random, boolean isFirst) {
      return switch (random.nextInt(isFirst ? 2 : 4)) {
        case 0 -> "{}";
        case 1 -> "{\"a\":\"" + "b".repeat(random.nextInt(LINE_LIMIT - 20)) + "\"}";
        case 2 -> " ".repeat(random.nextInt(3)).strip();
        default -> "{\"a\":\"" + "b".repeat(5 * LINE_LIMIT + random.nextInt(500)) + "\"}";
      };
    }
  }

  @Test
  void bytes_are_counted_to_the_last() {
    for (int length = 0; length < 40; length++) {
      byte[] bytes = new byte[length];
      Arrays.fill(bytes, (byte) '\n');
      assertThat(Newlines.count(bytes, length)).isEqualTo(length);
      Arrays.fill(bytes, (byte) 0x0b);
      assertThat(Newlines.count(bytes, length)).isZero();
      assertThat(Newlines.first(bytes, length)).isEqualTo(-1);
    }
  }

  /// A stream of which nothing can be read.
  private static final class FailingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }
}
