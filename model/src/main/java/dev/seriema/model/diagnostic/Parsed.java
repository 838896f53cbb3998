package dev.seriema.model.diagnostic;

import java.util.List;

/// What a parser or checker always returns: what it could make of the text, and all that it found.
///
/// @param tree usable only when [#isSound()]; otherwise as much as could be saved
/// @param diagnostics in order of their place
public record Parsed<T>(T tree, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }

  /// Whether nothing was found that makes the tree unusable.
  public boolean isSound() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
