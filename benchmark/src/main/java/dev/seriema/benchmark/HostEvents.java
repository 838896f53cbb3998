package dev.seriema.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Events of many hosts, one after the other in the same bytes; the same counts always give the
/// same events. One in twenty is an end, the others are starts, evenly over a span of time.
final class HostEvents {
  static final String HOST = "host.id";
  static final String ACTION = "event.action";
  static final String START = "start";
  static final String END = "stop ";

  private static final String BEFORE_HOST = "{\"event\":{\"category\":[\"process\"],\"action\":\"";
  private static final String BEFORE_NUMBER = "\"},\"host\":{\"id\":\"4c4c4544-0000-1000-8000-";
  private static final int DIGITS = 12;
  private static final long SEED = 7;
  private static final int ENDS = 20;

  private final byte[] document;
  private final int hosts;
  private final long nanosApart;
  private SplittableRandom random = new SplittableRandom(SEED);
  private long number;
  private boolean isStart;

  /// @param nanosApart the time from one event to the next
  HostEvents(int hosts, long nanosApart) {
    this.hosts = hosts;
    this.nanosApart = nanosApart;
    this.document =
        (BEFORE_HOST + START + BEFORE_NUMBER + "0".repeat(DIGITS) + "\"}}")
            .getBytes(StandardCharsets.US_ASCII);
  }

  /// Begins anew.
  void restart() {
    random = new SplittableRandom(SEED);
    number = 0;
  }

  /// Writes the next event into the document.
  void next() {
    number++;
    isStart = random.nextInt(ENDS) > 0;
    String action = isStart ? START : END;
    for (int i = 0; i < action.length(); i++) {
      document[BEFORE_HOST.length() + i] = (byte) action.charAt(i);
    }
    int rest = random.nextInt(hosts);
    int at = BEFORE_HOST.length() + START.length() + BEFORE_NUMBER.length() + DIGITS;
    for (int i = 1; i <= DIGITS; i++) {
      document[at - i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  byte[] document() {
    return document;
  }

  /// From 1.
  long number() {
    return number;
  }

  /// In nanoseconds since 1970.
  long time() {
    return number * nanosApart;
  }

  boolean isStart() {
    return isStart;
  }
}
