package dev.seriema.catalog.remote;

/// A server did not do what was asked, for the reason that the message names in one sentence, with
/// what to do where that is known.
public final class RemoteFailure extends Exception {
  private static final long serialVersionUID = 1;

  RemoteFailure(String message) {
    super(message);
  }

  /// The sentence.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
