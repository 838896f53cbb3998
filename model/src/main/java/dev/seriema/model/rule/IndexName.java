package dev.seriema.model.rule;

import java.util.regex.Pattern;

/// The name of an event's index, cut to what index patterns speak of.
///
/// Gone are the cluster (`east:`), the marks of backing, partial and restored indices (`.ds-`,
/// `partial-`, `restored-`), and the date and generation at the end; `.internal.alerts-…` reads
/// `.alerts-…`.
public final class IndexName {
  private static final Pattern TAIL =
      Pattern.compile("(?:-\\d{4}\\.\\d{2}(?:\\.\\d{2})?)?(?:-\\d{6})?$");

  private IndexName() {}

  public static String cut(String index) {
    String name = index.substring(index.indexOf(':') + 1);
    for (String mark : new String[] {"partial-", "restored-", ".ds-"}) {
      if (name.startsWith(mark)) {
        name = name.substring(mark.length());
      }
    }
    if (name.startsWith(".internal.alerts-")) {
      name = name.substring(".internal".length());
    }
    return TAIL.matcher(name).replaceFirst("");
  }
}
