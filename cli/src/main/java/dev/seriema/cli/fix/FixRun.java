package dev.seriema.cli.fix;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.fix.Repaired;
import dev.seriema.catalog.fix.RuleRepair;
import dev.seriema.catalog.fix.ThreatMove;
import dev.seriema.catalog.fix.VersionMap;
import dev.seriema.catalog.format.FileInPlace;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Repairs the rule files of places, each file once.
public final class FixRun {
  private final RuleCompiler compiler;
  private final Packages packages;
  private final Map<String, String> environment;
  private final Predicate<Diagnostic> wanted;
  private final boolean isDry;
  private final Optional<AttackCatalogue> attack;
  private final Set<Path> seen = new HashSet<>();

  /// @param environment variables by their names, of which some switch checks off
  /// @param wanted which findings are to be repaired
  /// @param isDry whether nothing is to be written
  /// @param attack what rules are to be mapped to; empty where they stay mapped as they are
  public FixRun(
      RuleCompiler compiler,
      Packages packages,
      Map<String, String> environment,
      Predicate<Diagnostic> wanted,
      boolean isDry,
      Optional<AttackCatalogue> attack) {
    this.compiler = compiler;
    this.packages = packages;
    this.environment = environment;
    this.wanted = wanted;
    this.isDry = isDry;
    this.attack = attack;
  }

  /// Repairs what lies in a place, and tells of it in order of the paths.
  public void of(Path place, FixReport report) {
    List<RuleSet.Finding> around = new ArrayList<>();
    List<RuleFiles.Candidate> files =
        RuleFiles.at(place, around).stream()
            .filter(file -> file.notation() == RuleNotation.TOML && seen.add(file.realPath()))
            .toList();
    around.forEach(finding -> report.unreadable(finding.source(), List.of(finding.diagnostic())));
    TextCheck check =
        new TextCheck(place, compiler, packages, environment, attack.map(AttackCatalogue::release));
    RuleRepair repair = new RuleRepair(check, wanted, attack.map(target -> move(target, check)));
    EvenWork.map(files, file -> outcome(file, repair))
        .forEach(outcome -> {
          switch (outcome) {
            case FixOutcome.LeftAlone() -> {
              // There is nothing to tell of it.
            }
            case FixOutcome.Unreadable(var source, var faults) -> report.unreadable(source, faults);
            case FixOutcome.LookedAt(var rule) -> report.lookedAt(rule);
          }
        });
  }

  private static ThreatMove move(AttackCatalogue target, TextCheck check) {
    return new ThreatMove(
        target,
        check
            .root()
            .map(root -> VersionMap.of(root, target.release(), check.settings()))
            .orElse(VersionMap.NONE));
  }

  private FixOutcome outcome(RuleFiles.Candidate file, RuleRepair repair) {
    try {
      byte[] bytes = FileBytes.read(file.realPath(), RuleLoader.LONGEST_FILE);
      if (bytes.length > RuleLoader.LONGEST_FILE) {
        return unreadable(
            file, RuleFault.FILE_TOO_LARGE, "is longer than " + RuleLoader.LONGEST_FILE + " bytes");
      }
      return outcome(file, bytes, repair);
    } catch (IOException failure) {
      return unreadable(
          file,
          RuleFault.UNREADABLE_FILE,
          "cannot be read or written: " + SystemReasons.of(failure));
    }
  }

  private FixOutcome outcome(RuleFiles.Candidate file, byte[] bytes, RuleRepair repair)
      throws IOException {
    Parsed<TomlDocument> document = TomlDocument.parse(file.name(), bytes);
    if (!document.isSound()) {
      return new FixOutcome.Unreadable(document.tree().source(), document.diagnostics());
    }
    if (isLeftAlone(document.tree(), file, repair.check())) {
      return new FixOutcome.LeftAlone();
    }
    Repaired rule = repair.of(file, bytes);
    if (rule.isChanged() && !isDry) {
      FileInPlace.replace(file.realPath(), rule.after().text().getBytes(StandardCharsets.UTF_8));
    }
    return new FixOutcome.LookedAt(rule);
  }

  /// Whether a file is none of a rule that lives.
  static boolean isLeftAlone(TomlDocument document, RuleFiles.Candidate file, TextCheck check) {
    return !RuleFile.recognises(document) || isDeprecated(document, check.location(file));
  }

  private static boolean isDeprecated(TomlDocument document, RuleLocation location) {
    return location.kind() == RuleLocation.Kind.DEPRECATED
        || WrittenRule.of(document)
            .flatMap(rule -> rule.metadataText("maturity"))
            .filter(maturity -> maturity.value().equals("deprecated"))
            .isPresent();
  }

  private static FixOutcome unreadable(RuleFiles.Candidate file, RuleFault fault, String what) {
    return new FixOutcome.Unreadable(
        new SourceText(file.name(), ""),
        List.of(Diagnostic.of(fault, new SourceSpan(0, 0), "`" + file.name() + "` " + what)));
  }
}
