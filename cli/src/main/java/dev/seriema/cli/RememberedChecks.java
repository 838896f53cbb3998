package dev.seriema.cli;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.CheckMemory;
import dev.seriema.catalog.facts.Release;
import java.util.Optional;
import java.util.function.Supplier;

/// What this program remembers of checks.
///
/// @param folder where it lies
/// @param program tells this program from others; empty where nothing is to be remembered
record RememberedChecks(CacheFolder folder, Supplier<Optional<Fingerprint>> program) {
  /// Of the user who runs the program.
  static RememberedChecks ofUser() {
    return new RememberedChecks(CacheFolder.ofUser("check"), ProgramIdentity::known);
  }

  /// What is remembered of rules by some facts.
  ///
  /// @param judged the stack that rules are judged for; empty where the repository chooses
  CheckMemory by(FieldTypes types, Optional<Release> judged) {
    return program
        .get()
        .flatMap(known ->
            types
                .fingerprint()
                .get()
                .map(facts ->
                    new Fingerprint.Maker()
                        .fingerprint(known)
                        .fingerprint(facts)
                        .text(judged.map(Release::toString).orElse(""))
                        .make()))
        .map(world -> CheckMemory.open(folder, world))
        .orElse(CheckMemory.NONE);
  }
}
