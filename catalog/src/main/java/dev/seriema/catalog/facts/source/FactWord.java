package dev.seriema.catalog.facts.source;

/// What can be the name of a field, type, package or release, and stand in one cell of a table.
public final class FactWord {
  /// Longest name, in characters; the longest public one has about 150.
  public static final int LONGEST = 1_000;

  private FactWord() {}

  public static boolean is(String name) {
    return !name.isBlank() && name.length() <= LONGEST && !hasControl(name);
  }

  private static boolean hasControl(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isISOControl(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
