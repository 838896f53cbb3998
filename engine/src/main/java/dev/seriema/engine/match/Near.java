package dev.seriema.engine.match;

import dev.seriema.model.value.LetterCase;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// Holds for a text that a few edits make another, run as one automaton in time linear in the text.
final class Near extends TextTest {
  private final ByteRunAutomaton automaton;

  private Near(ByteRunAutomaton automaton, LetterCase letterCase) {
    super(letterCase);
    this.automaton = automaton;
  }

  static Near of(String text, int edits, LetterCase letterCase) {
    return new Near(
        new ByteRunAutomaton(new LevenshteinAutomata(text, true).toAutomaton(edits)), letterCase);
  }

  @Override
  boolean holds(byte[] bytes, int start, int end) {
    return automaton.run(bytes, start, end - start);
  }
}
