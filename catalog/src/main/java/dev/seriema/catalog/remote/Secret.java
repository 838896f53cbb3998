package dev.seriema.catalog.remote;

/// A key or token, which shows itself to nobody but the server that it is for.
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /// @param text as it is kept; blanks around it are no part of it
  /// @throws IllegalArgumentException where that is empty, or no header may have it
  public static Secret of(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.chars().anyMatch(sign -> sign <= ' ' || sign > '~')) {
      throw new IllegalArgumentException(
          value.isEmpty() ? "is empty" : "has signs that no key has, such as blanks");
    }
    return new Secret(value);
  }

  /// A header that carries it.
  String behind(String scheme) {
    return scheme + " " + value;
  }

  @Override
  public String toString() {
    return "a key";
  }
}
