package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The version locks of the repositories that places lie in, each read once.
final class VersionLocks {
  /// Longest lock that is read, in bytes; that of the public rules has a million.
  private static final int LONGEST_LOCK = 64 << 20;

  private final Map<Path, Map<RuleId, Integer>> known = new HashMap<>();
  private final List<RuleSet.Finding> findings;

  VersionLocks(List<RuleSet.Finding> findings) {
    this.findings = findings;
  }

  /// The versions of the repository around a place; none where there is no lock, or one that cannot
  /// be read, which is reported.
  Map<RuleId, Integer> around(Path place) {
    Path realPlace;
    try {
      realPlace = place.toRealPath();
    } catch (IOException missing) {
      // That the place cannot be read is reported where its files are looked for.
      return Map.of();
    }
    return RuleRepository.versionLock(realPlace)
        .map(lock -> known.computeIfAbsent(lock, this::read))
        .orElse(Map.of());
  }

  private Map<RuleId, Integer> read(Path lock) {
    String name = FileNames.found(lock);
    try {
      byte[] bytes = FileBytes.read(lock, LONGEST_LOCK);
      if (bytes.length > LONGEST_LOCK) {
        return unreadable(name, "is longer than " + LONGEST_LOCK + " bytes");
      }
      return VersionLock.versions(bytes);
    } catch (IOException failure) {
      return unreadable(name, "cannot be read: " + SystemReasons.of(failure));
    }
  }

  private Map<RuleId, Integer> unreadable(String name, String what) {
    findings.add(
        new RuleSet.Finding(
            new SourceText(name, ""),
            Diagnostic.of(
                RuleFault.UNREADABLE_LOCK,
                new SourceSpan(0, 0),
                "version lock `" + name + "` " + what)));
    return Map.of();
  }
}
