package dev.seriema.engine.match;

import dev.seriema.engine.plan.TextTable;
import dev.seriema.model.value.LetterCase;
import java.util.List;

/// Holds for one of several texts, however many there are. Used where no look-up answers: in a
/// plan, the texts of all rules are looked up together.
final class ListedText extends TextTest {
  private final TextTable texts;

  ListedText(List<String> texts, LetterCase letterCase) {
    super(letterCase);
    this.texts = new TextTable(texts.stream().distinct().toList());
  }

  @Override
  boolean holds(byte[] bytes, int start, int end) {
    return texts.find(bytes, start, end) != TextTable.ABSENT;
  }
}
