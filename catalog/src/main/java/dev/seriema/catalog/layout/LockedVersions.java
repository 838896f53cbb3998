package dev.seriema.catalog.layout;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The version lock of a repository. It is read when it is first asked, once, from any thread.
public final class LockedVersions {
  /// Longest lock that is read, in bytes; that of the public rules has a million.
  private static final int LONGEST_LOCK = 64 << 20;

  /// Where there is no lock.
  static final LockedVersions NONE = new LockedVersions(null);

  private final @Nullable Path file;
  private @Nullable Content content;
  private @Nullable Fingerprint fingerprint;
  private @Nullable Map<RuleId, Integer> versions;
  private Optional<RuleSet.Finding> finding = Optional.empty();

  /// @param bytes empty where they cannot be read
  private record Content(Optional<byte[]> bytes, String fault) {}

  /// @param file null where there is none
  LockedVersions(@Nullable Path file) {
    this.file = file;
  }

  /// By rule; of a lock that cannot be read none, which [#finding] tells.
  public synchronized Map<RuleId, Integer> versions() {
    if (versions == null) {
      versions = file == null ? Map.of() : read(file);
    }
    return versions;
  }

  /// What is wrong with the lock, once its versions were asked for.
  public synchronized Optional<RuleSet.Finding> finding() {
    return finding;
  }

  /// Tells the lock from others, without reading what it says.
  ///
  /// @return empty where its bytes cannot be read
  public synchronized Optional<Fingerprint> fingerprint() {
    if (file == null) {
      return Optional.of(Fingerprint.NOTHING);
    }
    if (fingerprint == null) {
      fingerprint = content(file).bytes().map(Fingerprint::of).orElse(null);
    }
    return Optional.ofNullable(fingerprint);
  }

  private Map<RuleId, Integer> read(Path lock) {
    Content read = content(lock);
    try {
      if (read.bytes().isPresent()) {
        return VersionLock.versions(read.bytes().get());
      }
      finding = Optional.of(fault(lock, read.fault()));
    } catch (IOException failure) {
      finding = Optional.of(fault(lock, "cannot be read: " + SystemReasons.of(failure)));
    }
    return Map.of();
  }

  private Content content(Path lock) {
    if (content == null) {
      content = load(lock);
    }
    return content;
  }

  private static Content load(Path lock) {
    try {
      byte[] bytes = FileBytes.read(lock, LONGEST_LOCK);
      return bytes.length > LONGEST_LOCK
          ? new Content(Optional.empty(), "is longer than " + LONGEST_LOCK + " bytes")
          : new Content(Optional.of(bytes), "");
    } catch (IOException failure) {
      return new Content(Optional.empty(), "cannot be read: " + SystemReasons.of(failure));
    }
  }

  private static RuleSet.Finding fault(Path lock, String what) {
    String name = FileNames.found(lock);
    return new RuleSet.Finding(
        new SourceText(name, ""),
        Diagnostic.of(
            RuleFault.UNREADABLE_LOCK,
            new SourceSpan(0, 0),
            "version lock `" + name + "` " + what));
  }
}
