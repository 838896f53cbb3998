package dev.seriema.cli;

import dev.seriema.catalog.check.FindingOrder;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.exception.ExceptionFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The rules of some places, loaded and compiled, and what became of each that cannot run.
///
/// @param ready rules that run
/// @param leftOut every other rule that was found, with its reason
/// @param found how many rules there are, counted where they were loaded
/// @param findings file by file, in each in order of the places; files that are wrong as a whole
///   come first
record CompiledRules(
    List<Compilation.Compiled> ready,
    List<LeftOut> leftOut,
    int found,
    List<RuleFinding> findings) {
  CompiledRules {
    ready = List.copyOf(ready);
    leftOut = List.copyOf(leftOut);
    findings = List.copyOf(findings);
  }

  /// @param id where it could be read
  /// @param faulty whether the rule is wrong; else it is retired or not supported yet
  record LeftOut(Optional<RuleId> id, String reason, boolean faulty) {}

  static CompiledRules of(List<Path> places, RuleCompiler compiler) {
    return of(places, compiler, new ExceptionOptions(), false);
  }

  /// @param options where exceptions are, besides those that come with the rules
  /// @param enabledOnly whether to leave out exported rules that their cluster does not run
  static CompiledRules of(
      List<Path> places,
      RuleCompiler withoutExceptions,
      ExceptionOptions options,
      boolean enabledOnly) {
    RuleSet set = RuleLoader.load(places);
    ExceptionOptions.Known exceptions = options.known(set, places, withoutExceptions);
    RuleCompiler compiler = exceptions.compiler();
    List<RuleFinding> findings = new ArrayList<>();
    set.findings()
        .forEach(finding ->
            findings.add(
                new RuleFinding(finding.source(), finding.diagnostic(), Optional.empty())));
    List<LeftOut> leftOut = new ArrayList<>();
    for (RuleSet.LeftOut rule : set.leftOut()) {
      leftOut.add(new LeftOut(rule.id(), rule.reason(), true));
      rule.query().map(query -> compiler.faults(query, rule.indices())).orElse(List.of()).stream()
          .map(fault -> new RuleFinding(rule.source(), fault, rule.id()))
          .forEach(findings::add);
    }
    List<Compilation> compilations =
        EvenWork.map(set.rules(), rule -> compiler.compile(rule.rule()));
    List<Compilation.Compiled> ready = new ArrayList<>();
    for (int i = 0; i < compilations.size(); i++) {
      LoadedRule loaded = set.rules().get(i);
      if (enabledOnly && !loaded.rule().deployment().enabled().orElse(true)) {
        leftOut.add(new LeftOut(Optional.of(loaded.rule().id()), "not enabled", false));
        continue;
      }
      Compilation compilation = compilations.get(i);
      for (Diagnostic diagnostic : compilation.diagnostics()) {
        findings.add(new RuleFinding(loaded.source(), diagnostic, Optional.of(loaded.rule().id())));
      }
      switch (compilation) {
        case Compilation.Compiled compiled -> ready.add(compiled);
        case Compilation.LeftOut out ->
            leftOut.add(
                new LeftOut(
                    Optional.of(out.rule().id()),
                    out.reason(),
                    out.diagnostics().stream().anyMatch(Diagnostic::isError)));
      }
    }
    findings.addAll(exceptions.findings());
    int found = set.rules().size() + set.leftOut().size();
    return new CompiledRules(ready, leftOut, found, FindingOrder.byFile(findings));
  }

  /// The same without rules that do not run for another reason.
  ///
  /// @param obstacle the reason of a rule; empty where it runs
  CompiledRules without(Function<Compilation.Compiled, Optional<String>> obstacle) {
    List<Compilation.Compiled> left = new ArrayList<>();
    List<LeftOut> out = new ArrayList<>(leftOut);
    for (Compilation.Compiled rule : ready) {
      obstacle
          .apply(rule)
          .ifPresentOrElse(
              reason -> out.add(new LeftOut(Optional.of(rule.rule().id()), reason, false)),
              () -> left.add(rule));
    }
    return new CompiledRules(left, out, found, findings);
  }

  /// Those findings that were not made already where the rules were loaded.
  List<FactFinding> untold(List<FactFinding> facts) {
    return FindingOrder.untold(facts, findings);
  }

  /// Whether a file or folder could not be read.
  boolean isIncomplete() {
    return findings.stream()
        .map(finding -> finding.diagnostic().code())
        .anyMatch(
            code -> code == RuleFault.UNREADABLE_FILE || code == ExceptionFault.UNREADABLE_FILE);
  }
}
