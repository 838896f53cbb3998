package dev.seriema.detector.schedule;

import java.nio.ByteBuffer;

/// What an event is to one rule that is executed at moments, beside what its task takes.
///
/// @param rule its number
/// @param time that decides whether the event lies in a window, in milliseconds since 1970; of what
///   events are compared with [WindowTime#NONE] where it has none
/// @param second orders events of one time
/// @param isSecondary whether the event lacks the field that decides, and another stood in
/// @param exceptedUntil the last moment of an execution that does not see the event, in
///   milliseconds since 1970; [#NEVER_EXCEPTED] where all do
record ScheduledPart(int rule, long time, long second, boolean isSecondary, long exceptedUntil) {
  static final long NEVER_EXCEPTED = Long.MIN_VALUE;

  static final int BYTES = Integer.BYTES + 3 * Long.BYTES + 1;

  /// The same of something that events are compared with, with the first moment of an execution
  /// that knows it as its time: [Long#MAX_VALUE] where none does.
  ScheduledPart asKnown() {
    long known =
        exceptedUntil == NEVER_EXCEPTED
            ? time
            : exceptedUntil == Long.MAX_VALUE ? exceptedUntil : Math.max(time, exceptedUntil + 1);
    return new ScheduledPart(rule, known, second, isSecondary, exceptedUntil);
  }

  /// The time of the event as that of its first and of its last.
  Window times() {
    return new Window(time, time);
  }

  void write(ByteBuffer bytes) {
    bytes.putInt(rule).putLong(time).putLong(second);
    bytes.put((byte) (isSecondary ? 1 : 0)).putLong(exceptedUntil);
  }

  static ScheduledPart read(ByteBuffer bytes) {
    return new ScheduledPart(
        bytes.getInt(), bytes.getLong(), bytes.getLong(), bytes.get() != 0, bytes.getLong());
  }
}
