package dev.seriema.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// What is asked of a reader for each hostile file, and for each of its lines where that is said.
record HostileExpectations(Path folder, JsonNode root) {
  static HostileExpectations read() throws IOException {
    Path folder = SharedData.data().resolve("hostile");
    return new HostileExpectations(
        folder, Invocation.json(Files.readString(folder.resolve("expectations.json"))));
  }

  /// @param lines empty where only the file as a whole is judged
  record File(Path path, JsonNode node, List<Line> lines) {
    String name() {
      return path.getFileName().toString();
    }

    Optional<Integer> count(String key) {
      return node.has(key) ? Optional.of(node.path(key).asInt()) : Optional.empty();
    }
  }

  /// @param expect keep, refuse, skip, missing or either
  /// @param kind of the fault or warning; empty where none is asked for
  record Line(int number, String expect, String kind) {}

  List<File> files() {
    List<File> files = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : root.properties()) {
      List<Line> lines = new ArrayList<>();
      for (JsonNode line : one.getValue().path("lines")) {
        lines.add(
            new Line(
                line.path("line").asInt(),
                line.path("expect").asText("keep"),
                line.path("kind").asText("")));
      }
      files.add(new File(folder.resolve(one.getKey()), one.getValue(), lines));
    }
    return files;
  }

  File file(String name) {
    return files().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  /// One line of a file, unpacked.
  static byte[] line(Path file, int number) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        bytes = in.readAllBytes();
      }
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return (text.split("\n", -1)[number - 1] + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
