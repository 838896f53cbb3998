package dev.seriema.catalog.evidence;

import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.trace.Trace;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.schedule.ScheduledRule;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs rules over their evidence. Thread-safe; what it says depends on the rule and its files
/// only.
public final class EvidenceJudge {
  private final RuleCompiler compiler;

  /// Of rules without exceptions.
  ///
  /// @param schemas the types of fields, for each rule by the indices that it reads
  public EvidenceJudge(SchemaSource schemas) {
    this(new RuleCompiler(schemas));
  }

  /// @param compiler of the rules, which knows the types of fields and the exceptions
  public EvidenceJudge(RuleCompiler compiler) {
    this.compiler = compiler;
  }

  /// Judges one rule. A rule without evidence is not compiled.
  public RuleVerdict judge(RuleEvidence rule) {
    if (rule.files().isEmpty()) {
      Outcome outcome = hasError(rule.findings()) ? Outcome.FAILED : Outcome.WITHOUT_EVIDENCE;
      return unjudged(rule, outcome, "", List.of());
    }
    if (rule.rule().isEmpty()) {
      return unjudged(rule, Outcome.FAILED, rule.fault(), List.of());
    }
    if (rule.rule().get().retired().isPresent()) {
      return unjudged(rule, Outcome.RETIRED, rule.rule().get().retired().get(), List.of());
    }
    return switch (compiler.compile(rule.rule().get())) {
      case Compilation.Compiled compiled -> judge(rule, compiled);
      case Compilation.LeftOut(_, var reason, _, var diagnostics) ->
          unjudged(
              rule,
              diagnostics.stream().anyMatch(Diagnostic::isError)
                  ? Outcome.FAILED
                  : Outcome.NOT_SUPPORTED,
              reason,
              diagnostics);
    };
  }

  /// Judges a rule that was compiled by the same compiler.
  RuleVerdict judge(RuleEvidence rule, Compilation.Compiled compiled) {
    EvidenceRun run = new EvidenceRun(compiled);
    List<FileVerdict> files = new ArrayList<>();
    for (EvidenceFile file : rule.files()) {
      for (EvidenceSchedule schedule : file.expectation().schedules()) {
        files.add(verdict(file, schedule, run, compiled));
      }
    }
    if (files.stream().allMatch(FileVerdict::isPassed) && !hasError(rule.findings())) {
      return new RuleVerdict(rule, Outcome.PROVED, "", rule.findings(), files);
    }
    return new RuleVerdict(rule, Outcome.FAILED, "", findings(rule, compiled.diagnostics()), files);
  }

  private FileVerdict verdict(
      EvidenceFile file, EvidenceSchedule schedule, EvidenceRun run, Compilation.Compiled rule) {
    Optional<String> obstacle =
        schedule == EvidenceSchedule.KIBANA ? ScheduledRule.obstacle(rule) : Optional.empty();
    if (obstacle.isPresent()) {
      Failure failure =
          new Failure(
              Failure.Kind.NOT_EXECUTABLE,
              "a rule that can be executed at moments",
              "one that cannot: " + obstacle.get());
      return new FileVerdict(
          file, schedule, Observed.NOTHING, List.of(failure), Optional.empty(), Optional.empty());
    }
    Observed observed = run.over(file, schedule);
    Judgement judgement = new Judgement(file, observed, run.hasGroups());
    List<Failure> failures = judgement.failures();
    Optional<Trace> trace =
        judgement
            .sought()
            .filter(_ -> schedule == EvidenceSchedule.STREAM)
            .flatMap(_ -> run.trace(file));
    Optional<ExplainedEvent> explained =
        judgement
            .sought()
            .filter(_ -> trace.isEmpty() && isExplained(rule, schedule))
            .flatMap(sought -> new EvidenceExplainer(rule, compiler).explain(file, sought));
    return new FileVerdict(file, schedule, observed, failures, explained, trace);
  }

  /// Whether single events explain the rule's alerts: not where the moment of an execution or other
  /// alerts decide.
  private static boolean isExplained(Compilation.Compiled rule, EvidenceSchedule schedule) {
    return schedule == EvidenceSchedule.STREAM
        && rule.suppression().isEmpty()
        && RuleCompiler.isExplainable(rule.rule());
  }

  private static RuleVerdict unjudged(
      RuleEvidence rule, Outcome outcome, String reason, List<Diagnostic> diagnostics) {
    return new RuleVerdict(rule, outcome, reason, findings(rule, diagnostics), List.of());
  }

  /// The findings about a query, which may be why evidence fails, before those about the evidence.
  private static List<RuleSet.Finding> findings(RuleEvidence rule, List<Diagnostic> diagnostics) {
    List<RuleSet.Finding> findings = new ArrayList<>();
    diagnostics.forEach(found -> findings.add(new RuleSet.Finding(rule.source(), found)));
    findings.addAll(rule.findings());
    return findings;
  }

  private static boolean hasError(List<RuleSet.Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.diagnostic().isError());
  }
}
