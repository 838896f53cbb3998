package dev.seriema.cli;

import dev.seriema.catalog.scaffold.UnknownName;
import java.util.Optional;

/// What is said on the command line, else what a person answers.
///
/// @param asking empty where nobody can be asked
record Answers(Optional<Asking> asking) {
  boolean canAsk() {
    return asking.isPresent();
  }

  /// What an option says, else what a person answers.
  ///
  /// @param usual what an empty answer stands for; empty where one has to be given
  <T> T of(Optional<String> said, String question, String usual, Asking.Reading<T> reading)
      throws Unable {
    return of(said, question, usual, reading, "");
  }

  /// The same, of something that may be looked up.
  ///
  /// @param list how to see all that may be said
  <T> T of(
      Optional<String> said, String question, String usual, Asking.Reading<T> reading, String list)
      throws Unable {
    if (said.isPresent()) {
      return read(said.get(), reading, list);
    }
    return asking
        .orElseThrow(() -> new Unable("nobody can be asked here: " + question))
        .ask(question, usual, reading);
  }

  static <T> T read(String said, Asking.Reading<T> reading) throws Unable {
    return read(said, reading, "");
  }

  static <T> T read(String said, Asking.Reading<T> reading, String list) throws Unable {
    try {
      return reading.read(said);
    } catch (UnknownName unknown) {
      throw new Unable(unknown.getMessage() + (list.isEmpty() ? "" : " (" + list + ")"));
    }
  }
}
