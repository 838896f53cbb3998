package dev.seriema.catalog.sigma.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The rows of a table of this room, without its heading.
final class MappingRows {
  private static final Pattern TAB = Pattern.compile("\t");

  private MappingRows() {}

  static List<List<String>> of(String name) {
    try (InputStream file =
        Objects.requireNonNull(MappingRows.class.getResourceAsStream(name), name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(TAB.split(line, -1))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}
