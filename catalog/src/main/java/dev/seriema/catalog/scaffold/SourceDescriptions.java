package dev.seriema.catalog.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What people call data sources, from `sources.tsv`. A data set that has no row is called as its
/// package, and a package that has none by its name.
record SourceDescriptions(Map<String, DataSource.Description> byName) {
  private static final String TABLE = "sources.tsv";

  static SourceDescriptions read() {
    try (InputStream table =
        Objects.requireNonNull(SourceDescriptions.class.getResourceAsStream(TABLE), TABLE)) {
      Map<String, DataSource.Description> byName = new HashMap<>();
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> byName.put(cells[0], description(cells)));
      return new SourceDescriptions(Map.copyOf(byName));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(TABLE, unreadable);
    }
  }

  DataSource.Description of(String name) {
    int dot = name.indexOf('.');
    DataSource.Description own = byName.get(name);
    if (own != null) {
      return own;
    }
    return dot < 0
        ? new DataSource.Description(
            "Data Source: " + name, Optional.empty(), Set.of(), EventKind.ANY)
        : of(name.substring(0, dot));
  }

  private static DataSource.Description description(String[] cells) {
    return new DataSource.Description(
        cells[1],
        Optional.of(cells[2]).filter(domain -> !domain.isEmpty()),
        systems(cells[3]),
        EventKind.named(cells[4]));
  }

  private static Set<HostSystem> systems(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .flatMap(word -> HostSystem.named(word).stream())
        .collect(Collectors.toSet());
  }
}
