package dev.seriema.catalog.facts.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Writes facts as a folder of tables, with a page that says where they come from and the checksum
/// of each. The same facts give the same bytes.
public final class FactsFolder {
  private static final String PAGE = "README.md";
  private static final String SUMS = "SHA256SUMS";

  private final Path folder;

  public FactsFolder(Path folder) {
    this.folder = folder;
  }

  /// Where the facts come from, as a person tells it.
  ///
  /// @param sources what was read, with the checksum where it is a file
  /// @param version empty where it is not told
  /// @param licence empty where it is not told
  public record Provenance(List<String> sources, String version, String licence) {
    public Provenance {
      sources = List.copyOf(sources);
    }
  }

  /// Whether something is there that was not written here.
  public boolean holdsOtherFiles() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isPresent() && !Files.isRegularFile(folder.resolve(SUMS));
    }
  }

  /// Writes the tables; a file of an earlier import is replaced.
  ///
  /// @return what was written, without the page and the checksums
  public List<TableFile> write(CollectedFacts facts, Provenance provenance) throws IOException {
    Files.createDirectories(folder);
    List<TableFile> tables = FactTables.of(facts);
    Map<String, String> sums = new TreeMap<>();
    for (TableFile table : tables) {
      byte[] bytes = table.name().endsWith(".gz") ? packed(table.text()) : table.text();
      put(table.name(), bytes);
      sums.put(table.name(), checksum(bytes));
    }
    put(PAGE, page(tables, sums, provenance).getBytes(StandardCharsets.UTF_8));
    StringBuilder list = new StringBuilder();
    sums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
    put(SUMS, list.toString().getBytes(StandardCharsets.UTF_8));
    return tables;
  }

  /// The checksum of some bytes as `sha256sum` writes it.
  public static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path draft = folder.resolve('.' + name + ".draft");
    Files.write(draft, bytes);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] packed(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static String page(
      List<TableFile> tables, Map<String, String> sums, Provenance provenance) {
    StringBuilder page = new StringBuilder("# Facts\n\nMade by `seriema facts import`.\n\n");
    page.append("| what | value |\n| --- | --- |\n");
    provenance.sources().forEach(source -> row(page, "source", source));
    row(page, "version", told(provenance.version()));
    row(page, "licence", told(provenance.licence()));
    page.append("\nNames, types and versions only; no text of the sources is copied.\n\n");
    page.append("| table | rows | SHA-256 |\n| --- | ---: | --- |\n");
    for (TableFile table : tables) {
      page.append("| `")
          .append(table.name())
          .append("` | ")
          .append(table.rows().size())
          .append(" | `")
          .append(sums.get(table.name()))
          .append("` |\n");
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String what, String value) {
    page.append("| ")
        .append(what)
        .append(" | ")
        .append(value.replaceAll("\\p{Cntrl}", " ").replace("|", "\\|"))
        .append(" |\n");
  }

  private static String told(String value) {
    return value.isBlank() ? "not told" : value;
  }
}
