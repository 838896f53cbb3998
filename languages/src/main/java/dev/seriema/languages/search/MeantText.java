package dev.seriema.languages.search;

import dev.seriema.model.value.Network;
import dev.seriema.model.value.Timestamps;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an author may have meant by a text that is no date or no address.
public final class MeantText {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})"
              + "([ Tt_](?<time>[0-9:.,]+) ?(?<zone>[Zz]|[+-][0-9:]+)?)?");
  private static final Pattern OCTETS =
      Pattern.compile("(?<written>[0-9]{1,3}(\\.[0-9]{1,3}){0,2})(\\.\\*)+");

  private MeantText() {}

  /// The same date as ISO 8601 writes it.
  public static Optional<String> date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    String day =
        date.group("year") + "-" + padded(date.group("month")) + "-" + padded(date.group("day"));
    String zone = date.group("zone") == null ? "" : date.group("zone").replace('z', 'Z');
    String iso = date.group("time") == null ? day : day + "T" + date.group("time") + zone;
    return Timestamps.parse(iso).map(_ -> iso);
  }

  /// The block that a wildcard behind some parts of an address stands for: `10.1.*` is
  /// `10.1.0.0/16`.
  public static Optional<String> block(String text) {
    Matcher octets = OCTETS.matcher(text);
    if (!octets.matches()) {
      return Optional.empty();
    }
    String written = octets.group("written");
    int parts = written.split("\\.", -1).length;
    String block = written + ".0".repeat(4 - parts) + "/" + 8 * parts;
    return Network.parse(block).map(_ -> block);
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
