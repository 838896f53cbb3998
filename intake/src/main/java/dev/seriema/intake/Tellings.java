package dev.seriema.intake;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.event.EventFault;
import java.util.Optional;

/// Tells what a wrapper finds wrong with its input.
final class Tellings {
  private final EventSource source;
  private final Blocks blocks;

  Tellings(EventSource source, Blocks blocks) {
    this.source = source;
    this.blocks = blocks;
  }

  int documentLimit() {
    return blocks.documentLimit();
  }

  /// A fault that costs a document or what stands in the place of one.
  void place(DiagnosticCode code, long line, int column, String message, String hint) {
    blocks.tell(new IntakeFinding(code, source.name(), line, column, message, Optional.of(hint)));
  }

  void malformed(long line, int column, String message) {
    place(EventFault.MALFORMED_JSON, line, column, message, Hints.inWrapper());
  }

  void tooLarge(long line, int column, String what, long length) {
    String message = what + " has " + length + " bytes, the limit is " + blocks.documentLimit();
    place(EventFault.TOO_LARGE, line, column, message, Hints.of(EventFault.TOO_LARGE));
  }

  /// The input ends too early.
  void truncated(String what) {
    input(
        InputFault.TRUNCATED,
        "`" + source + "` is not read to its end: " + what,
        "what was whole was read");
  }

  /// Nothing behind a place can be read.
  void lost(long line, int column, String message) {
    input(
        InputFault.BROKEN_STRUCTURE,
        "`" + source + "` is not read from " + line + ":" + column + " on: " + message,
        source.inCommand("`jq empty FILE` finds the place too"));
  }

  void input(InputFault fault, String message, String hint) {
    blocks.tell(IntakeFinding.ofInput(fault, source, message).withHint(hint));
  }

  EventSource source() {
    return source;
  }
}
