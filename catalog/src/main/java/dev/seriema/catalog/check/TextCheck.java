package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.settings.AllowComments;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.LockedVersions;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.VersionLocks;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what is to become of the files of one place, each by itself, with what would repair it.
///
/// What only several files together say is not asked, and nothing is remembered. May be asked by
/// several threads at once.
public final class TextCheck {
  private final Path place;
  private final Around around;
  private final LockedVersions lock;
  private final FileCompilation compilation;

  /// A finding, and what would make it go away where the check knows only one such thing.
  public record Told(Diagnostic diagnostic, Optional<Repair> repair) {}

  /// @param environment variables by their names, of which some switch checks off
  public TextCheck(
      Path place, RuleCompiler compiler, Packages packages, Map<String, String> environment) {
    this(place, compiler, packages, environment, Optional.empty());
  }

  /// @param environment variables by their names, of which some switch checks off
  /// @param attack the release of ATT&CK that `threat` is judged by; empty where that is told from
  ///   the rules
  public TextCheck(
      Path place,
      RuleCompiler compiler,
      Packages packages,
      Map<String, String> environment,
      Optional<String> attack) {
    this(place, compiler, packages, environment, attack, Optional.empty());
  }

  /// @param environment variables by their names, of which some switch checks off
  /// @param attack the release of ATT&CK that `threat` is judged by; empty where that is told from
  ///   the rules
  /// @param stack that the rules are judged for; empty where the repository chooses
  public TextCheck(
      Path place,
      RuleCompiler compiler,
      Packages packages,
      Map<String, String> environment,
      Optional<String> attack,
      Optional<Release> stack) {
    this.place = place;
    Around found = Around.of(place, environment, stack);
    around =
        new Around(
            found.root(), found.said(), found.settings().judgedBy(attack), found.buildingBlocks());
    lock = new VersionLocks().around(place);
    compilation = new FileCompilation(() -> compiler, () -> packages, SupportedStacks::shipped);
  }

  /// The top folder of the repository, without links; empty where there is none.
  public Optional<Path> root() {
    return around.root();
  }

  /// Where the file lies in its repository.
  public RuleLocation location(RuleFiles.Candidate file) {
    return around.location(file);
  }

  /// How the repository weighs findings.
  public CheckSettings settings() {
    return around.settings();
  }

  /// What is found about a text if the file had it, in order of the places: what the repository
  /// allows is left out.
  public List<Told> of(RuleFiles.Candidate file, byte[] text) {
    FileCheck check =
        compilation.of(
            new FileReading.Anew(
                LoadedFile.of(file, text, lock.versions()),
                around.location(file),
                around.settings(),
                AllowComments.mayBeIn(text),
                Optional.empty()));
    Map<Diagnostic, Repair> repairs = new HashMap<>();
    check
        .said()
        .rules()
        .forEach(rule -> rule.repairs().forEach((told, by) -> repairs.put(unweighed(told), by)));
    Allowed allowed = new Allowed(List.of(place), FileCalls.AS_NAMED);
    allowed.add(around);
    List<RuleFinding> found = new ArrayList<>(allowed.add(around, file, check));
    found.addAll(allowed.of(new AllFiles().add(check)));
    found.addAll(allowed.unused());
    return FindingOrder.byFile(found).stream()
        .filter(finding -> finding.source().name().equals(file.name()))
        .map(RuleFinding::diagnostic)
        .map(finding -> new Told(finding, Optional.ofNullable(repairs.get(unweighed(finding)))))
        .toList();
  }

  private static Diagnostic unweighed(Diagnostic finding) {
    return finding.withSeverity(finding.code().severity());
  }
}
