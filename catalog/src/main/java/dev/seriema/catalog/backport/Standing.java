package dev.seriema.catalog.backport;

/// How a commit and a branch stand to each other.
public enum Standing {
  /// The commit, or what is left of it, goes there.
  CARRIES,
  /// It is there: by a commit that names it as its origin, or itself.
  HAS_IT,
  /// The branch has all that the commit would change.
  UNCHANGED,
  /// Nothing of it can go there.
  REFUSED,
  /// Both sides changed the same.
  CONFLICT,
  /// The branch cannot be moved, or is not there.
  BLOCKED;

  /// In small letters with hyphens, as programs read it.
  public String word() {
    return switch (this) {
      case CARRIES -> "carries";
      case HAS_IT -> "has-it";
      case UNCHANGED -> "unchanged";
      case REFUSED -> "refused";
      case CONFLICT -> "conflict";
      case BLOCKED -> "blocked";
    };
  }
}
