package dev.seriema.cli;

import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.mutation.MutationJudge;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.cli.mutants.MutantsReport;
import dev.seriema.cli.mutants.MutatedRule;
import dev.seriema.cli.run.Progress;
import dev.seriema.detector.compile.RuleCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Option;

/// What `test` does about mutants.
final class MutantOptions {
  @Option(
      names = "--mutants",
      description =
          "Change each proved rule in one place at a time and tell which changes its evidence"
              + " would not notice, with events that it would.")
  private boolean asked;

  @Option(
      names = "--write",
      description =
          "With --mutants: write those events into the evidence of their rules. No file is"
              + " replaced.")
  private boolean write;

  @Option(
      names = "--least-score",
      paramLabel = "N",
      description = "With --mutants: let a rule fail of whose mutants less than N %% are killed.")
  private int leastScore;

  /// @throws Unable where an option asks for what is not done
  void validate() throws Unable {
    if (!asked && (write || leastScore != 0)) {
      throw new Unable(
          (write ? "--write" : "--least-score") + " is about mutants; ask for them: --mutants");
    }
    if (leastScore < 0 || leastScore > 100) {
      throw new Unable("--least-score is " + leastScore + "; it runs from 0 to 100");
    }
  }

  /// @return empty unless it was asked for
  Optional<MutantsReport> judge(
      List<RuleVerdict> verdicts, RuleCompiler compiler, Terminal terminal) {
    if (!asked) {
      return Optional.empty();
    }
    MutationJudge judge = new MutationJudge(compiler);
    Progress progress =
        new Progress(
            terminal.err(), terminal.errIsTerminal(), verdicts.size(), "rules with mutants");
    AtomicInteger done = new AtomicInteger();
    List<MutatedRule> rules =
        verdicts.parallelStream()
            .flatMap(verdict -> {
              Optional<MutatedRule> rule =
                  judge.judge(verdict).map(score -> new MutatedRule(verdict.rule(), score));
              int count = done.incrementAndGet();
              synchronized (progress) {
                progress.at(count, count);
              }
              return rule.stream();
            })
            .toList();
    progress.clear();
    return Optional.of(new MutantsReport(rules, leastScore));
  }

  /// Writes the events of survivors where that was asked for.
  ///
  /// @throws Unable where they cannot be written
  void write(MutantsReport report, Terminal terminal) throws Unable {
    if (!write) {
      return;
    }
    for (MutatedRule rule : report.rules()) {
      Path folder = rule.rule().folders().getFirst().path();
      List<NewFile> files = rule.files();
      WrittenFiles.write(folder, files);
      files.forEach(file ->
          terminal.err().println("written: " + WrittenFiles.shown(folder.resolve(file.path()))));
    }
  }
}
