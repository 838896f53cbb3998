package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/// Dates and times in the four forms of RFC 3339 that TOML knows, each checked against the
/// calendar.
///
/// Digits of a second behind the ninth are cut off. A leap second and an offset of more than 18
/// hours are refused.
final class DatesAndTimes {
  private final String word;
  private int position;

  private DatesAndTimes(String word) {
    this.word = word;
  }

  /// Whether a word begins like a year or an hour.
  static boolean looksLikeOne(String word) {
    int digits = 0;
    while (digits < word.length() && BareValues.isDigit(word.charAt(digits))) {
      digits++;
    }
    return digits < word.length()
        && ((digits == 4 && word.charAt(digits) == '-')
            || (digits > 0 && digits <= 2 && word.charAt(digits) == ':'));
  }

  static TomlValue read(String word, SourceSpan span, TomlFaults faults) {
    DatesAndTimes reader = new DatesAndTimes(word);
    String reason = "written like `2026-02-28` or `2026-02-28T07:30:00Z`";
    try {
      Temporal value = reader.value();
      if (value != null && reader.position == word.length()) {
        return new TomlValue.Moment(value, span);
      }
    } catch (DateTimeException offTheCalendar) {
      reason = "not on the calendar or the clock";
    }
    faults.report(
        Diagnostic.of(
                TomlFault.BAD_DATE_OR_TIME,
                span,
                "`" + TomlFaults.shown(word) + "` is not a date or time")
            .withLabel(reason));
    return new TomlValue.Broken(span);
  }

  private @Nullable Temporal value() {
    if (word.lastIndexOf(':', 2) > 0) {
      return time();
    }
    LocalDate date = date();
    if (date == null || position == word.length()) {
      return date;
    }
    if ("Tt ".indexOf(word.charAt(position)) < 0) {
      return null;
    }
    position++;
    LocalTime time = time();
    if (time == null) {
      return null;
    }
    LocalDateTime local = LocalDateTime.of(date, time);
    if (position == word.length()) {
      return local;
    }
    ZoneOffset offset = offset();
    return offset == null ? null : local.atOffset(offset);
  }

  private @Nullable LocalDate date() {
    int year = number(4);
    int month = mark('-') ? number(2) : -1;
    int day = mark('-') ? number(2) : -1;
    return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
  }

  private @Nullable LocalTime time() {
    int hour = number(2);
    int minute = mark(':') ? number(2) : -1;
    int second = mark(':') ? number(2) : -1;
    if (hour < 0 || minute < 0 || second < 0) {
      return null;
    }
    int nanoseconds = mark('.') ? fraction() : 0;
    return nanoseconds < 0 ? null : LocalTime.of(hour, minute, second, nanoseconds);
  }

  private @Nullable ZoneOffset offset() {
    if (mark('Z') || mark('z')) {
      return ZoneOffset.UTC;
    }
    int sign = word.charAt(position) == '-' ? -1 : 1;
    if (!mark('+') && !mark('-')) {
      return null;
    }
    int hours = number(2);
    int minutes = mark(':') ? number(2) : -1;
    return hours < 0 || minutes < 0
        ? null
        : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  /// Digits of a second as nanoseconds; negative when there is none.
  private int fraction() {
    int start = position;
    int nanoseconds = 0;
    while (position < word.length() && BareValues.isDigit(word.charAt(position))) {
      if (position - start < 9) {
        nanoseconds = nanoseconds * 10 + word.charAt(position) - '0';
      }
      position++;
    }
    for (int digits = position - start; digits > 0 && digits < 9; digits++) {
      nanoseconds *= 10;
    }
    return position > start ? nanoseconds : -1;
  }

  /// A number of exactly so many digits; negative when they are not there.
  private int number(int digits) {
    if (position + digits > word.length()) {
      return -1;
    }
    int number = 0;
    for (int end = position + digits; position < end; position++) {
      if (!BareValues.isDigit(word.charAt(position))) {
        return -1;
      }
      number = number * 10 + word.charAt(position) - '0';
    }
    return number;
  }

  private boolean mark(char expected) {
    boolean there = position < word.length() && word.charAt(position) == expected;
    position += there ? 1 : 0;
    return there;
  }
}
