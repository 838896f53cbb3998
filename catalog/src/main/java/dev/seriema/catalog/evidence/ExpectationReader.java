package dev.seriema.catalog.evidence;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads `evidence.toml`: a table per file, `[alerts."name.ndjson"]`.
///
/// A key that says nothing is a fault, so that a slip does not look like proof.
final class ExpectationReader {
  private static final String ALERTS = "alerts";
  private static final String EVENTS = "events";
  private static final Set<String> LATER = Set.of("groups", "schedule");
  private static final List<String> KEYS = List.of(ALERTS, EVENTS, "groups", "schedule");

  private final Set<String> files;
  private final List<Diagnostic> faults = new ArrayList<>();
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
        unknown(entry, "evidence.toml", EvidenceKind.folders());
      } else {
        table(entry).ifPresent(table -> files(kind.get(), table));
      }
    }
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new Parsed<>(expectations, faults);
  }

  private void files(EvidenceKind kind, TomlTable table) {
    for (TomlTable.Entry entry : table.entries()) {
      String name = kind.folder() + "/" + entry.key();
      if (!files.contains(name)) {
        notFound(kind, entry);
      } else {
        table(entry).ifPresent(of -> expectations.put(name, expectation(kind, of)));
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

  /// What a table says; nothing where it has a fault, as the rest could only be misunderstood.
  private Expectation expectation(EvidenceKind kind, TomlTable table) {
    int before = faults.size();
    Optional<Integer> alerts = Optional.empty();
    Optional<List<String>> events = Optional.empty();
    for (TomlTable.Entry entry : table.entries()) {
      if (LATER.contains(entry.key())) {
        fault(EvidenceFault.NOT_SUPPORTED_YET, entry, "`" + entry.key() + "` is not supported yet");
      } else if (!KEYS.contains(entry.key())) {
        unknown(entry, "a file of evidence", KEYS);
      } else if (kind == EvidenceKind.QUIET) {
        fault(
            EvidenceFault.QUIET_FILE_WITH_ALERTS,
            entry,
            "`" + entry.key() + "` tells of alerts, and a quiet file raises none");
      } else if (entry.key().equals(ALERTS)) {
        alerts = number(entry);
      } else {
        events = ids(entry);
      }
    }
    if (faults.size() > before) {
      return Expectation.NONE;
    }
    if (alerts.isPresent() && events.isPresent() && alerts.get() != events.get().size()) {
      fault(
          EvidenceFault.COUNT_DISAGREES,
          table.entry(ALERTS).orElseThrow(),
          "`alerts` is %d, and `events` names %d".formatted(alerts.get(), events.get().size()));
      return Expectation.NONE;
    }
    return new Expectation(alerts, events);
  }

  private Optional<Integer> number(TomlTable.Entry entry) {
    if (!(entry.value() instanceof TomlValue.IntegerNumber number)) {
      wrongType(entry, entry.value().span(), entry.value().typeName() + ", not an integer");
      return Optional.empty();
    }
    if (number.value() < 1 || number.value() > Integer.MAX_VALUE) {
      faults.add(
          Diagnostic.of(
                  EvidenceFault.NUMBER_OUT_OF_RANGE,
                  number.span(),
                  "`alerts` is " + number.value() + "; it runs from 1 to " + Integer.MAX_VALUE)
              .withHint("a file that raises none lies in `quiet`"));
      return Optional.empty();
    }
    return Optional.of((int) number.value());
  }

  private Optional<List<String>> ids(TomlTable.Entry entry) {
    if (!(entry.value() instanceof TomlValue.Array array)) {
      wrongType(entry, entry.value().span(), entry.value().typeName() + ", not a list of ids");
      return Optional.empty();
    }
    if (array.values().isEmpty()) {
      faults.add(
          Diagnostic.of(EvidenceFault.NUMBER_OUT_OF_RANGE, array.span(), "`events` names no event")
              .withHint("a file that raises no alert lies in `quiet`"));
      return Optional.empty();
    }
    Set<String> ids = new LinkedHashSet<>();
    for (TomlValue value : array.values()) {
      if (!(value instanceof TomlValue.Text text)) {
        wrongType(entry, value.span(), "a list of ids with " + value.typeName() + " in it");
      } else if (!ids.add(text.value())) {
        faults.add(
            Diagnostic.of(
                EvidenceFault.REPEATED_EVENT,
                text.span(),
                "`events` names `" + text.value() + "` twice"));
      }
    }
    return Optional.of(List.copyOf(ids));
  }

  private Optional<TomlTable> table(TomlTable.Entry entry) {
    if (entry.value() instanceof TomlTable table) {
      return Optional.of(table);
    }
    wrongType(entry, entry.value().span(), entry.value().typeName() + ", not a table");
    return Optional.empty();
  }

  private void unknown(TomlTable.Entry entry, String where, Collection<String> known) {
    Diagnostic fault =
        Diagnostic.of(
            EvidenceFault.UNKNOWN_KEY,
            entry.keySpan(),
            "`" + entry.key() + "` is no key of " + where);
    faults.add(
        Suggestions.nearest(entry.key(), known)
            .map(key -> fault.withHint("did you mean `" + key + "`?"))
            .orElseGet(() -> fault.withLabel("known are " + String.join(", ", known))));
  }

  private void wrongType(TomlTable.Entry entry, SourceSpan span, String what) {
    faults.add(Diagnostic.of(EvidenceFault.WRONG_TYPE, span, "`" + entry.key() + "` is " + what));
  }

  private void fault(EvidenceFault fault, TomlTable.Entry entry, String message) {
    faults.add(Diagnostic.of(fault, entry.keySpan(), message));
  }
}
