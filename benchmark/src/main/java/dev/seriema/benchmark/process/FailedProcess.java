package dev.seriema.benchmark.process;

/// A process that measures did not end well; what it said of that is on standard error.
public final class FailedProcess extends RuntimeException {
  private static final long serialVersionUID = 1;

  public FailedProcess(String message) {
    super(message);
  }

  FailedProcess(String message, Throwable cause) {
    super(message, cause);
  }
}
