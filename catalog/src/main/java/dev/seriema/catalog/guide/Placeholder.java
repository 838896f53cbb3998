package dev.seriema.catalog.guide;

import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// A place in a guide, such as `$osquery_0`, where an entry of `[transform]` goes.
///
/// @param plugin such as `osquery`
/// @param number as it is written behind the plugin
/// @param start where its `$` stands in the guide
/// @param end behind its last sign
public record Placeholder(String plugin, String number, int start, int end) {
  public static final List<String> PLUGINS = List.of("osquery", "investigate");

  /// Its name, without `$` and braces.
  public String name() {
    return plugin + "_" + number;
  }

  public SourceSpan in(WrittenText note) {
    return note.map().toSource(new SourceSpan(start, end));
  }

  /// Those of a guide in their order. `$$` is a dollar and begins none.
  public static List<Placeholder> of(String note) {
    List<Placeholder> found = new ArrayList<>();
    int at = note.indexOf('$');
    while (at >= 0) {
      int next = at + 1;
      if (note.startsWith("$", next)) {
        next++;
      } else {
        boolean hasBraces = note.startsWith("{", next);
        int name = hasBraces ? next + 1 : next;
        int end = nameEnd(note, name);
        if (!hasBraces || note.startsWith("}", end)) {
          add(note, at, name, end, hasBraces ? end + 1 : end, found);
        }
      }
      at = note.indexOf('$', next);
    }
    return found;
  }

  private static void add(
      String note, int start, int name, int nameEnd, int end, List<Placeholder> found) {
    int digits = nameEnd;
    while (digits > name && isDigit(note.charAt(digits - 1))) {
      digits--;
    }
    if (digits < nameEnd && digits - 1 > name && note.charAt(digits - 1) == '_') {
      String plugin = note.substring(name, digits - 1);
      if (PLUGINS.contains(plugin)) {
        found.add(new Placeholder(plugin, note.substring(digits, nameEnd), start, end));
      }
    }
  }

  private static int nameEnd(String note, int start) {
    int end = start;
    while (end < note.length() && isOfName(note.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char sign) {
    return sign == '_'
        || (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || isDigit(sign);
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
