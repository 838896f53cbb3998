package dev.seriema.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Names text that is not read, by how its first line looks.
final class OtherText {
  private static final int LOOKED_AT = 512;

  private record Look(OtherFormat format, Pattern start) {
    Look(OtherFormat format, String start) {
      this(format, Pattern.compile(start));
    }
  }

  private static final String DAY = "[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d";

  private static final List<Look> LOOKS =
      List.of(
          new Look(OtherFormat.AUDIT_LOG, "(node=\\S+ )?type=\\S+ msg=audit\\("),
          new Look(OtherFormat.ZEEK_LOG, "#(separator|fields|path|types)\\b"),
          new Look(OtherFormat.W3C_LOG, "#(Software|Version|Date|Fields):"),
          new Look(OtherFormat.EVENT_XML, "(<\\?xml[^>]*>\\s*)?(<Events>\\s*)?<Event[ >]"),
          new Look(OtherFormat.XML, "<[?!A-Za-z]"),
          new Look(OtherFormat.CEF, "(<\\d+>)?(" + DAY + " \\S+ )?CEF:\\d"),
          new Look(OtherFormat.LEEF, "(<\\d+>)?(" + DAY + " \\S+ )?LEEF:\\d"),
          new Look(OtherFormat.SYSLOG, "(<\\d{1,3}>\\d? ?)?" + DAY + " \\S+"),
          new Look(OtherFormat.SYSLOG, "<\\d{1,3}>"),
          new Look(OtherFormat.SYSLOG, "\\d{4}-\\d\\d-\\d\\dT[\\d:.,+Z-]+ \\S+ [^\\s:]+: "),
          new Look(OtherFormat.ACCESS_LOG, "\\S+ \\S+ \\S+ \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:"));

  private OtherText() {}

  /// @param first the first byte that is no blank
  static OtherFormat of(byte[] bytes, int first, int end) {
    if (Garbage.isBinary(bytes, end)) {
      return OtherFormat.BINARY;
    }
    int length = Math.min(end - first, LOOKED_AT);
    String beginning = new String(bytes, first, length, StandardCharsets.ISO_8859_1);
    for (Look look : LOOKS) {
      if (look.start().matcher(beginning).lookingAt()) {
        return look.format();
      }
    }
    if (beginning.indexOf('\0') >= 0) {
      return OtherFormat.BINARY;
    }
    return isTable(beginning) ? OtherFormat.CSV : OtherFormat.TEXT;
  }

  /// Whether the first two lines have as many commas, and have some.
  private static boolean isTable(String beginning) {
    List<Long> commas =
        beginning
            .lines()
            .limit(2)
            .map(line -> line.chars().filter(sign -> sign == ',').count())
            .toList();
    return commas.getFirst() > 0 && commas.getFirst().equals(commas.getLast());
  }
}
