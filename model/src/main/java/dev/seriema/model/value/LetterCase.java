package dev.seriema.model.value;

/// Whether a comparison of texts tells upper from lower case.
public enum LetterCase {
  /// `A` and `a` differ.
  EXACT,
  /// `A` and `a` are the same, by [CaseFolding].
  FOLDED
}
