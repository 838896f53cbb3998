package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.cli.HostileExpectations.File;
import dev.seriema.cli.HostileExpectations.Line;
import dev.seriema.cli.reading.Rejects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Each hostile file and each line of it ends as is asked, however it is given.
class HostileLinesTest {
  /// What is said of an input as a whole, once; what is whole in it is read.
  private static final Map<String, String> ABOUT_INPUTS =
      Map.of(
          "bad-crc.ndjson.gz", "INPUT-0003",
          "trailing-garbage.ndjson.gz", "INPUT-0003",
          "truncated.ndjson.gz", "INPUT-0002",
          "utf16be-nomark.ndjson", "INPUT-0005",
          "utf16le.ndjson", "INPUT-0005");

  /// Asks for values of several types; it holds for few of the lines.
  private static final String TYPED =
      "any where process.pid == -7 or source.ip == \"192.0.2.1\" or source.port == -7"
          + " or file.size == -7 or process.interactive == true or event.severity == -7"
          + " or url.port == -7 or process.args == \"none\" or process.name == \"none\"";

  /// Lines that no index takes, which are told though the expectations leave it open.
  private static final Set<String> OPEN =
      Set.of("wrong-types.ndjson:8", "wrong-types.ndjson:33", "wrong-types.ndjson:34");

  /// The line in the id of a hit. Not every hit can be read by a common JSON parser.
  private static final Pattern HIT = Pattern.compile("(?m)^\\{\"_id\":\"[^\"]*:(\\d+)\"");

  @TempDir private Path folder;

  private interface Giving {
    Invocation give(Path file, Object... arguments) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> every_line_ends_as_is_asked_however_it_is_given() throws IOException {
    Map<String, Giving> ways = new TreeMap<>();
    ways.put("as a file", HostileLinesTest::asFile);
    ways.put("by standard input", HostileLinesTest::byStandardInput);
    ways.put("by standard input, byte by byte", HostileLinesTest::byteByByte);
    return HostileExpectations.read().files().stream()
        .flatMap(file ->
            ways.entrySet().stream()
                .map(way ->
                    DynamicTest.dynamicTest(
                        file.name() + " " + way.getKey(), () -> judge(file, way.getValue()))));
  }

  private void judge(File file, Giving giving) throws IOException {
    Path rejects = folder.resolve("rejects");
    Invocation query =
        giving.give(file.path(), "query", "any where true", "--strict", "--rejects", rejects);
    Invocation again =
        giving.give(file.path(), "query", "any where true", "--strict", "--rejects", rejects);
    assertThat(again).isEqualTo(query);
    assertThat(query.err()).doesNotContain("\tat ").doesNotContain("Exception");
    Set<Integer> kept = kept(query);
    Map<Integer, String> refused = refused(rejects);
    String aboutInput = ABOUT_INPUTS.get(file.name());
    if (aboutInput != null) {
      assertThat(query.err()).containsOnlyOnce("error[INPUT").contains("error[" + aboutInput);
    } else {
      assertThat(query.err()).doesNotContain("error[INPUT");
    }
    boolean isWhole = refused.isEmpty() && aboutInput == null;
    query.endsWith(isWhole ? ExitCode.DONE : ExitCode.INCOMPLETE);
    if (aboutInput == null || !aboutInput.equals("INPUT-0005")) {
      file.count("kept").ifPresent(count -> assertThat(hits(query)).isEqualTo(count));
    }
    file.count("kept_at_least")
        .ifPresent(count -> assertThat(hits(query)).isGreaterThanOrEqualTo(count));
    file.count("refused").ifPresent(count -> assertThat(refused).hasSize(count));
    for (Line line : file.lines()) {
      judge(line, kept, refused, file.name().equals("timestamps.ndjson"));
    }
    switch (file.name()) {
      case "bomb.ndjson.gz" -> assertThat(refused).containsExactly(Map.entry(1, "too-large"));
      case "cr-only.ndjson" -> assertThat(refused).containsExactly(Map.entry(1, "malformed-json"));
      case "not-gzip.ndjson.gz", "trailing-garbage.ndjson.gz" -> assertThat(kept).hasSize(3);
      default -> {}
    }
  }

  /// @param isAboutTime whether the expectation speaks of the event's time, and the event is kept
  private static void judge(
      Line line, Set<Integer> kept, Map<Integer, String> refused, boolean isAboutTime) {
    String expect = isAboutTime ? "keep" : line.expect();
    assertThat(kept.contains(line.number())).as("%s", line).isEqualTo(expect.equals("keep"));
    assertThat(refused.containsKey(line.number()))
        .as("%s", line)
        .isEqualTo(expect.equals("refuse"));
    if (expect.equals("refuse")) {
      assertThat(refused).as("%s", line).containsEntry(line.number(), line.kind());
    }
  }

