package dev.seriema.catalog.scaffold;

/// Somebody named what is not there. The message says so, and what may have been meant.
public final class UnknownName extends Exception {
  private static final long serialVersionUID = 1;

  public UnknownName(String message) {
    super(message);
  }
}
