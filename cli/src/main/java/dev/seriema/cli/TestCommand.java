package dev.seriema.cli;

import dev.seriema.catalog.evidence.Evidence;
import dev.seriema.catalog.evidence.EvidenceJudge;
import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.mutants.MutantsReport;
import dev.seriema.cli.mutants.MutantsText;
import dev.seriema.cli.run.Progress;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.ShellWord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Whether the evidence of rules proves them.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs rules over the evidence beside them: each file in <rule>.evidence/alerts has to raise"
          + " the alert, none in <rule>.evidence/quiet may; evidence.toml says how many alerts, of"
          + " which groups, and in which schedule. Ends with 1 when one does otherwise,"
          + " with 2 when a file or rule could not be run."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema test                              the repository around",
      "  seriema test rules/linux my_rule.toml     folders and files",
      "  seriema test my_rule.toml --evidence DIR  evidence that lies elsewhere",
      "  seriema test --changed                    what you work on",
      "  seriema test my_rule.toml --mutants       changes of the rule that nothing would notice",
      "  seriema test my_rule.toml --mutants --write   the events that would, into its evidence",
      "  seriema test --output junit > tests.xml   for a build server"
    })
final class TestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description = "Rule files, folders or repositories (default: the repository around).")
  private List<Path> paths = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      description =
          "Where evidence lies instead of beside the rules: the folder of one rule, or a tree with"
              + " folders *.evidence named as the rules.")
  private @Nullable Path evidence;

  @Option(
      names = "--changed",
      description =
          "Only rules that differ, or whose evidence does, from the last commit shared with the"
              + " main branch, as git tells.")
  private boolean changed;

  @Option(names = "--require-evidence", description = "Let a rule fail that has no evidence.")
  private boolean requireEvidence;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "text, json or junit (default: ${DEFAULT-VALUE}).")
  private Form form = Form.text;

  @Mixin private ExceptionOptions exceptions = new ExceptionOptions();

  @Mixin private MutantOptions mutants = new MutantOptions();

  /// How results are written.
  enum Form {
    text,
    json,
    junit
  }

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    Instant started = Instant.now();
    long start = System.nanoTime();
    exceptions.validate();
    mutants.validate();
    List<Path> places = places();
    RuleSet rules = RuleLoader.load(places);
    List<RuleSet.Finding> unread = UnreadFindings.of(rules);
    Evidence found = evidence(rules, places);
    if (found.rules().isEmpty() && unread.isEmpty()) {
      throw new Unable(nothingFound(places));
    }
    if (changed) {
      found = onlyChanged(found, places);
    }
    FieldTypes types = FieldTypes.around(places);
    ExceptionOptions.Known known =
        exceptions.known(rules, places, new RuleCompiler(types.schemas()));
    List<RuleVerdict> verdicts = judge(found.rules(), known.compiler());
    Optional<MutantsReport> mutated = mutants.judge(verdicts, known.compiler(), terminal);
    types.tellFindings(terminal);
    known.tellErrors(terminal);
    TestReport report =
        TestReport.of(verdicts, found, unread, requireEvidence, (System.nanoTime() - start) / 1e9);
    tell(report, mutated, started);
    if (mutated.isPresent()) {
      mutants.write(mutated.get(), terminal);
    }
    return report.exitCode() == ExitCode.DONE && mutated.filter(MutantsReport::isTooLow).isPresent()
        ? ExitCode.FOUND
        : report.exitCode();
  }

  private List<Path> places() throws Unable {
    if (paths.isEmpty()) {
      return RuleRepository.around(Path.of(""))
          .map(RulePlaces::of)
          .orElseThrow(
              () -> new Unable("no rule repository is around; name one: seriema test PATH"));
    }
    return paths;
  }

  private Evidence evidence(RuleSet rules, List<Path> places) throws Unable {
    if (evidence == null) {
      return Evidence.beside(rules, places);
    }
    if (!Evidence.isOfOneRule(evidence)) {
      return Evidence.inTree(rules, evidence, paths.isEmpty());
    }
    int found = rules.rules().size() + rules.leftOut().size();
    if (found > 1) {
      throw new Unable(
          "`"
              + evidence
              + "` holds the evidence of one rule, and "
              + Counted.of(found, "rule")
              + " are named; name that rule: seriema test RULE.toml --evidence "
              + ShellWord.of(evidence.toString()));
    }
    return Evidence.in(rules, evidence);
  }

  private Evidence onlyChanged(Evidence all, List<Path> places) throws Unable {
    List<Path> asked = new ArrayList<>(places);
    if (evidence != null) {
      asked.add(evidence);
    }
    Evidence some = all.onlyChanged(Changes.around(asked).files());
    terminal
        .err()
        .println(
            some.rules().size() + " of " + Counted.of(all.rules().size(), "rule") + " changed");
    return some;
  }

  private static String nothingFound(List<Path> places) {
    return places.stream()
        .map(place -> "`" + DisplayText.safe(place.toString()) + "`")
        .collect(
            Collectors.joining(
                ", ", "no rules in ", "; a rule is a file *.toml with a table [rule]"));
  }

  private List<RuleVerdict> judge(List<RuleEvidence> rules, RuleCompiler compiler) {
    EvidenceJudge judge = new EvidenceJudge(compiler);
    Progress progress =
        new Progress(terminal.err(), terminal.errIsTerminal(), rules.size(), "rules");
    AtomicInteger done = new AtomicInteger();
    List<RuleVerdict> verdicts =
        rules.parallelStream()
            .map(rule -> {
              RuleVerdict verdict = judge.judge(rule);
              int count = done.incrementAndGet();
              synchronized (progress) {
                progress.at(count, count);
              }
              return verdict;
            })
            .toList();
    progress.clear();
    return verdicts;
  }

  private void tell(TestReport report, Optional<MutantsReport> mutated, Instant started) {
    switch (form) {
      case text -> {
        new TestText(terminal).write(report);
        mutated.ifPresent(some ->
            new MutantsText(terminal.outInk()).lines(some).forEach(terminal.out()::println));
      }
      case json -> terminal.out().writeBytes(new TestJson().write(report, mutated));
      case junit -> terminal.out().print(new TestJUnit(started, mutated).write(report));
    }
    terminal.out().flush();
    if (form != Form.text) {
      terminal.err().println(TestText.summary(report, terminal.errIsTerminal()));
      mutated.ifPresent(some -> terminal.err().println(MutantsText.summary(some)));
    }
  }
}
