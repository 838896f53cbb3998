package dev.seriema.cli.run;

import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Remembers the ids of alerts, so that an event that is read twice alerts once: 128 bits of a
/// digest of each, in two halves of which the older one is forgotten when the newer is full.
final class AlertsSeen {
  /// How many ids are remembered at most, and at least half as many of those that came last.
  static final int REMEMBERED = 1_000_000;

  private static final int HALF = REMEMBERED / 2;
  private static final int BYTES = 16;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final MessageDigest digest = sha256();
  private DigestSet older = new DigestSet();
  private DigestSet newer = new DigestSet();

  /// @return whether the id is new
  boolean add(String id) {
    return add(digest(id));
  }

  boolean contains(String id) {
    byte[] bytes = digest(id);
    long high = half(bytes, 0);
    long low = half(bytes, Long.BYTES);
    return newer.contains(high, low) || older.contains(high, low);
  }

  void write(StateOutput out) throws IOException {
    out.count(older.size() + newer.size());
    write(older, out);
    write(newer, out);
  }

  /// Takes up what a former run wrote.
  void read(StateInput in) throws IOException {
    int count = in.count(REMEMBERED);
    for (int i = 0; i < count; i++) {
      byte[] bytes = in.bytes(BYTES);
      in.expect(bytes.length == BYTES && add(bytes), "an id is none, or there twice");
    }
  }

  private boolean add(byte[] bytes) {
    long high = half(bytes, 0);
    long low = half(bytes, Long.BYTES);
    if (older.contains(high, low) || !newer.add(high, low)) {
      return false;
    }
    if (newer.size() == HALF) {
      older = newer;
      newer = new DigestSet();
    }
    return true;
  }

  private static void write(DigestSet ids, StateOutput out) throws IOException {
    byte[] bytes = new byte[BYTES];
    ids.each((high, low) -> {
      LONG.set(bytes, 0, high);
      LONG.set(bytes, Long.BYTES, low);
      out.bytes(bytes);
    });
  }

  private byte[] digest(String id) {
    return digest.digest(id.getBytes(StandardCharsets.UTF_8));
  }

  private static long half(byte[] bytes, int from) {
    return (long) LONG.get(bytes, from);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java has SHA-256", absent);
    }
  }
}
