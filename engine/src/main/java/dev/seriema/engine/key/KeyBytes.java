package dev.seriema.engine.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/// The hash of a key.
public final class KeyBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Odd, with its bits well spread: multiplying by it carries every bit of a key upwards.
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /// Differs from run to run, so that nobody can send keys that are known to collide. No result
  /// depends on it: hashes decide where a key lies, and never what comes out in which order.
  private static final long SEED = new SplittableRandom().nextLong();

  private KeyBytes() {}

  public static int hash(byte[] bytes, int start, int end) {
    long mixed = SEED ^ (end - start);
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      mixed = mix(mixed ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = (rest << Byte.SIZE) | (bytes[at] & 0xff);
    }
    mixed = mix(mixed ^ rest);
    return (int) (mixed >>> Integer.SIZE) ^ (int) mixed;
  }

  /// The full product, so that no bit of the seed or the key stays where it is.
  private static long mix(long bits) {
    return Math.multiplyHigh(bits, MIX) ^ (bits * MIX);
  }
}
