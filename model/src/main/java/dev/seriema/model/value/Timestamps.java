package dev.seriema.model.value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// How a text or a number reads as a moment.
///
/// Text is a date `2026-03-01` (or its year, or year and month) with an optional time `T08`,
/// `T08:00`, `T08:00:00` or `T08:00:00.123456789` (one to nine decimals behind a point or a comma)
/// and an optional offset `Z`, `+02`, `+0200` or `+02:00`; without one it is UTC. Anything else
/// that is all digits, with an optional minus and up to six decimals, counts milliseconds since
/// 1970, and so does every number. What looks like seconds is still milliseconds.
///
/// Refused are days and hours that do not exist (24:00 and leap seconds too), more decimals, lower
/// case, blanks, names of zones, years beyond four digits, ordinal and week dates, and a number
/// with an exponent.
public final class Timestamps {
  /// Not a moment, or one that nanoseconds since 1970 cannot count (before 1677 or after 2262).
  public static final long NONE = Long.MIN_VALUE;

  static final long NANOS_OF_SECOND = 1_000_000_000L;

  private static final int SECONDS_FORM = "2026-03-01T08:00:00Z".length();
  private static final int NANOS_FORM = "2026-03-01T08:00:00.123456789Z".length();

  private Timestamps() {}

  /// Nanoseconds since 1970, or [#NONE]. Allocates nothing for `2026-03-01T08:00:00.123Z` and its
  /// like in UTC.
  public static long ofText(byte[] bytes, int start, int end) {
    long usual = usualForm(bytes, start, end);
    return usual != NONE ? usual : nanos(new TimestampParser(bytes, start, end).text());
  }

  /// Nanoseconds since 1970 of a number of milliseconds, or [#NONE].
  public static long ofNumber(byte[] bytes, int start, int end) {
    return nanos(new TimestampParser(bytes, start, end).milliseconds());
  }

  /// The moment that a text means, of the years 0 to 9999 for dates.
  public static Optional<Instant> parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TimestampParser(bytes, 0, bytes.length).text();
  }

  private static long nanos(Optional<Instant> instant) {
    return instant.map(Timestamps::nanos).orElse(NONE);
  }

  /// Nanoseconds since 1970, or [#NONE] for a moment too far away to be counted in them.
  public static long nanos(Instant moment) {
    long seconds = moment.getEpochSecond();
    return Math.abs(seconds) < Long.MAX_VALUE / NANOS_OF_SECOND
        ? seconds * NANOS_OF_SECOND + moment.getNano()
        : NONE;
  }

  /// Reads `2026-03-01T08:00:00Z` with up to nine decimals; [#NONE] for all else, sound or not.
  private static long usualForm(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length < SECONDS_FORM
        || length > NANOS_FORM
        || bytes[end - 1] != 'Z'
        || bytes[start + 4] != '-'
        || bytes[start + 7] != '-'
        || bytes[start + 10] != 'T'
        || bytes[start + 13] != ':'
        || bytes[start + 16] != ':') {
      return NONE;
    }
    int year = 100 * pair(bytes, start) + pair(bytes, start + 2);
    int month = pair(bytes, start + 5);
    int day = pair(bytes, start + 8);
    int hour = pair(bytes, start + 11);
    int minute = pair(bytes, start + 14);
    int second = pair(bytes, start + 17);
    int fraction = length == SECONDS_FORM ? 0 : fraction(bytes, start + 19, end - 1);
    // A pair that is no number is so far below zero that the year stays below zero too.
    if (year < 1678
        || year > 2261
        || month < 1
        || month > 12
        || day < 1
        || day > daysOfMonth(year, month)
        || (hour | minute | second | fraction) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return NONE;
    }
    long seconds = 86_400L * epochDay(year, month, day) + 3_600L * hour + 60L * minute + second;
    return seconds * NANOS_OF_SECOND + fraction;
  }

  /// The nanoseconds of `.123`, or a negative number.
  private static int fraction(byte[] bytes, int point, int end) {
    if (bytes[point] != '.' || end == point + 1) {
      return -1;
    }
    int nanos = 0;
    for (int at = point + 1; at <= point + 9; at++) {
      int digit = at < end ? bytes[at] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      nanos = 10 * nanos + digit;
    }
    return nanos;
  }

  /// The number that two digits write, or one far below zero.
  private static int pair(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : 10 * tens + ones;
  }

  static int daysOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// Days since 1970 in the calendar of ISO 8601, for years from 0.
  static long epochDay(int year, int month, int day) {
    // Years begin in March here, so that the leap day comes last.
    int shifted = month <= 2 ? year + 399 : year + 400;
    int monthsSinceMarch = month <= 2 ? month + 9 : month - 3;
    int dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1;
    return 365L * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 865_565L;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
