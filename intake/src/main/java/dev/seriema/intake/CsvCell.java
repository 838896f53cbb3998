package dev.seriema.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a cell that Discover wrote says: it writes values as it shows them, so that times, numbers
/// and lists are read back from how they look.
///
/// @param values none where the field is missing
/// @param isList whether the field holds several values
/// @param hasLocalTime whether a time was read that names no zone
record CsvCell(List<String> values, boolean isList, boolean hasLocalTime) {
  private static final String BETWEEN = ", ";
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\w{3}) (\\d{1,2}), (\\d{4}) @ (\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,9})?",
          Pattern.UNICODE_CASE);
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  /// Fields that hold lists, in ECS and in what integrations write: of these alone a comma and a
  /// blank are taken for what stands between two values.
  private static final Pattern LISTS =
      Pattern.compile(
          "(.*\\.)?(args|tags|roles)|related\\..*|event\\.(category|type)|(host|observer)\\.(ip|mac)"
              + "|dns\\.(header_flags|resolved_ip)|threat\\.(tactic|technique)\\..*");

  CsvCell {
    values = List.copyOf(values);
  }

  static CsvCell of(String field, String text) {
    if (text.isEmpty() || text.equals("-")) {
      return new CsvCell(List.of(), false, false);
    }
    if (text.indexOf('@') > 0 && areTimes(text)) {
      List<String> times = TIME.matcher(text).results().map(time -> time.group()).toList();
      return new CsvCell(times.stream().map(CsvCell::time).toList(), times.size() > 1, true);
    }
    if (LISTS.matcher(field).matches() && text.contains(BETWEEN)) {
      return new CsvCell(Arrays.asList(text.split(BETWEEN, -1)), true, false);
    }
    boolean isGrouped = text.length() < 40 && GROUPED.matcher(text).matches();
    return new CsvCell(List.of(isGrouped ? text.replace(",", "") : text), false, false);
  }

  /// Whether all of it is times with a comma between.
  private static boolean areTimes(String text) {
    Matcher matcher = TIME.matcher(text);
    int at = 0;
    while (matcher.find(at) && matcher.start() == at && MONTHS.contains(matcher.group(1))) {
      at = matcher.end();
      if (at == text.length()) {
        return true;
      }
      if (!text.startsWith(BETWEEN, at)) {
        return false;
      }
      at += BETWEEN.length();
    }
    return false;
  }

  private static String time(String shown) {
    Matcher time = TIME.matcher(shown);
    if (!time.matches()) {
      throw new IllegalStateException("no time: " + shown);
    }
    String fraction = time.group(5) == null ? "" : time.group(5);
    return String.format(
        Locale.ROOT,
        "%s-%02d-%02dT%s%sZ",
        time.group(3),
        MONTHS.indexOf(time.group(1)) + 1,
        Integer.parseInt(time.group(2)),
        time.group(4),
        fraction);
  }
}
