package dev.seriema.intake;

import java.util.ArrayDeque;

/// Buffers of one size, used again. Shared between threads.
final class Buffers {
  private static final int KEPT = 16;

  private final int size;
  private final ArrayDeque<byte[]> free = new ArrayDeque<>();

  Buffers(int size) {
    this.size = size;
  }

  synchronized byte[] take() {
    return free.isEmpty() ? new byte[size] : free.pop();
  }

  /// Keeps a buffer for later; one that grew for a long line goes.
  synchronized void giveBack(byte[] buffer) {
    if (buffer.length == size && free.size() < KEPT) {
      free.push(buffer);
    }
  }
}
