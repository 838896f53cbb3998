package dev.seriema.catalog.release;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as rules have them.
final class RuleDates {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private RuleDates() {}

  /// Such as `2026/11/26`.
  static String written(LocalDate date) {
    return FORM.format(date);
  }
}
