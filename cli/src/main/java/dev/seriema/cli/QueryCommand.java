package dev.seriema.cli;

import dev.seriema.cli.query.HitOrder;
import dev.seriema.cli.query.HitView;
import dev.seriema.cli.query.QueryRun;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.reading.Rejects;
import dev.seriema.engine.match.Refusals;
import dev.seriema.intake.EventSources;
import dev.seriema.intake.SystemReasons;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Limit;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.IndexPatterns;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      description = "Language of the query; only eql so far (default: eql).")
  private String language = "eql";

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
      description = "What `now` means in the query, such as 2026-11-25T10:00:00Z (default: now).")
  private @Nullable Instant asOf;

  @Option(names = "--size", paramLabel = "N", description = "Print the first N hits only.")
  private long size = Long.MAX_VALUE;

  @Option(names = "--unsorted", description = "Print hits as they are found, not in order of time.")
  private boolean unsorted;

  @Mixin private ReadingOptions options = new ReadingOptions();

  @Mixin private RefusalOptions refusals = new RefusalOptions();

  @Mixin private OutputOption output = new OutputOption();

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable, IOException {
    if (!language.equals("eql")) {
      throw new Unable("queries in `" + language + "` are not supported yet; --language eql is");
    }
    if (size < 0) {
      throw new Unable("--size counts from 0, not " + size);
    }
    Optional<EventQuery> compiled = compile();
    return compiled.isEmpty() ? ExitCode.INCOMPLETE : search(compiled.get());
  }

  private Optional<EventQuery> compile() throws Unable {
    FieldTypes types = options.types(List.of(Path.of("")), mappingOnly, terminal);
    EqlSettings settings =
        new EqlSettings(
            types.schemas().of(IndexPatterns.EVERY_INDEX),
            field("--event-category-field", categoryField),
            Optional.of(asOf == null ? Instant.now() : asOf));
    Parsed<Optional<Query>> parsed = Eql.check(query, settings);
    types.tellFindings(terminal);
    SourceText source = new SourceText("query", query);
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    int warnings = 0;
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      if (diagnostic.isError() || ++warnings <= MOST_WARNINGS) {
        terminal.err().print(renderer.render(diagnostic, source));
      }
    }
    if (parsed.tree().isEmpty()) {
      tellSwapped();
      return Optional.empty();
    }
    if (!(parsed.tree().get() instanceof EventQuery compiled)) {
      throw new Unable("sequences and samples are not supported yet");
    }
    List<Diagnostic> refusals = Refusals.of(compiled.condition());
    refusals.forEach(refusal -> terminal.err().print(renderer.render(refusal, source)));
    return refusals.isEmpty() ? Optional.of(compiled) : Optional.empty();
  }

  /// Says so where somebody left out the query or put it last.
  private void tellSwapped() {
    if (new File(query).exists()) {
      terminal
          .err()
          .println("`" + query + "` is a file; the query comes first: seriema query QUERY EVENTS");
    }
  }

  private int search(EventQuery compiled) throws IOException, Unable {
    Reading reading = refusals.reading(options.threads());
    boolean isOrdered = !unsorted || !compiled.limits().isEmpty();
    HitOrder order =
        new HitOrder(
            field("--timestamp-field", timestampField),
            tiebreaker == null ? Optional.empty() : Optional.of(field("--tiebreaker", tiebreaker)),
            isOrdered);
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
      QueryRun run = new QueryRun(compiled.condition(), order, reading, tally);
      long shown =
          isOrdered
              ? inOrder(run, sources, view, findings, compiled.limits())
              : asFound(run, sources, view, findings);
      terminal.out().flush();
      tellSummary(run, tally, shown);
      if (isOrdered && !timestampField.equals(TIMESTAMP) && shown > 0 && run.timed() == 0) {
        tellNoTimes(order.timestamp());
      }
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

  private void tellSummary(QueryRun run, ReadingTally tally, long shown) {
    terminal
        .err()
        .println(
            terminal
                .errInk()
                .strong(
                    Counted.of(shown, "hit")
                        + ", "
                        + Counted.of(run.read(), "event")
                        + " read"
                        + ReadingSummary.of(tally)));
  }

  private long asFound(QueryRun run, EventSources sources, HitView view, IntakeFindings findings)
      throws IOException {
    long[] shown = {0};
    run.over(
        sources.sources(),
        hit -> {
          if (shown[0] < size) {
            shown[0]++;
            view.show(hit.content());
          }
          return shown[0] < size && !terminal.isClosed();
        },
        findings::tell);
    return shown[0];
  }

  private long inOrder(
      QueryRun run, EventSources sources, HitView view, IntakeFindings findings, List<Limit> limits)
      throws Unable {
    try (TimeSorter sorter = new TimeSorter()) {
      run.over(
          sources.sources(),
          hit -> {
            sorter.add(hit);
            return true;
          },
          findings::tell);
      long from = 0;
      long to = sorter.count();
      for (Limit limit : limits) {
        switch (limit) {
          case Limit.Head(int count) -> to = Math.min(to, from + count);
          case Limit.Tail(int count) -> from = Math.max(from, to - count);
        }
      }
      to = Math.min(to, size > to - from ? to : from + size);
      sorter.drain(from, to, hit -> view.show(hit.content()));
      return to - from;
    } catch (IOException fault) {
      throw new Unable(
          "hits cannot be sorted on disk in `"
              + System.getProperty("java.io.tmpdir")
              + "`: "
              + SystemReasons.of(fault)
              + "; --unsorted needs no room there");
    }
  }

  private static FieldPath field(String option, String name) throws Unable {
    if (name.isBlank()) {
      throw new Unable(option + " names a field, such as event.category");
    }
    return new FieldPath(name);
  }
}
