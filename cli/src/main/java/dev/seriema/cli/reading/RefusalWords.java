package dev.seriema.cli.reading;

import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.WrapperFault;
import dev.seriema.model.event.EventFault;

/// The words by which refusals are counted.
final class RefusalWords {
  private RefusalWords() {}

  /// @return such as `malformed-json`
  static String of(IntakeFinding refusal) {
    return switch (refusal.code()) {
      case EventFault fault -> fault.word();
      case WrapperFault fault -> fault.word();
      default -> throw new IllegalArgumentException(refusal.code().id() + " refuses no document");
    };
  }
}
