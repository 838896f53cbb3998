package dev.seriema.cli;

import dev.seriema.cli.query.HitOrder;
import dev.seriema.cli.query.HitView;
import dev.seriema.cli.query.QueryRun;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.reading.Rejects;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.compile.LanguageRecognition;
import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.detector.failure.RuleFailedException;
import dev.seriema.intake.EventSources;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.schema.FieldPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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

/// One query over events.
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Finds the events that match one query, like grep for events.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema query 'process where process.name : \"python*\"' events.ndjson",
      "  seriema query 'any where source.ip == \"10.0.0.0/8\" | head 5' logs/",
      "  zcat a.gz | seriema query 'file where file.extension in~ (\"php\", \"jsp\")' -"
    })
final class QueryCommand implements Callable<Integer> {
  private static final String TIMESTAMP = "@timestamp";

  private static final int MOST_WARNINGS = 5;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "QUERY", description = "An EQL query on events.")
  private String query = "";

  @Parameters(
      index = "1..*",
      paramLabel = "EVENTS",
      description = "Files and folders of events, - for standard input (default: the example).")
  private List<String> events = List.of();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "eql, kql, lucene or esql (default: recognised).")
  private @Nullable String language;

  @Option(
      names = "--mapping-only",
      description = "Fields that are not in the file of --mapping do not exist.")
  private boolean mappingOnly;

  @Option(
      names = "--event-category-field",
      paramLabel = "FIELD",
      description = "What the word before `where` is compared with (default: event.category).")
  private String categoryField = "event.category";

  @Option(
      names = "--timestamp-field",
      paramLabel = "FIELD",
      description = "What orders hits (default: @timestamp).")
  private String timestampField = TIMESTAMP;

  @Option(
      names = "--tiebreaker",
      paramLabel = "FIELD",
      description = "What orders hits of one moment.")
  private @Nullable String tiebreaker;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "What `now` means in the query, such as 2026-11-25T10:00:00Z (default: now); with it, the"
              + " events are complete up to that time, for a sequence that ends in `![...]`.")
  private @Nullable Instant asOf;

  @Option(names = "--size", paramLabel = "N", description = "Print the first N hits only.")
  private long size = Long.MAX_VALUE;

  @Option(
      names = "--max-samples-per-key",
      paramLabel = "N",
      description = "How many samples of `sample` share a key (default: 1).")
  private int samplesPerKey = 1;

  @Option(names = "--unsorted", description = "Print hits as they are found, not in order of time.")
  private boolean unsorted;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private ReadingOptions options = new ReadingOptions();

  @Mixin private RefusalOptions refusals = new RefusalOptions();

  @Mixin private OutputOption output = new OutputOption();

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable, IOException {
    if (size < 0) {
      throw new Unable("--size counts from 0, not " + size);
    }
    if (samplesPerKey < 1) {
      throw new Unable("--max-samples-per-key counts from 1, not " + samplesPerKey);
    }
    refuseFile();
    QueryLanguage spoken = spoken();
    if (!QueryCompiler.isSupported(spoken)) {
      throw new Unable(
          "queries in "
              + spoken.word()
              + " are not supported yet"
              + (language == null ? "; --language names another, such as eql or kuery" : ""));
    }
    Optional<Query> compiled = compile(spoken);
    return compiled.isEmpty() ? ExitCode.INCOMPLETE : search(compiled.get());
  }

  private QueryLanguage spoken() throws Unable {
    if (language == null) {
      return LanguageRecognition.of(query);
    }
    return language.equals("kql")
        ? QueryLanguage.KQL
        : QueryLanguage.named(language)
            .orElseThrow(() ->
                new Unable("no language `" + language + "`; there are eql, kql, lucene, esql"));
  }

  private Optional<Query> compile(QueryLanguage spoken) throws Unable {
    FieldTypes types = options.types(List.of(Path.of("")), mappingOnly, terminal);
    QuerySettings settings =
        new QuerySettings(
            types.schemas().of(IndexPatterns.EVERY_INDEX),
            field("--event-category-field", categoryField),
            Optional.of(asOf == null ? Instant.now() : asOf),
            true);
    Parsed<Optional<Query>> parsed = QueryCompiler.compile(spoken, query, settings);
    types.tellFindings(terminal);
    SourceText source = new SourceText("query", query);
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    int warnings = 0;
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      if (diagnostic.isError() || ++warnings <= MOST_WARNINGS) {
        terminal.err().print(renderer.render(diagnostic, source));
      }
    }
    return parsed.tree();
  }

  /// Somebody left out the query or put it last: nearly every text is a query of KQL.
  private void refuseFile() throws Unable {
    if (language == null && !query.isBlank() && new File(query).exists()) {
      throw new Unable(
          "`"
              + query
              + "` is a file; the query comes first: seriema query QUERY EVENTS"
              + " (--language kql looks for these words)");
    }
  }

  private int search(Query compiled) throws IOException, Unable {
    Reading reading = refusals.reading(options.threads());
    boolean isOrdered =
        !unsorted || !compiled.limits().isEmpty() || !(compiled instanceof EventQuery);
    EventOrder by =
        new EventOrder(
            field("--timestamp-field", timestampField),
            tiebreaker == null ? Optional.empty() : Optional.of(field("--tiebreaker", tiebreaker)));
    HitOrder order = new HitOrder(by, isOrdered);
    EventSources sources = EventSources.of(ReadingOptions.inputs(events, terminal), System.in);
    IntakeFindings findings = new IntakeFindings(terminal);
    sources.findings().forEach(findings::tell);
    OutputForm form = output.form(terminal);
    HitView view =
        new HitView(
            terminal.out(), terminal.outInk(), terminal.columns(), form == OutputForm.table);
    ReadingTally tally;
    try (Rejects rejects = refusals.rejects(sources.sources())) {
      tally = new ReadingTally(rejects);
      QueryRun run = new QueryRun(compiled, order, reading, tally);
      FoundByQuery found =
          new FoundByQuery(
              compiled, run, view, terminal, size, samplesPerKey, Optional.ofNullable(asOf));
      long shown =
          isOrdered
              ? found.inOrder(sources.sources(), findings::tell)
              : found.asTheyCome(sources.sources(), findings::tell);
      terminal.out().flush();
      tellSummary(compiled, run, tally, shown);
      if (run.untimed() > 0) {
        tellWithoutTime(run.untimed(), by.timestamp());
      }
      if (isOrdered && !timestampField.equals(TIMESTAMP) && shown > 0 && run.timed() == 0) {
        tellNoTimes(by.timestamp());
      }
    } catch (RuleFailedException fault) {
      throw FailedRules.alone(
          "the query",
          new RuleId("query"),
          fault,
          command.commandLine().getParseResult().originalArgs());
    } catch (OutputFile.UnwritableException fault) {
      throw new Unable(String.valueOf(fault.getMessage()));
    }
    boolean complete =
        sources.findings().isEmpty()
            && !tally.isInputIncomplete()
            && !(refusals.isStrict() && tally.refused() > 0);
    return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private void tellNoTimes(FieldPath timestamp) {
    terminal
        .err()
        .println(
            "no hit has a time in `"
                + DisplayText.safe(timestamp.name())
                + "`, so hits come as they were read; --timestamp-field names another field");
  }

  private void tellWithoutTime(long events, FieldPath timestamp) {
    terminal
        .err()
        .println(
            Counted.of(events, "event")
                + " without a time in `"
                + DisplayText.safe(timestamp.name())
                + "` took no part; --timestamp-field names another field");
  }

  private void tellSummary(Query compiled, QueryRun run, ReadingTally tally, long shown) {
    String found =
        switch (compiled) {
          case EventQuery _ -> "hit";
          case SequenceQuery _ -> "sequence";
          case SampleQuery _ -> "sample";
        };
    terminal
        .err()
        .println(
            terminal
                .errInk()
                .strong(
                    Counted.of(shown, found)
                        + ", "
                        + Counted.of(run.read(), "event")
                        + " read"
                        + ReadingSummary.of(tally)));
  }

  private static FieldPath field(String option, String name) throws Unable {
    if (name.isBlank()) {
      throw new Unable(option + " names a field, such as event.category");
    }
    return new FieldPath(name);
  }
}
