package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;

/// How releases of the stack are written in files of versions.
final class Stacks {
  private Stacks() {}

  /// Such as `9.6`.
  static String shown(Release stack) {
    return stack.major() + "." + stack.minor();
  }
}
