package dev.seriema.cli.run;

import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.state.DamagedStateException;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The place in the order of time of an event that waits, from one run to the next. Its arrival is
/// not written: what waits is written in order, and comes before all that arrives later.
///
/// @param maker of what was made on the way; -1 of an event
record StoredEntry(long time, @Nullable Tiebreaker tiebreaker, int maker) {
  private static final int UNTIED = 0;
  private static final int NUMBER = 1;
  private static final int TEXT = 2;

  /// Stands for what was made by the first maker; others follow.
  private static final int MADE = 3;

  private static final int MOST_MAKERS = 1 << 20;
  private static final int LONGEST_NUMBER = Tiebreaker.LONGEST_NUMBER + 32;
  private static final int LONGEST_TEXT = 1 << 30;

  static void write(TimedEntry entry, StateOutput out) throws IOException {
    out.number(entry.time());
    switch (entry.tiebreaker()) {
      case null -> out.count(entry.maker() < 0 ? UNTIED : MADE + entry.maker());
      case Tiebreaker.OfNumber(BigDecimal number) -> {
        out.count(NUMBER);
        out.text(number.toString());
      }
      case Tiebreaker.OfText(String text) -> {
        out.count(TEXT);
        out.text(text);
      }
    }
  }

  static StoredEntry read(StateInput in) throws IOException {
    long time = in.number();
    int kind = in.count(MADE + MOST_MAKERS);
    return new StoredEntry(
        time,
        switch (kind) {
          case NUMBER -> number(in.text(LONGEST_NUMBER));
          case TEXT -> Tiebreaker.ofText(in.text(LONGEST_TEXT));
          default -> null;
        },
        kind - MADE < 0 ? -1 : kind - MADE);
  }

  /// The event in its place.
  ///
  /// @param place among what waits
  /// @param waiting how many wait, all of which come before what arrives in this run
  TimedEntry inPlace(int place, int waiting, byte[] content) {
    return maker < 0
        ? new TimedEntry(time, tiebreaker, place - (long) waiting, content)
        : TimedEntry.made(time, maker, place, content);
  }

  private static Tiebreaker number(String text) throws DamagedStateException {
    try {
      return new Tiebreaker.OfNumber(new BigDecimal(text));
    } catch (NumberFormatException _) {
      throw new DamagedStateException("a number is none");
    }
  }
}
