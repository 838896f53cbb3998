package dev.seriema.engine.match;

import dev.seriema.engine.plan.LookUp;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.TextTable;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.LetterCase;
import java.util.Arrays;

/// The texts of look-ups that the values of an event are: each field is looked up at most once for
/// an event, when somebody asks. Reused for the next event; not thread-safe.
final class FoundTexts {
  /// No place.
  static final int NONE = -1;

  private final LookUp[] lookUps;

  /// Per look-up the event whose values were last looked up, by its stamp.
  private final int[] stamps;

  /// Per look-up the place of the first text that was found.
  private final int[] firsts;

  /// Texts, each with the place of the next one of the same look-up behind it.
  private int[] texts = new int[64];

  private int length;
  private int stamp;

  FoundTexts(Plan plan) {
    lookUps = plan.lookUps().toArray(LookUp[]::new);
    stamps = new int[lookUps.length];
    firsts = new int[lookUps.length];
  }

  /// Takes up another event.
  void begin() {
    length = 0;
    if (++stamp < 0) {
      Arrays.fill(stamps, 0);
      stamp = 1;
    }
  }

  /// The place of the first text of a look-up, or [#NONE].
  int first(int lookUp, Event event) {
    if (stamps[lookUp] != stamp) {
      stamps[lookUp] = stamp;
      firsts[lookUp] = NONE;
      find(lookUps[lookUp], event);
    }
    return firsts[lookUp];
  }

  /// The number of the text at a place.
  int text(int place) {
    return texts[place];
  }

  /// The place of the next text of the same look-up, or [#NONE].
  int next(int place) {
    return texts[place + 1];
  }

  /// Whether an atom holds for one of the texts.
  ///
  /// @param atom its number among the atoms of the look-up
  boolean hold(int lookUp, int atom, Event event) {
    for (int place = first(lookUp, event); place != NONE; place = next(place)) {
      if (lookUps[lookUp].holds(texts[place], atom)) {
        return true;
      }
    }
    return false;
  }

  private void find(LookUp lookUp, Event event) {
    boolean folded = lookUp.letterCase() == LetterCase.FOLDED;
    for (int value = event.first(lookUp.slot()); value != Event.NONE; value = event.next(value)) {
      if (event.kind(value) != ValueKind.OBJECT) {
        int text =
            folded
                ? lookUp.find(
                    event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value))
                : lookUp.find(event.textBytes(value), event.textStart(value), event.textEnd(value));
        if (text != TextTable.ABSENT) {
          note(lookUp.number(), text);
        }
      }
    }
  }

  private void note(int lookUp, int text) {
    if (length == texts.length) {
      texts = Arrays.copyOf(texts, 2 * length);
    }
    texts[length] = text;
    texts[length + 1] = firsts[lookUp];
    firsts[lookUp] = length;
    length += 2;
  }
}
