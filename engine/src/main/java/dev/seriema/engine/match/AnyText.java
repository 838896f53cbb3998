package dev.seriema.engine.match;

import dev.seriema.model.value.LetterCase;
import java.util.List;

/// Holds when one of several tests holds for the same text, which is found and folded once for all.
final class AnyText extends TextTest {
  private final TextTest[] tests;

  /// @param letterCase that of all the tests
  AnyText(List<TextTest> tests, LetterCase letterCase) {
    super(letterCase);
    this.tests = tests.toArray(TextTest[]::new);
  }

  @Override
  boolean holds(byte[] bytes, int start, int end) {
    for (TextTest test : tests) {
      if (test.holds(bytes, start, end)) {
        return true;
      }
    }
    return false;
  }
}
