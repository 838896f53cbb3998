package dev.seriema.cli;

import dev.seriema.model.diagnostic.DiagnosticCode;
import java.util.Optional;

/// A command cannot do what was asked, for a reason outside of Seriema that the message names.
final class Unable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Optional<DiagnosticCode> code;

  Unable(String message) {
    super(message);
    this.code = Optional.empty();
  }

  /// @param code of the finding that stands in the way
  Unable(DiagnosticCode code, String message) {
    super(message);
    this.code = Optional.of(code);
  }

  /// What stands before the message: `error`, with the code where there is one.
  String mark() {
    return code.map(known -> "error[" + known.id() + "]: ").orElse("error: ");
  }
}
