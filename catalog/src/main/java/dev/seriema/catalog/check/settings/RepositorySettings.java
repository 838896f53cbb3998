package dev.seriema.catalog.check.settings;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the `seriema.toml` of a repository says. As far as it is wrong it says nothing.
///
/// @param source its text; empty where there is none
/// @param stack the newest release of the stack that the rules are for
/// @param severities what findings weigh, by code
/// @param off codes that are not told
/// @param findings what is wrong with it
public record RepositorySettings(
    SourceText source,
    Optional<Release> stack,
    Map<String, Severity> severities,
    Set<String> off,
    List<Allowance> allowances,
    List<Diagnostic> findings) {
  public static final String FILE = "seriema.toml";

  /// Longest file that is read, in bytes.
  static final int LONGEST = 1 << 20;

  /// Of a repository that has none.
  public static final RepositorySettings NONE = none(new SourceText(FILE, ""), List.of());

  public RepositorySettings {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
    allowances = List.copyOf(allowances);
    findings = List.copyOf(findings);
  }

  /// @param root the top folder of a repository, without links
  public static RepositorySettings of(Path root, KnownCodes codes) {
    Path file = root.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    String name = FileNames.found(file);
    try {
      byte[] bytes = FileBytes.read(file, LONGEST);
      return bytes.length > LONGEST
          ? unreadable(name, "it is longer than " + LONGEST + " bytes")
          : of(TomlDocument.parse(name, bytes), codes);
    } catch (IOException failure) {
      return unreadable(name, SystemReasons.of(failure));
    }
  }

  private static RepositorySettings of(Parsed<TomlDocument> parsed, KnownCodes codes) {
    return parsed.isSound()
        ? new SettingsReader(codes).read(parsed.tree(), parsed.diagnostics())
        : none(parsed.tree().source(), parsed.diagnostics());
  }

  private static RepositorySettings unreadable(String name, String reason) {
    Diagnostic fault =
        Diagnostic.of(
            RuleFault.UNREADABLE_FILE,
            new SourceSpan(0, 0),
            "`" + name + "` cannot be read: " + reason);
    return none(new SourceText(name, ""), List.of(fault));
  }

  private static RepositorySettings none(SourceText source, List<Diagnostic> findings) {
    return new RepositorySettings(
        source, Optional.empty(), Map.of(), Set.of(), List.of(), findings);
  }
}
