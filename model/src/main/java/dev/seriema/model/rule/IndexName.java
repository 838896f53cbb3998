package dev.seriema.model.rule;

import java.util.regex.Pattern;

/// The name of an event's index, cut to what index patterns speak of: `specs/index/picking.md`.
///
/// Gone are the cluster (`east:`), the marks of backing, partial and restored indices (`.ds-`,
/// `partial-`, `restored-`, in any order), and the date and generation at the end;
/// `.internal.alerts-…` reads `.alerts-…`.
public final class IndexName {
  /// Where the alerts of a run are read, which is in the usual space.
  public static final String ALERTS = ".alerts-security.alerts-default";

  static final String ALERTS_OF_ANY_KIND = ".alerts-";

  private static final Pattern MARKS =
      Pattern.compile("^(?:[^:]*:)?(?:partial-|restored-|\\.ds-)*");

  private static final Pattern INTERNAL = Pattern.compile("^\\.internal(?=\\.alerts-)");

  /// A date with its day or without, then a generation of six digits or more.
  private static final Pattern TAIL =
      Pattern.compile("(?:-\\d{4}\\.\\d{2}(?:\\.\\d{2})?)?(?:-\\d{6,10})?$");

  private IndexName() {}

  /// The first index that stands behind a name under which alerts are read.
  static String behind(String alerts) {
    return ".internal" + alerts + "-000001";
  }

  public static String cut(String index) {
    String name = MARKS.matcher(index).replaceFirst("");
    name = INTERNAL.matcher(name).replaceFirst("");
    return TAIL.matcher(name).replaceFirst("");
  }
}
