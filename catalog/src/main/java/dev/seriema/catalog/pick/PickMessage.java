package dev.seriema.catalog.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The message of a carried commit: that of the original, which it names at the end as `git
/// cherry-pick -x` does. Trailers such as `Co-authored-by:` stay the last paragraph.
public final class PickMessage {
  private static final String ORIGIN = "(cherry picked from commit ";

  /// What git takes for the beginning of a trailer of its own making.
  private static final List<String> OWN_TRAILERS = List.of("Signed-off-by: ", ORIGIN);

  private PickMessage() {}

  /// @param message of the original
  /// @param commit the name of the original
  /// @param remark what else is to be told, as a paragraph before the trailers
  public static String of(String message, String commit, Optional<String> remark) {
    List<String> lines = new ArrayList<>(List.of(message.stripTrailing().split("\n", -1)));
    int trailers = trailers(lines);
    List<String> whole = new ArrayList<>(lines.subList(0, trailers));
    remark.ifPresent(said -> {
      if (trailers == lines.size()) {
        whole.add("");
      }
      whole.addAll(said.lines().toList());
      if (trailers < lines.size()) {
        whole.add("");
      }
    });
    whole.addAll(lines.subList(trailers, lines.size()));
    if (trailers == lines.size()) {
      whole.add("");
    }
    whole.add(ORIGIN + commit + ")");
    return String.join("\n", whole) + "\n";
  }

  /// The values of a trailer of a message, such as `Co-authored-by`, whatever its letter case.
  public static List<String> trailer(String message, String name) {
    List<String> lines = List.of(message.stripTrailing().split("\n", -1));
    String start = name + ":";
    return lines.subList(trailers(lines), lines.size()).stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /// Where the trailers begin; the end where there are none.
  private static int trailers(List<String> lines) {
    int first = lines.size();
    while (first > 0 && !lines.get(first - 1).isBlank()) {
      first--;
    }
    // The first paragraph is the subject, whatever it looks like.
    boolean isFirst = lines.subList(0, first).stream().allMatch(String::isBlank);
    return !isFirst && isTrailers(lines.subList(first, lines.size())) ? first : lines.size();
  }

  /// Whether git takes a paragraph for trailers: all of it is, or a quarter where some are its own.
  private static boolean isTrailers(List<String> paragraph) {
    int trailers = 0;
    int others = 0;
    int continued = 0;
    boolean hasOwn = false;
    for (String line : paragraph.reversed()) {
      if (line.startsWith("#")) {
        continue;
      }
      boolean isOwn = OWN_TRAILERS.stream().anyMatch(line::startsWith);
      if (isOwn || isTrailer(line)) {
        hasOwn |= isOwn;
        trailers++;
        continued = 0;
      } else if (Character.isWhitespace(line.charAt(0))) {
        continued++;
      } else {
        others += 1 + continued;
        continued = 0;
      }
    }
    others += continued;
    return (hasOwn && trailers * 3 >= others) || (trailers > 0 && others == 0);
  }

  /// Letters, digits and hyphens, perhaps blanks, then a colon.
  private static boolean isTrailer(String line) {
    int at = 0;
    while (at < line.length() && isOfName(line.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return at > 0 && end < line.length() && line.charAt(end) == ':';
  }

  private static boolean isOfName(char sign) {
    return sign == '-'
        || (sign >= '0' && sign <= '9')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z');
  }
}
