package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import org.jspecify.annotations.Nullable;

/// What several tests want to know of one value of an event, worked out when the first asks.
final class ValueFacts {
  private long generation;
  private final Grams grams = new Grams();
  private boolean hasGrams;
  private @Nullable TextIndex words;
  private @Nullable FieldType readAs;
  private Value read = Value.missing();

  private ValueFacts() {}

  static ValueFacts of(Event event, int value) {
    ValueFacts facts;
    if (event.attachment(value) instanceof ValueFacts former) {
      facts = former;
    } else {
      facts = new ValueFacts();
      event.attach(value, facts);
    }
    if (facts.generation != event.generation()) {
      facts.generation = event.generation();
      facts.hasGrams = false;
      facts.words = null;
      facts.readAs = null;
    }
    return facts;
  }

  /// The grams of the folded text.
  Grams grams(Event event, int value) {
    if (!hasGrams) {
      grams.read(event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value));
      hasGrams = true;
    }
    return grams;
  }

  /// The words of the text.
  TextIndex words(Event event, int value) {
    if (words == null) {
      words = TextIndex.of(event.text(value));
    }
    return words;
  }

  /// The value of what is no object, as an index would store it under a type. The last type that
  /// was asked for is remembered.
  Value read(FieldType type, Event event, int value) {
    if (readAs != type) {
      read = TypedReader.leaf(type, event, value);
      readAs = type;
    }
    return read;
  }
}
