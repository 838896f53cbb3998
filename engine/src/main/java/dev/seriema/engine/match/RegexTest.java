package dev.seriema.engine.match;

import dev.seriema.engine.plan.RegexSyntax;
import dev.seriema.model.value.LetterCase;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;

/// A regular expression in Lucene's syntax over the whole text, run as one automaton in time linear
/// in the text.
final class RegexTest extends TextTest {
  /// How much work may go into one automaton before the expression is refused.
  private static final int WORK_LIMIT = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;

  private final ByteRunAutomaton automaton;

  private RegexTest(ByteRunAutomaton automaton) {
    super(LetterCase.EXACT);
    this.automaton = automaton;
  }

  /// @throws IllegalArgumentException when it is no regular expression
  /// @throws org.apache.lucene.util.automaton.TooComplexToDeterminizeException when it needs more
  ///   work than is allowed
  static RegexTest of(String expression, LetterCase letterCase) {
    Automaton parsed = RegexSyntax.parse(expression, letterCase).toAutomaton();
    Automaton automaton = Operations.determinize(parsed, WORK_LIMIT);
    return new RegexTest(new ByteRunAutomaton(automaton));
  }

  @Override
  boolean holds(byte[] bytes, int start, int end) {
    return automaton.run(bytes, start, end - start);
  }
}
