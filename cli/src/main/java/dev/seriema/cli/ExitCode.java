package dev.seriema.cli;

/// The numbers that a command ends with.
final class ExitCode {
  /// Did what was asked.
  static final int DONE = 0;

  /// Did it, and found what the command looks for.
  static final int FOUND = 1;

  /// Could not do all of it.
  static final int INCOMPLETE = 2;

  /// A fault of Seriema itself.
  static final int OWN_FAULT = 3;

  private ExitCode() {}
}
