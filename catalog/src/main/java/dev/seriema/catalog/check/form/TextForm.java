package dev.seriema.catalog.check.form;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a text has to look like.
enum TextForm {
  ANY("") {
    @Override
    boolean fits(String text) {
      return true;
    }
  },
  NOT_BLANK("") {
    @Override
    boolean fits(String text) {
      return !text.isBlank();
    }
  },
  DATE("a date is written as `2026/11/25`") {
    @Override
    boolean fits(String text) {
      return dateFits(text);
    }

    @Override
    Optional<String> meant(String text) {
      String slashes = text.replace('-', '/').replace('.', '/');
      return fits(slashes) && isOfCalendar(slashes) ? Optional.of(slashes) : Optional.empty();
    }
  },
  STACK("a release is written as `9.3` or `9.3.0`") {
    @Override
    boolean fits(String text) {
      String[] parts = text.split("\\.", -1);
      if (parts.length < 2 || !isDigits(parts[0]) || !isDigits(parts[1])) {
        return false;
      }
      for (int i = 2; i < parts.length; i++) {
        if (parts[i].isEmpty() || !isDigit(parts[i].charAt(0)) || !isWord(parts[i])) {
          return false;
        }
      }
      return true;
    }

    @Override
    Optional<String> meant(String text) {
      int start = 0;
      while (start < text.length() && !isDigit(text.charAt(start))) {
        start++;
      }
      String bare = text.substring(start).strip();
      return fits(bare) ? Optional.of(bare) : Optional.empty();
    }
  },
  INTERVAL("an interval is a number and `s`, `m`, `h` or `d`") {
    @Override
    boolean fits(String text) {
      return isAmount(text, 0, "smhd");
    }

    @Override
    Optional<String> meant(String text) {
      int digits = digitsEnd(text, 0);
      String unit = text.substring(digits).strip().toLowerCase(Locale.ROOT);
      return digits > 0 && UNITS.contains(unit)
          ? Optional.of(text.substring(0, digits) + unit.charAt(0))
          : Optional.empty();
    }
  },
  LOOK_BACK("it is `now-`, a number and one of `s`, `m`, `h`, `H`, `d`, `w`, `M`, `y`") {
    @Override
    boolean fits(String text) {
      return text.startsWith(NOW) && isAmount(text, NOW.length(), "smhHdwMy");
    }

    @Override
    Optional<String> meant(String text) {
      String meant = NOW + text.replace(" ", "").replace("now", "").replace("-", "");
      return fits(meant) ? Optional.of(meant) : Optional.empty();
    }
  };

  private static final String NOW = "now-";

  /// Words for units that people write for their first letter.
  private static final Set<String> UNITS =
      Set.of(
          "s", "sec", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hour",
          "hours", "d", "day", "days");

  private final String described;

  TextForm(String described) {
    this.described = described;
  }

  /// What the form is, for an author.
  String described() {
    return described;
  }

  abstract boolean fits(String text);

  /// What an author probably means by a text of another form.
  Optional<String> meant(String text) {
    return Optional.empty();
  }

  /// Whether there is such a day.
  ///
  /// @param date one that fits [#DATE]
  static boolean isOfCalendar(String date) {
    int year = Integer.parseInt(date, 0, 4, 10);
    int month = Integer.parseInt(date, 5, 7, 10);
    return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day(date));
  }

  private static int day(String date) {
    return Integer.parseInt(date, 8, 10, 10);
  }

  private static boolean dateFits(String text) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean separates = i == 4 || i == 7;
      if (separates ? text.charAt(i) != '/' : !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether there is a number and one letter of some, up to the end.
  private static boolean isAmount(String text, int start, String units) {
    int end = digitsEnd(text, start);
    return end > start && end == text.length() - 1 && units.indexOf(text.charAt(end)) >= 0;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && digitsEnd(text, 0) == text.length();
  }

  private static boolean isWord(String text) {
    return text.chars()
        .allMatch(
            sign -> sign == '_' || sign == '-' || (sign < 128 && Character.isLetterOrDigit(sign)));
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
