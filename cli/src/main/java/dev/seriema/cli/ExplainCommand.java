package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.explain.ExplainRun;
import dev.seriema.cli.explain.ExplainedEvent;
import dev.seriema.cli.explain.ExplanationJson;
import dev.seriema.cli.explain.ExplanationText;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.explain.Explainer;
import dev.seriema.detector.explain.ReadField;
import dev.seriema.detector.failure.RuleFailedException;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.EventSources;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.RuleId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Why one rule alerts on events or does not.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explains which parts of a rule held or failed for events, with the values found: the"
            + " events nearest to an alert first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema explain my_rule.toml events.ndjson      the three nearest events",
      "  seriema explain \"Web Server Started from Python\" logs/ --size 1",
      "  seriema explain my_rule.toml --event events.ndjson:17 events.ndjson",
      "  seriema query 'process where true' logs/ | seriema explain my_rule.toml -",
      "  seriema explain my_rule.toml events.ndjson --output json"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_WARNINGS = 5;
  private static final String INDENT = "  ";

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "A rule file, a rule id, or a name that only one rule has.")
  private String rule = "";

  @Parameters(
      index = "1..*",
      paramLabel = "EVENTS",
      description = "Files and folders of events, - for standard input (default: the example).")
  private List<String> events = List.of();

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Where ids and names are looked up (default: the repository around, else the shipped"
              + " rules). May be given several times.")
  private List<Path> rules = List.of();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Explain the N nearest events (default: ${DEFAULT-VALUE}).")
  private int size = 3;

  @Option(
      names = "--event",
      paramLabel = "ID",
      description = "Explain the event with this id, its own or <file>:<line>.")
  private @Nullable String event;

  @Option(
      names = "--any-index",
      description = "Show every event to the rule, whatever the index of the event.")
  private boolean anyIndex;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "text or json, one object a line (default: ${DEFAULT-VALUE}).")
  private Form form = Form.text;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  /// How explanations are written.
  enum Form {
    text,
    json
  }

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    if (size < 1) {
      throw new Unable("--size counts from 1, not " + size);
    }
    RuleSet.LoadedRule loaded = NamedRule.of(rule, RulePlaces.orAround(rules), terminal);
    FieldTypes types = reading.types(List.of(loaded.file()), false, terminal);
    RuleCompiler compiler = new RuleCompiler(types.schemas());
    Explainer explainer =
        Explainer.of(
            compiled(loaded, compiler), compiler, DetectorOptions.DEFAULT.withAnyIndex(anyIndex));
    types.tellFindings(terminal);
    EventSources sources = EventSources.of(ReadingOptions.inputs(events, terminal), System.in);
    IntakeFindings findings = new IntakeFindings(terminal);
    sources.findings().forEach(findings::tell);
    ExplainRun run = new ExplainRun(explainer, Optional.ofNullable(event), size, reading.threads());
    try {
      watch(run, sources.sources(), findings);
    } catch (RuleFailedException fault) {
      RuleId id = loaded.rule().id();
      throw FailedRules.alone(
          "rule `" + DisplayText.safe(id.id()) + "`",
          id,
          fault,
          command.commandLine().getParseResult().originalArgs());
    }
    switch (form) {
      case text -> tellText(loaded, run.nearest(), explainer.fields());
      case json -> tellJson(loaded, run.nearest(), explainer.fields());
    }
    terminal.out().flush();
    tellSummary(run, explainer.alone());
    boolean complete = sources.findings().isEmpty() && !run.isInputIncomplete();
    return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private Compilation.Compiled compiled(RuleSet.LoadedRule loaded, RuleCompiler compiler)
      throws Unable {
    Compilation compilation = compiler.compile(loaded.rule());
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    int warnings = 0;
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      if (diagnostic.isError() || ++warnings <= MOST_WARNINGS) {
        terminal.err().print(renderer.render(diagnostic, loaded.source()));
      }
    }
    return switch (compilation) {
      case Compilation.Compiled compiled when compiled.rule().query().isEmpty() ->
          throw new Unable(
              DisplayText.safe(loaded.place()) + " cannot be explained: it has no query");
      case Compilation.Compiled compiled when !RuleCompiler.isExplainable(compiled.rule()) ->
          throw new Unable(
              DisplayText.safe(loaded.place())
                  + " cannot be explained: exceptions of a rule are not explained yet");
      case Compilation.Compiled compiled -> compiled;
      case Compilation.LeftOut(_, var reason, _, _) ->
          throw new Unable(DisplayText.safe(loaded.place()) + " cannot be explained: " + reason);
    };
  }

  private void watch(ExplainRun run, List<EventSource> sources, IntakeFindings findings) {
    InputProgress progress = new InputProgress(terminal.err(), terminal.errIsTerminal(), sources);
    run.over(
        sources,
        new ExplainRun.Watcher() {
          @Override
          public void finding(IntakeFinding finding) {
            progress.clear();
            findings.tell(finding);
          }

          @Override
          public void progress(@Nullable EventSource source, long count) {
            progress.at(source, count);
          }
        });
    progress.clear();
  }

  private void tellText(
      RuleSet.LoadedRule loaded, List<ExplainedEvent> nearest, List<ReadField> fields) {
    ExplanationText text =
        new ExplanationText(
            loaded.rule(),
            terminal.outInk(),
            terminal.signs(),
            terminal.columns() - INDENT.length());
    for (ExplainedEvent explained : nearest) {
      terminal.out().println(text.heading(explained));
      text.lines(explained.explanation()).forEach(line -> terminal.out().println(INDENT + line));
      terminal.out().println();
    }
    if (!nearest.isEmpty()) {
      terminal.out().println(terminal.outInk().strong("fields"));
      text.fields(fields).forEach(line -> terminal.out().println(INDENT + line));
    }
  }

  private void tellJson(
      RuleSet.LoadedRule loaded, List<ExplainedEvent> nearest, List<ReadField> fields) {
    ExplanationJson writer = new ExplanationJson(loaded.rule(), loaded.source(), fields);
    for (ExplainedEvent explained : nearest) {
      JsonWriter json = new JsonWriter();
      writer.write(explained, json);
      terminal.out().write(json.bytes(), 0, json.length());
    }
  }

  private void tellSummary(ExplainRun run, boolean alone) throws Unable {
    if (event != null && run.named() == 0) {
      throw new Unable(
          "none of "
              + Counted.of(run.read(), "event")
              + " has the id `"
              + DisplayText.safe(event)
              + "`");
    }
    StringBuilder summary = new StringBuilder();
    summary.append(Counted.of(run.nearest().size(), "event")).append(" explained of ");
    summary.append(Counted.of(run.read(), "event")).append(" read, ");
    summary.append(
        alone
            ? Counted.of(run.raising(), "alert")
            : Counted.of(run.raising(), "event") + " of a stage");
    if (run.refused() > 0) {
      summary.append(", ").append(Counted.of(run.refused(), "line")).append(" refused");
    }
    terminal.err().println(terminal.errInk().strong(summary.toString()));
  }
}
