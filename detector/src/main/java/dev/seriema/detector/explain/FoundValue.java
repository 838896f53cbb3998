package dev.seriema.detector.explain;

import dev.seriema.engine.match.FieldProbe;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;

/// One value of a field.
///
/// @param kind how it is written in the event
/// @param text what stands there; of a long one the first [#LONGEST] characters
/// @param length of the whole text in characters
/// @param readable whether it can be read as the field's type; what cannot is as good as missing
/// @param satisfies whether a test of the part holds for it; under a negation that is what makes
///   the part fail
public record FoundValue(
    ValueKind kind, String text, int length, boolean readable, boolean satisfies) {
  public static final int LONGEST = 500;

  public boolean isCut() {
    return text.length() < length;
  }

  static FoundValue of(FieldProbe probe, Event event, int value) {
    String text = event.text(value);
    return new FoundValue(
        event.kind(value),
        start(text),
        text.length(),
        probe.isReadable(event, value),
        probe.satisfies(event, value));
  }

  /// The first characters, without half of a pair at the end.
  static String start(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }
}
