package dev.seriema.catalog.review.item;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Some codes of findings.
///
/// @param beginnings of their ids, such as `TAG-` for a room and `TAG-0003` for one
/// @param except those of them that do not count
public record Codes(List<String> beginnings, List<String> except) {
  public Codes {
    beginnings = List.copyOf(beginnings);
    except = List.copyOf(except);
  }

  public static Codes of(String... beginnings) {
    return new Codes(List.of(beginnings), List.of());
  }

  /// The same but for some.
  public Codes without(Codes others) {
    return new Codes(
        beginnings, Stream.concat(except.stream(), others.beginnings.stream()).toList());
  }

  public boolean have(String code) {
    return beginnings.stream().anyMatch(code::startsWith)
        && except.stream().noneMatch(code::startsWith);
  }

  /// Such as `TAG, SOURCE-0002 to SOURCE-0005`.
  public String shown() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < beginnings.size(); i++) {
      int first = i;
      while (i + 1 < beginnings.size() && isNext(beginnings.get(i), beginnings.get(i + 1))) {
        i++;
      }
      String code = beginnings.get(first);
      String name = code.endsWith("-") ? code.substring(0, code.length() - 1) : code;
      parts.add(i - first < 2 ? name : name + " to " + beginnings.get(i));
      if (i - first == 1) {
        parts.add(beginnings.get(i));
      }
    }
    return String.join(", ", parts);
  }

  private static boolean isNext(String code, String next) {
    int dash = code.indexOf('-') + 1;
    return !code.endsWith("-")
        && next.startsWith(code.substring(0, dash))
        && next.length() == code.length()
        && Integer.parseInt(next.substring(dash)) == Integer.parseInt(code.substring(dash)) + 1;
  }
}
