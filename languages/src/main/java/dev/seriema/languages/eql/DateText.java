package dev.seriema.languages.eql;

import dev.seriema.model.value.Timestamps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stretch of time that a date in a query stands for: `2026-03` is a month, `2026-03-01` a day,
/// a time with decimals a single moment.
///
/// @param from its first moment
/// @param below the first moment behind it; `from` itself where the date is a single moment
record DateText(Instant from, Instant below) {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}(?<month>-[0-9]{2})?(?<day>-[0-9]{2})?"
              + "(T(?<hour>[0-9]{2})?(?<minute>:[0-9]{2})?(?<second>:[0-9]{2})?"
              + "(?<fraction>[.,][0-9]+)?(Z|[+-][0-9:]+)?)?");

  /// @return empty when the text is no date
  static Optional<DateText> parse(String text) {
    return Timestamps.parse(text).map(from -> new DateText(from, below(text, from)));
  }

  static DateText of(Instant moment) {
    return new DateText(moment, moment);
  }

  boolean isMoment() {
    return from.equals(below);
  }

  private static Instant below(String text, Instant from) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group("fraction") != null) {
      return from;
    }
    return from.atOffset(ZoneOffset.UTC).plus(1, unit(form)).toInstant();
  }

  private static ChronoUnit unit(Matcher form) {
    if (form.group("second") != null) {
      return ChronoUnit.SECONDS;
    }
    if (form.group("minute") != null) {
      return ChronoUnit.MINUTES;
    }
    if (form.group("hour") != null) {
      return ChronoUnit.HOURS;
    }
    if (form.group("day") != null) {
      return ChronoUnit.DAYS;
    }
    return form.group("month") != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }
}
