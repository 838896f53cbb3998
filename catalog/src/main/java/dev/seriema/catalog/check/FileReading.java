package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.settings.AllowComments;
import dev.seriema.catalog.layout.FileContent;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.LockedVersions;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.model.diagnostic.SourceText;
import java.util.Optional;

/// Reads files, and recalls what they say where they were checked before.
record FileReading(CheckMemory memory) {
  /// A file that was read.
  sealed interface Read {}

  /// What it says is remembered.
  record Recalled(FileCheck check) implements Read {}

  /// Its rules have to be looked at.
  ///
  /// @param location of its rules
  /// @param mayAllow as [FileCheck] has it
  /// @param key under which to remember what comes of it
  record Anew(
      LoadedFile file,
      RuleLocation location,
      CheckSettings settings,
      boolean mayAllow,
      Optional<Fingerprint> key)
      implements Read {}

  /// May be called by several threads at once.
  Read read(RuleFiles.Candidate file, Around around, LockedVersions lock) {
    return switch (FileContent.of(file)) {
      case FileContent.Settled(var loaded) ->
          new Anew(loaded, around.location(file), around.settings(), false, Optional.empty());
      case FileContent.Bytes content -> {
        byte[] bytes = content.bytes();
        Optional<Fingerprint> key = key(file, around, bytes, lock);
        yield key.flatMap(known -> recall(known, file, bytes))
            .<Read>map(Recalled::new)
            .orElseGet(() ->
                new Anew(
                    LoadedFile.of(file, bytes, lock.versions()),
                    around.location(file),
                    around.settings(),
                    AllowComments.mayBeIn(bytes),
                    key));
      }
    };
  }

  /// Of all that [LoadedFile#of] and what follows from it are told.
  private Optional<Fingerprint> key(
      RuleFiles.Candidate file, Around around, byte[] bytes, LockedVersions lock) {
    if (!memory.isKept()) {
      return Optional.empty();
    }
    return lock.fingerprint()
        .map(locked -> {
          Fingerprint.Maker key =
              memory
                  .key()
                  .fingerprint(locked)
                  .text(file.name())
                  .text(file.notation().name())
                  .number(file.named() ? 1 : 0)
                  .number(file.inDeprecatedFolder() ? 1 : 0);
          around.describe(file, key);
          return key.bytes(bytes).make();
        });
  }

  private Optional<FileCheck> recall(Fingerprint key, RuleFiles.Candidate file, byte[] bytes) {
    boolean mayAllow = AllowComments.mayBeIn(bytes);
    return memory
        .recall(key)
        .flatMap(said -> {
          if (!said.hasFindings()) {
            return Optional.of(
                new FileCheck(() -> file.source(bytes), said, mayAllow, Optional.of(key), true));
          }
          SourceText source = file.source(bytes);
          return said.fits(source.text().length())
              ? Optional.of(new FileCheck(() -> source, said, mayAllow, Optional.of(key), true))
              : Optional.empty();
        });
  }
}
