package dev.seriema.detector;

/// What becomes of an alert that was raised, among rules that read alerts.
public enum AlertFate {
  /// It was shown to them.
  SHOWN,
  /// It was made of so many others that it is shown to none.
  TOO_DEEP,
  /// It is larger than a document may be.
  REFUSED
}
