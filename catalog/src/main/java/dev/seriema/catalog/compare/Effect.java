package dev.seriema.catalog.compare;

import java.util.Optional;

/// What comes of a change.
///
/// @param risk what may go wrong, in a sentence
record Effect(Meaning meaning, Optional<Sentence> risk) {
  static final Effect NONE = new Effect(Meaning.EQUAL, Optional.empty());

  static Effect of(Meaning meaning) {
    return new Effect(meaning, Optional.empty());
  }

  static Effect of(Meaning meaning, Sentence risk) {
    return new Effect(meaning, Optional.of(risk));
  }

  /// A change after which the same events are told of.
  static Effect risk(String words) {
    return of(Meaning.EQUAL, Sentence.words(words));
  }
}
