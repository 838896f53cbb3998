package dev.seriema.cli;

/// A command cannot do what was asked, for a reason outside of Seriema that the message names.
final class Unable extends Exception {
  private static final long serialVersionUID = 1;

  Unable(String message) {
    super(message);
  }
}
