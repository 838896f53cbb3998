package dev.seriema.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EventScannerOnRealEventsTest {
  private static final int LINES_FOR_NAMES = 200;

  @Test
  void every_recorded_event_is_read_as_the_slow_decoder_reads_it() throws IOException {
    Path data = SharedData.data();
    int events = 0;
    for (Path file : files(data, "*.ndjson.gz", "more/*.ndjson.gz")) {
      List<byte[]> lines = lines(file);
      ScannerComparison comparison = new ScannerComparison(someNames(lines), ScanLimits.DEFAULT);
      for (int line = 0; line < lines.size(); line++) {
        String place = file.getFileName() + ":" + (line + 1);
        assertThat(comparison.compare(lines.get(line), place)).as(place).isEmpty();
        events++;
      }
    }
    assertThat(events).isGreaterThan(80_000);
  }

  @Test
  void every_hostile_line_is_kept_or_refused_as_expected() throws IOException {
    Path hostile = SharedData.data().resolve("hostile");
    JsonNode expectations =
        new ObjectMapper().readTree(hostile.resolve("expectations.json").toFile());
    Map<String, String> surprises = new TreeMap<>();
    int judged = 0;
    for (var file : expectations.properties()) {
      JsonNode judgements = file.getValue().path("lines");
      boolean judgesLines = judgements.path(0).has("expect") && !file.getKey().startsWith("time");
      if (judgesLines) {
        List<byte[]> lines = lines(hostile.resolve(file.getKey()));
        ScannerComparison comparison = new ScannerComparison(someNames(lines), ScanLimits.DEFAULT);
        for (JsonNode judgement : judgements) {
          String place = file.getKey() + ":" + judgement.path("line").asInt();
          byte[] line = lines.get(judgement.path("line").asInt() - 1);
          Optional<String> surprise = surprise(judgement, comparison.compare(line, place));
          surprise.ifPresent(text -> surprises.put(place, text));
          judged++;
        }
      }
    }
    assertThat(surprises).isEmpty();
    assertThat(judged).isGreaterThan(150);
  }

  /// What was found where something else was expected.
  private static Optional<String> surprise(JsonNode judgement, Optional<EventFault> refused) {
    String kind = judgement.path("kind").asText();
    boolean right =
        switch (judgement.path("expect").asText()) {
          case "keep" -> refused.isEmpty();
          // A blank line never reaches the scanner; given one, it refuses it.
          case "skip" -> refused.equals(Optional.of(EventFault.MALFORMED_JSON));
          case "refuse" -> refused.map(EventFault::word).equals(Optional.of(kind));
          default -> false;
        };
    return right ? Optional.empty() : Optional.of(judgement + " but " + refused);
  }

  /// Three of four names that the first lines have: the others are passed over.
  private static Set<FieldPath> someNames(List<byte[]> lines) {
    Set<String> names =
        lines.stream()
            .limit(LINES_FOR_NAMES)
            .filter(line -> line.length < ScanLimits.DEFAULT.documentBytes())
            .flatMap(line -> SlowDecoder.names(line).stream())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return names.stream()
        .filter(name -> name.length() < 3 || Math.floorMod(name.hashCode(), 4) > 0)
        .map(FieldPath::new)
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path folder, String... globs) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String glob : globs) {
      var matcher = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + glob);
      try (Stream<Path> paths = Files.walk(folder, 2)) {
        paths.filter(matcher::matches).forEach(files::add);
      }
    }
    files.sort(null);
    return files;
  }

  private static List<byte[]> lines(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = unpacked(file)) {
      bytes = in.readAllBytes();
    }
    List<byte[]> lines = new ArrayList<>();
    // A byte order mark belongs to the file, not to its first line.
    int start = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, start, at));
        start = at + 1;
      }
    }
    if (start < bytes.length) {
      lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
    }
    return lines;
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