  @Test
  void a_doubled_key_that_the_query_reads_is_refused_without_being_strict() throws IOException {
    File file = HostileExpectations.read().file("duplicate-keys.ndjson");
    Path rejects = folder.resolve("rejects");
    String query = "any where process.name == \"a\" or event.id == \"1\" or a == 1";
    Invocation.of("query", query, "--rejects", rejects, file.path()).endsWith(ExitCode.DONE);
    Set<Integer> expected =
        file.lines().stream()
            .filter(line -> line.expect().equals("refuse"))
            .map(Line::number)
            .collect(Collectors.toSet());
    assertThat(refused(rejects).keySet()).isEqualTo(expected);
    assertThat(refused(rejects).values()).containsOnly("duplicate-key");
    Invocation passing = Invocation.of("query", "any where true", file.path());
    assertThat(passing.endsWith(ExitCode.DONE).documents()).hasSize(file.lines().size());
  }

  @TestFactory
  Stream<DynamicTest> a_value_that_is_no_value_of_its_type_is_told_and_the_event_kept()
      throws IOException {
    HostileExpectations expectations = HostileExpectations.read();
    return Stream.of("arrays.ndjson", "dotted-nested.ndjson", "wrong-types.ndjson")
        .map(expectations::file)
        .flatMap(file ->
            file.lines().stream()
                .filter(line -> !OPEN.contains(file.name() + ":" + line.number()))
                .map(line ->
                    DynamicTest.dynamicTest(
                        file.name() + ":" + line.number(), () -> judgeTypes(file, line))));
  }

  private static void judgeTypes(File file, Line line) throws IOException {
    byte[] text = HostileExpectations.line(file.path(), line.number());
    Invocation query =
        Invocation.reading(new ByteArrayInputStream(text), "query", TYPED, "--unsorted", "-")
            .endsWith(ExitCode.DONE);
    assertThat(query.err()).contains("1 event read").doesNotContain("error[");
    boolean isTold = query.err().contains("warning[EVENT-0101]: -:1: `");
    assertThat(isTold).as(query.err()).isEqualTo(line.kind().equals("field-type"));
    assertThat(query.err().contains("events with warnings: 1 field-type")).isEqualTo(isTold);
  }

  @TestFactory
  Stream<DynamicTest> a_time_that_is_none_is_told_and_the_event_kept() throws IOException {
    File file = HostileExpectations.read().file("timestamps.ndjson");
    return file.lines().stream()
        .filter(line -> !line.expect().equals("either"))
        .map(line ->
            DynamicTest.dynamicTest(file.name() + ":" + line.number(), () -> judge(file, line)));
  }

  /// A line behind one that has a time.
  private void judge(File file, Line line) throws IOException {
    Path pair = folder.resolve(line.number() + ".ndjson");
    Files.write(pair, HostileExpectations.line(file.path(), 1));
    Files.write(
        pair, HostileExpectations.line(file.path(), line.number()), StandardOpenOption.APPEND);
    Invocation query = Invocation.of("query", "any where true", pair).endsWith(ExitCode.DONE);
    assertThat(query.documents()).hasSize(2);
    assertThat(query.err().contains("EVENT-0102")).isEqualTo(line.expect().equals("refuse"));
    assertThat(query.err().contains("EVENT-0103")).isEqualTo(line.expect().equals("missing"));
  }

  private static Set<Integer> kept(Invocation query) {
    return HIT.matcher(query.out())
        .results()
        .map(hit -> Integer.valueOf(hit.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int hits(Invocation query) {
    return (int) query.out().lines().count();
  }

  private static Map<Integer, String> refused(Path rejects) throws IOException {
    Map<Integer, String> refused = new TreeMap<>();
    for (String line : Files.readAllLines(Rejects.reasons(rejects))) {
      JsonNode reason = Invocation.json(line);
      refused.put(reason.path("line").asInt(), reason.path("kind").asText());
    }
    return refused;
  }

  private static Invocation asFile(Path file, Object... arguments) {
    return Invocation.of(with(arguments, file));
  }

  private static Invocation byStandardInput(Path file, Object... arguments) throws IOException {
    return Invocation.reading(
        new ByteArrayInputStream(Files.readAllBytes(file)), with(arguments, "-"));
  }

  private static Invocation byteByByte(Path file, Object... arguments) throws IOException {
    InputStream bytes =
        new ByteArrayInputStream(Files.readAllBytes(file)) {
          @Override
          public int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(1, most));
          }

          @Override
          public int available() {
            return 0;
          }
        };
    return Invocation.reading(bytes, with(arguments, "-"));
  }

  private static Object[] with(Object[] arguments, Object input) {
    return Stream.concat(Stream.of(arguments), Stream.of(input)).toArray();
  }
}
