package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.Leaves;
import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Holds when some value of the event satisfies what is asked of values at its place.
///
/// It may have to walk over the whole document, so it is asked last, and not of a document in which
/// no name can fit.
final class SomeField implements AtomTest {
  /// What is asked at more places than this is worked out anew each time.
  private static final int MOST_PLACES = 10_000;

  private static final ThreadLocal<Leaves> LEAVES = ThreadLocal.withInitial(Leaves::new);

  private final FieldQuestions questions;
  private final NamesOfPattern names;
  private final byte[] beginning;
  private final Map<String, List<ValueTest>> tests = new ConcurrentHashMap<>();

  /// Of fields that are read anyway, where any text satisfies what is asked: so most documents in
  /// which some value does need not be walked over.
  private final AnyValue[] atHand;

  SomeField(FieldQuestions questions, EventLayout layout) {
    this.questions = questions;
    names = NamesOfPattern.of(questions.pattern());
    String begin = NamesOfPattern.beginning(questions.pattern());
    beginning = begin.getBytes(StandardCharsets.UTF_8);
    atHand =
        layout.fields().stream()
            .filter(field -> field.name().startsWith(begin))
            .flatMap(field ->
                questions.at(field).stream()
                    .filter(SomeField::isOfAnyText)
                    .map(question ->
                        new AnyValue(
                            layout.slot(field),
                            AtomTests.of(question.type(), question.predicate()))))
            .toArray(AnyValue[]::new);
  }

  private static boolean isOfAnyText(FieldQuestions.Question question) {
    FieldType.Family family = question.type().family();
    return question.predicate() instanceof Predicate.Exists
        && (family == FieldType.Family.KEYWORD || family == FieldType.Family.TEXT);
  }

  @Override
  public int answer(Event event) {
    for (AnyValue field : atHand) {
      if (field.firstThatHolds(event) != Event.NONE) {
        return Answer.HOLDS;
      }
    }
    if (!names.mayBeIn(event.document(), event.documentStart(), event.documentEnd())) {
      return Answer.FAILS;
    }
    Leaves leaves = LEAVES.get();
    leaves.over(event);
    while (leaves.next()) {
      if (leaves.isPlaceBehind(beginning) && holds(leaves)) {
        return Answer.HOLDS;
      }
    }
    return Answer.FAILS;
  }

  private boolean holds(Leaves leaves) {
    for (ValueTest test : tests(leaves.place())) {
      if (test.holds(leaves.leaf(), Leaves.VALUE)) {
        return true;
      }
    }
    return false;
  }

  private List<ValueTest> tests(String place) {
    List<ValueTest> known = tests.get(place);
    if (known != null) {
      return known;
    }
    List<ValueTest> asked =
        place.isEmpty()
            ? List.of()
            : questions.at(new FieldPath(place)).stream()
                .map(question -> AtomTests.of(question.type(), question.predicate()))
                .toList();
    if (tests.size() < MOST_PLACES) {
      tests.put(place, asked);
    }
    return asked;
  }
}
