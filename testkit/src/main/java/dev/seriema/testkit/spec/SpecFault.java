package dev.seriema.testkit.spec;

/// A page that cannot be read as a test.
public final class SpecFault extends AssertionError {
  private static final long serialVersionUID = 1;

  SpecFault(String page, int line, String message) {
    super(page + ":" + line + ": " + message);
  }
}
