package dev.seriema.languages.search;

import dev.seriema.model.value.Timestamps;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stretch of time that a date in a query stands for: `2026-03` is a month, `2026-03-01` a day,
/// a time with decimals a single moment.
///
/// A date may go on with `||` and steps such as `+1M` or `-2h`, and end with `/d`, which stands for
/// the whole unit around it; `now` takes the place of a date and its `||`.
///
/// @param from its first moment
/// @param below the first moment behind it; `from` itself where the date is a single moment
public record DateText(Instant from, Instant below) {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}(?<month>-[0-9]{2})?(?<day>-[0-9]{2})?"
              + "(T(?<hour>[0-9]{2})?(?<minute>:[0-9]{2})?(?<second>:[0-9]{2})?"
              + "(?<fraction>[.,][0-9]+)?(Z|[+-][0-9:]+)?)?");
  private static final Pattern STEPS =
      Pattern.compile("(?<steps>([+-][0-9]{1,4}[yMwdhHms]){0,16})(/(?<unit>[yMwdhHms]))?");
  private static final Pattern STEP = Pattern.compile("(?<count>[+-][0-9]+)(?<unit>[yMwdhHms])");

  /// @param now what `now` means; empty where it means nothing
  /// @return empty when the text is no date
  public static Optional<DateText> parse(String text, Optional<Instant> now) {
    if (text.startsWith("now")) {
      return now.flatMap(moment -> of(moment).after(text.substring("now".length())));
    }
    int bars = text.indexOf("||");
    if (bars < 0) {
      return written(text);
    }
    return written(text.substring(0, bars)).flatMap(date -> date.after(text.substring(bars + 2)));
  }

  public static DateText of(Instant moment) {
    return new DateText(moment, moment);
  }

  public boolean isMoment() {
    return from.equals(below);
  }

  private static Optional<DateText> written(String text) {
    return Timestamps.parse(text).map(from -> new DateText(from, below(text, from)));
  }

  private static Instant below(String text, Instant from) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group("fraction") != null) {
      return from;
    }
    return plus(from, 1, writtenUnit(form));
  }

  private static ChronoUnit writtenUnit(Matcher form) {
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

  /// The stretch after some steps.
  ///
  /// @return empty where they cannot be read; there are up to 16 of up to four digits
  private Optional<DateText> after(String text) {
    Matcher form = STEPS.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    DateText moved = this;
    Matcher step = STEP.matcher(form.group("steps"));
    while (step.find()) {
      long count = Long.parseLong(step.group("count"));
      ChronoUnit unit = unit(step.group("unit"));
      moved = new DateText(plus(moved.from, count, unit), plus(moved.below, count, unit));
    }
    String around = form.group("unit");
    return Optional.of(around == null ? moved : around(moved.from, unit(around)));
  }

  private static DateText around(Instant moment, ChronoUnit unit) {
    OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
    OffsetDateTime start =
        switch (unit) {
          case YEARS -> time.with(TemporalAdjusters.firstDayOfYear()).truncatedTo(ChronoUnit.DAYS);
          case MONTHS ->
              time.with(TemporalAdjusters.firstDayOfMonth()).truncatedTo(ChronoUnit.DAYS);
          case WEEKS ->
              time.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                  .truncatedTo(ChronoUnit.DAYS);
          default -> time.truncatedTo(unit);
        };
    return new DateText(start.toInstant(), start.plus(1, unit).toInstant());
  }

  private static Instant plus(Instant moment, long count, ChronoUnit unit) {
    return moment.atOffset(ZoneOffset.UTC).plus(count, unit).toInstant();
  }

  private static ChronoUnit unit(String letter) {
    return switch (letter) {
      case "y" -> ChronoUnit.YEARS;
      case "M" -> ChronoUnit.MONTHS;
      case "w" -> ChronoUnit.WEEKS;
      case "d" -> ChronoUnit.DAYS;
      case "h", "H" -> ChronoUnit.HOURS;
      case "m" -> ChronoUnit.MINUTES;
      case "s" -> ChronoUnit.SECONDS;
      default -> throw new IllegalArgumentException("no unit of time: " + letter);
    };
  }
}
