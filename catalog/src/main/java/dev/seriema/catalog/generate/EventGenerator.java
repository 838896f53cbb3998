package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes events of one rule.
public final class EventGenerator {
  private static final IndexPatterns ANOMALIES = new IndexPatterns(List.of(".ml-anomalies-*"));

  private final Rule rule;
  private final RuleContext context;
  private final CaseBook book;

  private EventGenerator(Compiled rule, Schema schema, long seed) {
    this.rule = rule.rule();
    context = context(rule.rule(), schema, seed);
    book = new CaseBook(new EvidenceTrial(rule), context.lists());
  }

  /// @param schema of the rule's indices
  /// @param seed the same gives the same
  public static Generated of(Compiled rule, Schema schema, long seed) {
    EventGenerator generator = new EventGenerator(rule, schema, seed);
    if (rule.task().isEmpty()) {
      return generator.single(rule.condition(), false);
    }
    return switch (rule.task().get()) {
      case Task.Each(Condition condition) -> generator.single(condition, true);
      case Task.Join(Query query, _) -> generator.joined(query);
      case Task.Count count -> generator.counted(count);
      case Task.FirstSeen firstSeen -> generator.firstSeen(firstSeen);
      case Task.Compare _ -> Generated.nothing("events of threat match rules are not made yet");
    };
  }

  private static RuleContext context(Rule rule, Schema schema, long seed) {
    RuleContext context = RuleContext.of(rule, schema, seed);
    return rule.parameters() instanceof TypeParameters.MachineLearning
        ? context.among(ANOMALIES, schema)
        : context;
  }

  private Generated single(Condition condition, boolean isEachAlone) {
    SingleEvents events = new SingleEvents(condition, context, book);
    List<Want> contradiction = events.make();
    Optional<Diagnostic> fault =
        events.isImpossible() ? Optional.of(fault(contradiction)) : Optional.empty();
    return finished(isEachAlone, events.notes(), events.gaps(), fault);
  }

  /// A value that is new alerts by itself.
  private Generated firstSeen(Task.FirstSeen task) {
    Condition condition = StageEvents.withFields(task.condition(), task.fields());
    Generated single = single(condition, true);
    if (single.fault().isPresent()) {
      return single;
    }
    new FirstSeenEvents(task, context, book).add();
    return finished(true, single.notes(), single.gaps(), Optional.empty());
  }

  private Generated counted(Task.Count task) {
    CountedEvents events = new CountedEvents(task, context, book);
    events.make();
    return finished(true, List.of(), events.gaps(), Optional.empty());
  }

  private Generated joined(Query query) {
    JoinedEvents events =
        switch (query) {
          case SequenceQuery sequence -> JoinedEvents.of(sequence, context, book);
          case SampleQuery sample -> JoinedEvents.of(sample, context, book);
          case EventQuery _ ->
              throw new IllegalArgumentException("the query is about single events");
        };
    events.make();
    return finished(true, List.of(), events.gaps(), Optional.empty());
  }

  private Generated finished(
      boolean isEachAlone, List<String> notes, List<String> found, Optional<Diagnostic> fault) {
    List<String> gaps = new ArrayList<>(found);
    if (book.leftOut() > 0) {
      gaps.add(
          book.leftOut() + " more cases are left out behind " + CaseBook.MOST_CASES + " of a kind");
    }
    return new Generated(book.cases(), isEachAlone, notes, gaps, fault);
  }

  private Diagnostic fault(List<Want> contradiction) {
    String parts =
        contradiction.isEmpty()
            ? "its condition fails for every event"
            : contradiction.stream()
                .map(want -> "`" + PredicateText.of(want) + "`")
                .collect(Collectors.joining(" and ", "", " exclude each other"));
    SourceSpan span =
        contradiction.isEmpty() ? new SourceSpan(0, 0) : contradiction.getFirst().atom().span();
    Diagnostic found =
        Diagnostic.of(
            GenerateFault.NO_EVENT_SATISFIES, span, "no event satisfies the rule: " + parts);
    return rule.query()
        .filter(_ -> rule.narrowing().filters().isEmpty())
        .map(query -> found.in(query.map()))
        .orElse(found);
  }
}
