package dev.seriema.catalog.ship;

/// What was given as a package cannot be read as one; the message says why.
public final class UnreadablePackage extends Exception {
  private static final long serialVersionUID = 1;

  UnreadablePackage(String message) {
    super(message);
  }
}
