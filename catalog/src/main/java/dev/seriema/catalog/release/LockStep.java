package dev.seriema.catalog.release;

/// What the next lock does with a rule.
public enum LockStep {
  /// It gets its first version.
  NEW("new"),
  /// It has changed and gets the next version.
  RAISED("raised"),
  /// It is for a newer stack than before: what was locked stays for the older one.
  FORKED("forked"),
  /// The same version, of which the lock says something else.
  REWRITTEN("rewritten"),
  UNCHANGED("unchanged"),
  /// It was given up since the last lock.
  DEPRECATED("deprecated"),
  /// Whether it has changed cannot be told; its entry stays.
  OPEN("not told"),
  /// It cannot be locked as it is; its entry stays.
  REFUSED("refused");

  private final String word;

  LockStep(String word) {
    this.word = word;
  }

  /// As results name it.
  public String word() {
    return word;
  }

  /// Whether a file of versions says something else then.
  public boolean isChange() {
    return switch (this) {
      case NEW, RAISED, FORKED, REWRITTEN, DEPRECATED -> true;
      case UNCHANGED, OPEN, REFUSED -> false;
    };
  }
}
