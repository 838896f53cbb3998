package dev.seriema.intake;

import org.jspecify.annotations.Nullable;

/// Recognises by its beginning what an unpacked input is.
///
/// It looks behind certain lines only and takes the first answer, so that the answer is the same in
/// whatever pieces the input comes, and comes as early as can be.
final class Sniffer {
  /// The longest beginning that is looked at.
  static final int LONGEST = 1 << 16;

  private int counted;
  private int lines;
  private int nextLook = 1;

  /// @param bytes of which the first `filled` are the beginning of the input
  /// @param complete whether the input ends there
  /// @return `null` while more bytes could change the answer
  @Nullable Recognised look(byte[] bytes, int filled, boolean complete) {
    int end = Math.min(filled, LONGEST);
    while (counted < end) {
      if (bytes[counted++] == '\n' && ++lines == nextLook) {
        nextLook = Math.max(lines + 1, lines + lines / 4);
        Recognised found = new Beginning(bytes, counted, false).recognised();
        if (found != null) {
          return found;
        }
      }
    }
    return complete || end == LONGEST ? new Beginning(bytes, end, true).recognised() : null;
  }
}
