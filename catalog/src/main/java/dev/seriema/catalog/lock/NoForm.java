package dev.seriema.catalog.lock;

/// A rule cannot be told as it ships: a value has no form in JSON, such as a date, or hangs on what
/// is not known here.
public final class NoForm extends Exception {
  private static final long serialVersionUID = 1;
}
