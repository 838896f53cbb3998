package dev.seriema.model.value;

import java.time.Instant;
import java.util.Optional;

/// Reads one moment from left to right, in any of the forms that [Timestamps] names.
final class TimestampParser {
  private static final int ABSENT = -1;
  private static final int MILLISECOND_DIGITS = 16;
  private static final int GREATEST_OFFSET_HOURS = 18;

  private final byte[] bytes;
  private final int end;
  private int at;

  /// Whether anything read so far rules the whole text out.
  private boolean wrong;

  TimestampParser(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  Optional<Instant> text() {
    int digits = digitsAhead();
    boolean isDate = digits == 4 && (at + 4 == end || bytes[at + 4] == '-' || bytes[at + 4] == 'T');
    return isDate ? date() : milliseconds();
  }

  /// `-1000`, `1772352000000.5`.
  Optional<Instant> milliseconds() {
    boolean before1970 = take('-');
    int digits = digitsAhead();
    if (digits == 0 || digits > MILLISECOND_DIGITS) {
      return Optional.empty();
    }
    long milliseconds = number(digits);
    long nanos = take('.') ? fraction(6) : 0;
    if (wrong || at != end) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochMilli(before1970 ? -milliseconds : milliseconds);
    return Optional.of(instant.plusNanos(before1970 ? -nanos : nanos));
  }

  private Optional<Instant> date() {
    int year = (int) number(4);
    int month = take('-') ? pair(1, 12) : ABSENT;
    int day = month != ABSENT && take('-') ? pair(1, 31) : 1;
    long seconds = 0;
    long nanos = 0;
    if (take('T')) {
      seconds = 3_600L * pair(0, 23);
      boolean minutes = take(':');
      seconds += minutes ? 60L * pair(0, 59) : 0;
      boolean wholeSeconds = minutes && take(':');
      seconds += wholeSeconds ? pair(0, 59) : 0;
      nanos = wholeSeconds && (take('.') || take(',')) ? fraction(9) : 0;
      seconds -= offset();
    }
    int knownMonth = month == ABSENT ? 1 : month;
    if (wrong || at != end || day > Timestamps.daysOfMonth(year, knownMonth)) {
      return Optional.empty();
    }
    long days = Timestamps.epochDay(year, knownMonth, day);
    return Optional.of(Instant.ofEpochSecond(86_400L * days + seconds, nanos));
  }

  /// Seconds that the clock is ahead of UTC.
  private long offset() {
    if (at == end || take('Z')) {
      return 0;
    }
    boolean behind = take('-');
    if (!behind && !take('+')) {
      wrong = true;
      return 0;
    }
    int hours = pair(0, GREATEST_OFFSET_HOURS);
    int minutes = take(':') || digitsAhead() > 0 ? pair(0, 59) : 0;
    wrong |= hours == GREATEST_OFFSET_HOURS && minutes > 0;
    long seconds = 3_600L * hours + 60L * minutes;
    return behind ? -seconds : seconds;
  }

  private boolean take(char sign) {
    if (at < end && bytes[at] == sign) {
      at++;
      return true;
    }
    return false;
  }

  private int pair(int least, int greatest) {
    if (digitsAhead() < 2) {
      wrong = true;
      return least;
    }
    int value = (int) number(2);
    wrong |= value < least || value > greatest;
    return value;
  }

  /// The digits behind a point, as a number of the unit that `places` decimals make.
  private long fraction(int places) {
    int digits = digitsAhead();
    if (digits == 0 || digits > places) {
      wrong = true;
      return 0;
    }
    long value = number(digits);
    for (int i = digits; i < places; i++) {
      value *= 10;
    }
    return value;
  }

  private long number(int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      value = 10 * value + bytes[at++] - '0';
    }
    return value;
  }

  private int digitsAhead() {
    int p = at;
    while (p < end && bytes[p] >= '0' && bytes[p] <= '9') {
      p++;
    }
    return p - at;
  }
}
