package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A finding and the edits that would make it go away.
record Offer(Diagnostic finding, List<TextEdit> edits) {
  Offer {
    edits = List.copyOf(edits);
  }

  /// What could be done about a file, in order of the places of findings.
  ///
  /// @param wanted which findings are to be repaired
  static List<Offer> of(FileState state, Predicate<Diagnostic> wanted) {
    if (!state.isSound()) {
      return List.of();
    }
    TomlEdits edits = new TomlEdits(state.document().tree());
    List<Offer> offers = new ArrayList<>();
    for (TextCheck.Told told : state.found()) {
      if (wanted.test(told.diagnostic())) {
        told.repair()
            .or(() -> HintRepairs.of(told.diagnostic(), state.text()))
            .flatMap(edits::of)
            .ifPresent(by -> offers.add(new Offer(told.diagnostic(), by)));
      }
    }
    return offers;
  }

  /// The edits of as many offers as can be taken together; of two that are in each other's way the
  /// later has to wait.
  static List<TextEdit> together(List<Offer> offers) {
    List<TextEdit> taken = new ArrayList<>();
    for (Offer offer : offers) {
      if (offer.edits.stream().noneMatch(edit -> taken.stream().anyMatch(edit::isInTheWayOf))) {
        taken.addAll(offer.edits);
      }
    }
    return taken;
  }

  /// The offer for the same finding in another state of the file.
  Optional<Offer> among(List<Offer> others) {
    return others.stream().filter(other -> other.key().equals(key())).findFirst();
  }

  String key() {
    return FileState.key(finding);
  }
}
