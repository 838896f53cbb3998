package dev.seriema.detector.explain;

import dev.seriema.engine.match.FieldProbe;
import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.NecessaryValues;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventIndex;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.value.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes one document after the other and says how near it is to an alert, and why. Not
/// thread-safe; what it says is about the last document.
public final class ExplainerThread {
  /// The conditions of the plan.
  private static final BitSet RULE = only(0);

  private static final BitSet FILTERS = only(1);

  private final Explainer explainer;
  private final EventScanner scanner;
  private final Event event;
  private final EventIndex eventIndex;
  private final Matcher matcher;
  private final List<FieldProbe> waitedFields;
  private @Nullable String lastIndex;
  private @Nullable Showing lastShowing;

  ExplainerThread(Explainer explainer) {
    this.explainer = explainer;
    scanner = new EventScanner(explainer.layout(), explainer.options().limits());
    event = new Event(explainer.layout());
    eventIndex = new EventIndex(explainer.layout());
    matcher = new Matcher(explainer.plan());
    waitedFields = explainer.waitsFor().orElse(List.of()).stream().map(this::probe).toList();
  }

  /// Reads a document.
  ///
  /// @return null when it is sound, else why it is refused
  public @Nullable ScanFault take(byte[] bytes, int start, int end) {
    return scanner.scan(bytes, start, end, event);
  }

  /// Reads documents for the layout of the rule into [#event()].
  public EventScanner scanner() {
    return scanner;
  }

  /// The document's fields.
  public Event event() {
    return event;
  }

  /// What [Explanation#steps()] would be; cheap, so that many events can be put in order by it.
  public int steps() {
    return Explanation.steps(
        explainer.condition().distance(event, true), showing().isShown(), filtering());
  }

  public Explanation explain() {
    return new Explanation(
        explainer.condition().explain(event, true),
        showing(),
        candidacy(),
        filtering(),
        explainer.alone());
  }

  /// Events of one index mostly come together.
  private Showing showing() {
    String index = eventIndex.of(event);
    if (lastShowing == null || !Objects.equals(index, lastIndex)) {
      lastIndex = index;
      lastShowing = Showing.of(explainer.indices(), index, explainer.options().anyIndex());
    }
    return lastShowing;
  }

  private Candidacy candidacy() {
    matcher.match(event, RULE);
    return new Candidacy(
        matcher.tried() > 0,
        explainer.waitsFor(),
        waitedFields.stream().map(probe -> FoundField.of(probe, event)).toList());
  }

  private Filtering filtering() {
    if (!explainer.hasFilters()) {
      return Filtering.NONE;
    }
    return matcher.match(event, FILTERS) > 0 ? Filtering.PASSED : Filtering.TAKEN_AWAY;
  }

  private static BitSet only(int condition) {
    BitSet only = new BitSet();
    only.set(condition);
    return only;
  }

  private FieldProbe probe(NecessaryValues values) {
    Predicate wanted =
        values.texts().isEmpty()
            ? new Predicate.Exists()
            : new Predicate.OneOf(
                values.texts().stream().map(Value::of).toList(), values.letterCase());
    return FieldProbe.of(
            new Condition.Test(values.field(), wanted, new SourceSpan(0, 0)), explainer.layout())
        .getFirst();
  }
}
