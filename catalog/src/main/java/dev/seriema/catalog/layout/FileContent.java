package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;

/// What was read of a file that may hold rules, before anybody looks at what it says.
public sealed interface FileContent {
  /// All of it, unpacked.
  final class Bytes implements FileContent {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /// What became of a file that need not be looked at, or cannot be.
  record Settled(LoadedFile file) implements FileContent {}

  static FileContent of(RuleFiles.Candidate candidate) {
    return switch (candidate.notation()) {
      case TOML -> TomlFile.content(candidate);
      case JSON -> ExportedFile.content(candidate);
    };
  }

  static Settled tooLong(RuleFiles.Candidate candidate, int longest) {
    return new Settled(
        LoadedFile.unread(
            candidate, RuleFault.FILE_TOO_LARGE, "is longer than " + longest + " bytes"));
  }

  static Settled unreadable(RuleFiles.Candidate candidate, IOException failure) {
    return new Settled(
        LoadedFile.unread(
            candidate, RuleFault.UNREADABLE_FILE, "cannot be read: " + SystemReasons.of(failure)));
  }
}
