package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a rule is mapped to once, and asks every entry what there is to ask. Entries of a
/// framework or a release that is not known are asked nothing.
final class EveryEntry implements Check {
  private static final List<EntryCheck> OF_ATTACK =
      List.of(
          new TacticInRelease(),
          new TechniqueInRelease(),
          new TechniqueName(),
          new TechniqueOfTactic(),
          new SubTechniqueOfTechnique(),
          new TechniqueRevoked(),
          new ReferenceForm(),
          new ReferenceOfAnother());

  private static final List<EntryCheck> OF_ATLAS =
      List.of(new AtlasEntry(), new ReferenceForm(), new ReferenceOfAnother());

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleMapping.of(rule.written()).forEach(mapping -> check(mapping, rule, findings));
  }

  private static void check(RuleMapping mapping, RuleUnderCheck rule, RuleFindings findings) {
    if (mapping.entries().isEmpty()) {
      return;
    }
    Optional<AttackCatalogue> attack =
        mapping
            .version()
            .map(version -> AttackCatalogue.meant(version.value()))
            .orElseGet(() -> JudgedRelease.of(mapping.entries(), rule.settings()));
    check(mapping, attack, findings);
    if (mapping.head().isEmpty()) {
      JudgedRelease.later(rule, attack).ifPresent(later -> note(mapping, later, rule, findings));
    }
  }

  /// Notes what is wrong in a later release alone.
  private static void note(
      RuleMapping mapping, AttackCatalogue later, RuleUnderCheck rule, RuleFindings findings) {
    RuleFindings ofLater = new RuleFindings(rule);
    check(mapping, Optional.of(later), ofLater);
    Set<Told> told = findings.found().stream().map(Told::of).collect(Collectors.toSet());
    ofLater.found().stream()
        .filter(found -> !told.contains(Told.of(found)))
        .forEach(found -> findings.add(found.withSeverity(Severity.NOTE)));
  }

  /// What is told, of what place.
  private record Told(DiagnosticCode code, SourceSpan span) {
    static Told of(Diagnostic found) {
      return new Told(found.code(), found.span());
    }
  }

  private static void check(
      RuleMapping mapping, Optional<AttackCatalogue> attack, RuleFindings findings) {
    for (WrittenTable entry : mapping.entries()) {
      RuleMapping.framework(entry)
          .map(WrittenText::value)
          .flatMap(Framework::titled)
          .flatMap(framework -> framework == Framework.ATTACK ? attack : AttackCatalogue.atlas())
          .ifPresent(catalogue ->
              check(ThreatEntry.of(entry, catalogue, mapping.head().isPresent()), findings));
    }
  }

  private static void check(ThreatEntry entry, RuleFindings findings) {
    for (EntryCheck check : entry.framework() == Framework.ATTACK ? OF_ATTACK : OF_ATLAS) {
      check.check(entry, findings);
    }
  }
}
