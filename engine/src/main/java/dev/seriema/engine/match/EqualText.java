package dev.seriema.engine.match;

import dev.seriema.model.value.LetterCase;
import java.util.Arrays;

/// Holds for one text. Used where no look-up answers: in a plan, equal texts are looked up
/// together.
final class EqualText extends TextTest {
  private final byte[] text;

  EqualText(String text, LetterCase letterCase) {
    super(letterCase);
    this.text = utf8(text);
  }

  @Override
  boolean holds(byte[] bytes, int start, int end) {
    return Arrays.equals(text, 0, text.length, bytes, start, end);
  }
}
