package dev.seriema.benchmark.flame;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A method in the place from which it was called, how often a thread was found in it or in what it
/// calls, and what it calls.
final class Frame {
  private final String name;
  private final SortedMap<String, Frame> called = new TreeMap<>();
  private long samples;

  Frame(String name) {
    this.name = name;
  }

  /// Counts a sample.
  ///
  /// @param stack what calls and what is called, the outermost first
  void add(List<String> stack) {
    Frame frame = this;
    frame.samples++;
    for (String method : stack) {
      frame = frame.called.computeIfAbsent(method, Frame::new);
      frame.samples++;
    }
  }

  String name() {
    return name;
  }

  long samples() {
    return samples;
  }

  /// In order of their names.
  List<Frame> called() {
    return List.copyOf(called.values());
  }
}
