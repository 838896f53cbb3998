package dev.seriema.engine.indicator;

import java.util.List;

/// How values of events are compared with those of indicators.
///
/// @param mappings one of which has to hold; of each all entries, for one and the same indicator
public record IndicatorShape(List<List<Entry>> mappings) {
  public IndicatorShape {
    mappings = mappings.stream().map(List::copyOf).toList();
    if (mappings.stream().anyMatch(mapping -> mapping.stream().allMatch(Entry::negated))) {
      throw new IllegalArgumentException("of each mapping one entry is not negated");
    }
  }

  /// @param field the place of the event's field among those of events
  /// @param indicatorField the place of the indicator's field among those of indicators
  /// @param negated whether no value may be in both
  /// @param byWords whether both are texts that are compared word by word
  public record Entry(int field, int indicatorField, boolean negated, boolean byWords) {}
}
