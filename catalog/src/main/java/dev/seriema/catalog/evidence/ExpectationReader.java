package dev.seriema.catalog.evidence;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads `evidence.toml`: a table per file, `[alerts."name.ndjson"]`.
///
/// A key that says nothing is a fault, so that a slip does not look like proof.
final class ExpectationReader {
  private final Set<String> files;
  private final ExpectationFaults faults = new ExpectationFaults();
  private final Map<String, Expectation> expectations = new TreeMap<>();

  /// @param files that are there, such as `alerts/name.ndjson`
  ExpectationReader(Set<String> files) {
    this.files = files;
  }

  /// @return what is expected of the files that the document names
  Parsed<Map<String, Expectation>> read(TomlDocument document) {
    for (TomlTable.Entry entry : document.root().entries()) {
      Optional<EvidenceKind> kind = EvidenceKind.named(entry.key());
      if (kind.isEmpty()) {
        faults.unknownKey(entry, "evidence.toml", EvidenceKind.folders());
      } else {
        table(entry).ifPresent(table -> files(kind.get(), table));
      }
    }
    return new Parsed<>(expectations, faults.inOrder());
  }

  private void files(EvidenceKind kind, TomlTable table) {
    for (TomlTable.Entry entry : table.entries()) {
      String name = kind.folder() + "/" + entry.key();
      if (!files.contains(name)) {
        notFound(kind, entry);
      } else {
        table(entry)
            .ifPresent(of -> expectations.put(name, new ExpectationTable(kind, faults).read(of)));
      }
    }
  }

  private void notFound(EvidenceKind kind, TomlTable.Entry entry) {
    String name = kind.folder() + "/" + entry.key();
    Diagnostic fault =
        Diagnostic.of(
            EvidenceFault.FILE_NOT_FOUND, entry.keySpan(), "there is no file `" + name + "`");
    Optional<String> meant =
        withoutQuotes(name, entry.value()).or(() -> Suggestions.nearest(name, files));
    faults.add(meant.map(file -> fault.withHint("did you mean " + header(file))).orElse(fault));
  }

  /// The file that a header means whose name lacks its quotes, `[alerts.name.ndjson]`.
  private Optional<String> withoutQuotes(String name, TomlValue value) {
    return value instanceof TomlTable table
        ? table.entries().stream()
            .map(inner -> name + "." + inner.key())
            .filter(files::contains)
            .findFirst()
        : Optional.empty();
  }

  private static String header(String file) {
    int slash = file.indexOf('/');
    return "`[%s.\"%s\"]`?".formatted(file.substring(0, slash), file.substring(slash + 1));
  }

  private Optional<TomlTable> table(TomlTable.Entry entry) {
    if (entry.value() instanceof TomlTable table) {
      return Optional.of(table);
    }
    faults.wrongType(entry, entry.value().span(), entry.value().typeName() + ", not a table");
    return Optional.empty();
  }
}
