package dev.seriema.intake;

/// What ids and messages call the lines of a file that grows: its name, and from the second file of
/// that name on its number behind it.
///
/// @param generation from 1
record FollowedName(String plain, int generation) {
  private static final char MARK = '#';

  static FollowedName of(String text) {
    int mark = text.lastIndexOf(MARK);
    boolean isNumbered = mark > 0 && text.substring(mark + 1).matches("[0-9]{1,9}");
    return isNumbered
        ? new FollowedName(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)))
        : new FollowedName(text, 1);
  }

  String text() {
    return generation == 1 ? plain : plain + MARK + generation;
  }
}
