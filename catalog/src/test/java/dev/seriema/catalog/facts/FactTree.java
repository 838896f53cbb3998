package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactFinding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A folder of fact files that a test writes.
record FactTree(Path root) {
  static final String ETC = "detection_rules/etc/";

  Path file(String name, String content) {
    return bytes(name, content.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  Path bytes(String name, byte[] content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path packed(String name, String content) {
    Path file = file(name, "");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file;
  }

  /// The facts of this folder, without a cache.
  RepositoryFacts facts() {
    List<FactFinding> findings = new ArrayList<>();
    return RepositoryFacts.of(root, FactsCache.NONE, findings)
        .orElseThrow(() -> new AssertionError("no facts: " + findings));
  }

  /// Findings in one line each, with paths below this folder.
  List<String> lines(List<FactFinding> findings) {
    return findings.stream()
        .map(finding ->
            finding.diagnostic().code().id()
                + " "
                + finding.line().replace(root.toString().replace('\\', '/') + "/", ""))
        .toList();
  }
}
