package dev.seriema.intake;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.Optional;

/// What is wrong with an input or with one line of it.
///
/// @param code an [InputFault] for an input, a [dev.seriema.model.event.EventFault] or
///   [WrapperFault] for a line or document
/// @param source the name of the input
/// @param line from 1, in the unpacked input; 0 when the input as a whole is meant
/// @param column from 1, in code points; 0 when the line or input as a whole is meant
/// @param message one sentence without a full stop that can stand alone in a list
/// @param hint something to do
public record IntakeFinding(
    DiagnosticCode code,
    String source,
    long line,
    int column,
    String message,
    Optional<String> hint) {

  /// Whether it is about an input as a whole and not about one of its documents.
  public boolean isAboutInput() {
    return code instanceof InputFault;
  }

  /// Whether something of the input was not read: the exit code is then 2.
  public boolean leavesInputUnread() {
    return isAboutInput() && code.severity() == Severity.ERROR;
  }

  /// Where it is: `name`, `name:line` or `name:line:column`.
  public String place() {
    if (line == 0) {
      return source;
    }
    return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
  }

  static IntakeFinding ofInput(InputFault fault, EventSource source, String message) {
    return new IntakeFinding(fault, source.name(), 0, 0, message, Optional.empty());
  }

  IntakeFinding withHint(String text) {
    return new IntakeFinding(code, source, line, column, message, Optional.of(text));
  }
}
