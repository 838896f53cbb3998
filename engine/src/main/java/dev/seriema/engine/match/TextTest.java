package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.nio.charset.StandardCharsets;

/// A test of a value's text, as it is or folded. Numbers and truths have the text they are written
/// as.
abstract class TextTest implements ValueTest {
  private final boolean folded;

  TextTest(LetterCase letterCase) {
    this.folded = letterCase == LetterCase.FOLDED;
  }

  @Override
  public final boolean holds(Event event, int value) {
    if (event.kind(value) == ValueKind.OBJECT) {
      return false;
    }
    return folded
        ? holds(event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value))
        : holds(event.textBytes(value), event.textStart(value), event.textEnd(value));
  }

  @Override
  public final int answer(Value computed) {
    if (!(computed instanceof Value.Text(String text))) {
      return Answer.UNKNOWN;
    }
    byte[] bytes = utf8(folded ? CaseFolding.fold(text) : text);
    return Answer.of(holds(bytes, 0, bytes.length));
  }

  abstract boolean holds(byte[] bytes, int start, int end);

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
