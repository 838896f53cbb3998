package dev.seriema.detector.explain;

import java.util.ArrayList;
import java.util.List;

/// Keeps the few events that are nearest to an alert; of equally near ones those that came first.
///
/// @param <T> what is kept of an event
public final class Nearest<T> {
  private final int size;
  private final List<Entry<T>> kept = new ArrayList<>();

  private record Entry<T>(int steps, T what) {}

  /// @param size from 1
  public Nearest(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("one event or more is kept, not " + size);
    }
    this.size = size;
  }

  /// Whether an event that comes now would be kept, so that nothing need be made of others.
  public boolean wants(int steps) {
    return kept.size() < size || steps < kept.getLast().steps;
  }

  /// Keeps an event if it is near enough.
  public void offer(int steps, T what) {
    if (!wants(steps)) {
      return;
    }
    if (kept.size() == size) {
      kept.removeLast();
    }
    int place = kept.size();
    while (place > 0 && kept.get(place - 1).steps > steps) {
      place--;
    }
    kept.add(place, new Entry<>(steps, what));
  }

  /// The nearest first.
  public List<T> inOrder() {
    return kept.stream().map(Entry::what).toList();
  }
}
