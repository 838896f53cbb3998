package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.Leaves;
import dev.seriema.model.expression.FieldQuestions;
import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Holds when some value of the event satisfies what is asked of values at its place.
///
/// It walks over the whole document, so it is asked last, and not of a document in which no name
/// can fit.
final class SomeField implements AtomTest {
  /// What is asked at more places than this is worked out anew each time.
  private static final int MOST_PLACES = 10_000;

  private static final ThreadLocal<Leaves> LEAVES = ThreadLocal.withInitial(Leaves::new);

  private final FieldQuestions questions;
  private final PartOfName part;
  private final byte[] beginning;
  private final Map<String, List<ValueTest>> tests = new ConcurrentHashMap<>();

  SomeField(FieldQuestions questions) {
    this.questions = questions;
    part = PartOfName.of(questions.pattern());
    beginning = PartOfName.beginning(questions.pattern()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int answer(Event event) {
    if (!part.mayBeIn(event.document(), event.documentStart(), event.documentEnd())) {
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
