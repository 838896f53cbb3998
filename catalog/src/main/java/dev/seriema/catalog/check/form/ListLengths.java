package dev.seriema.catalog.check.form;

/// Words how long a list is and how long it may be.
final class ListLengths {
  private ListLengths() {}

  static String message(String key, int length, int least, int most) {
    String allowed = least == most ? Integer.toString(most) : least + " to " + most;
    return "`%s` has %s; it takes %s".formatted(key, items(length), allowed);
  }

  private static String items(int length) {
    return switch (length) {
      case 0 -> "no item";
      case 1 -> "1 item";
      default -> length + " items";
    };
  }
}
