package dev.seriema.engine.indicator;

import dev.seriema.engine.key.Combinations;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.match.TextWords;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an indicator is looked up by for a mapping: a value for each entry that is not negated.
///
/// @param fields of indicators, in the order of the entries
/// @param byWords of each field whether single words of it are compared
/// @param isAlone whether the mapping has one entry
record ComparedValues(List<Integer> fields, List<Boolean> byWords, boolean isAlone) {
  ComparedValues {
    fields = List.copyOf(fields);
    byWords = List.copyOf(byWords);
  }

  static ComparedValues of(List<IndicatorShape.Entry> mapping) {
    List<IndicatorShape.Entry> compared = positive(mapping);
    return new ComparedValues(
        compared.stream().map(IndicatorShape.Entry::indicatorField).toList(),
        compared.stream().map(IndicatorShape.Entry::byWords).toList(),
        mapping.size() == 1);
  }

  /// The entries that are not negated.
  static List<IndicatorShape.Entry> positive(List<IndicatorShape.Entry> mapping) {
    return mapping.stream().filter(entry -> !entry.negated()).toList();
  }

  /// The values by which an indicator is looked up: of one entry the first value of its field, of
  /// several the only one of each, without which it takes no part.
  Combinations ofIndicator(List<List<Value>> byField, int most) {
    List<List<Value>> chosen = new ArrayList<>();
    for (int place = 0; place < fields.size(); place++) {
      List<Value> values = byField.get(fields.get(place));
      boolean takesPart = values.size() == 1 || (isAlone && !values.isEmpty());
      List<Value> one = takesPart ? values.subList(0, 1) : List.of();
      chosen.add(compared(one, byWords.get(place)));
    }
    return Combinations.of(chosen, most);
  }

  /// The values by which an event looks for indicators.
  static Combinations ofEvent(
      List<List<Value>> byField, List<IndicatorShape.Entry> positive, int most) {
    return Combinations.of(
        positive.stream()
            .map(entry -> compared(byField.get(entry.field()), entry.byWords()))
            .toList(),
        most);
  }

  /// Whether a value is in both lists.
  static boolean meet(List<Value> left, List<Value> right, boolean byWords) {
    Set<Key> keys = new HashSet<>();
    compared(left, byWords).forEach(value -> keys.add(Key.of(List.of(value))));
    return compared(right, byWords).stream()
        .anyMatch(value -> keys.contains(Key.of(List.of(value))));
  }

  private static List<Value> compared(List<Value> values, boolean byWords) {
    if (!byWords) {
      return values;
    }
    Set<Value> words = new LinkedHashSet<>();
    for (Value value : values) {
      if (value instanceof Value.Text(String text)) {
        TextWords.of(text).forEach(word -> words.add(Value.of(word)));
      }
    }
    return List.copyOf(words);
  }
}
