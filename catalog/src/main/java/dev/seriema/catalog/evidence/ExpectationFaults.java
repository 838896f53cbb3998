package dev.seriema.catalog.evidence;

import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What is wrong in one `evidence.toml`.
final class ExpectationFaults {
  private final List<Diagnostic> faults = new ArrayList<>();

  int count() {
    return faults.size();
  }

  List<Diagnostic> inOrder() {
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return List.copyOf(faults);
  }

  void add(Diagnostic fault) {
    faults.add(fault);
  }

  void unknownKey(TomlTable.Entry entry, String where, Collection<String> known) {
    String message = "`" + entry.key() + "` is no key of " + where;
    faults.add(
        meant(
            Diagnostic.of(EvidenceFault.UNKNOWN_KEY, entry.keySpan(), message),
            entry.key(),
            known));
  }

  /// @param what completes a sentence that begins with the key
  void wrongType(TomlTable.Entry entry, SourceSpan span, String what) {
    of(EvidenceFault.WRONG_TYPE, span, "`" + entry.key() + "` is " + what);
  }

  void of(EvidenceFault fault, SourceSpan span, String message) {
    faults.add(Diagnostic.of(fault, span, message));
  }

  /// A fault with the word that was probably meant, else with all that are known.
  static Diagnostic meant(Diagnostic fault, String word, Collection<String> known) {
    return Suggestions.nearest(word, known)
        .map(key -> fault.withHint("did you mean `" + key + "`?"))
        .orElseGet(() -> fault.withLabel("known are " + String.join(", ", known)));
  }
}
