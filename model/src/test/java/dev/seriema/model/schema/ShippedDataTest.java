package dev.seriema.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables in the checkout: they are those whose checksums stand beside them, and in the order
/// that finding a row leans on.
final class ShippedDataTest {
  private static final Path DATA =
      Path.of(System.getProperty("seriema.root", "..")).resolve("data");

  @ParameterizedTest
  @ValueSource(strings = {"attack", "ecs", "elastic-names", "rules"})
  void each_table_has_the_checksum_that_stands_beside_it(String folder)
      throws IOException, NoSuchAlgorithmException {
    Path tables = DATA.resolve(folder);
    Map<String, String> found = new TreeMap<>();
    for (Path table : tables(tables)) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(table));
      found.put(
          tables.relativize(table).toString().replace('\\', '/'), HexFormat.of().formatHex(sum));
    }
    Map<String, String> stated = new TreeMap<>();
    for (String line : Files.readAllLines(tables.resolve("SHA256SUMS"))) {
      stated.put(line.substring(66), line.substring(0, 64));
    }
    assertThat(found).isNotEmpty().isEqualTo(stated);
  }

  @Test
  void each_folder_says_where_its_tables_come_from() throws IOException {
    for (String folder : List.of("attack", "ecs", "elastic-names", "rules")) {
      assertThat(DATA.resolve(folder).resolve("README.md"))
          .content()
          .contains("| source |", "| licence |", "SHA256SUMS");
    }
  }

  @Test
  void tables_are_sorted_by_the_first_cell_so_that_a_row_is_found_by_halving() throws IOException {
    for (Path table : tables(DATA)) {
      List<String> lines = Files.readAllLines(table);
      String folder = DATA.relativize(table).getName(0).toString();
      if (lines.getFirst().startsWith("field\t") || List.of("attack", "rules").contains(folder)) {
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf('\t'))))
            .as("%s", table)
            .isSorted();
      }
    }
  }

  @Test
  void every_table_that_is_listed_is_there_and_every_one_there_is_listed() throws IOException {
    Path names = DATA.resolve("elastic-names");
    List<String> listed =
        Files.readAllLines(names.resolve("tables.tsv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf('\t')))
            .distinct()
            .sorted()
            .toList();
    assertThat(
            tables(names).stream()
                .map(table -> names.relativize(table).toString().replace('\\', '/'))
                .filter(table -> !table.equals("tables.tsv")))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).toList();
    }
  }
}
