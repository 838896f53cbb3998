package dev.seriema.cli.state;

import dev.seriema.model.diagnostic.DisplayText;

/// Something to be told of a state that is used.
///
/// @param message one sentence without a full stop, safe for a terminal
public record StateNotice(StateFault fault, String message) {
  static StateNotice of(StateFault fault, String named, String rest) {
    return new StateNotice(fault, "`" + DisplayText.safe(named) + "` " + rest);
  }
}
