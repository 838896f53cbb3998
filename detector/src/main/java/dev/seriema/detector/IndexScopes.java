package dev.seriema.detector;

import dev.seriema.model.rule.IndexPatterns;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which rules an event is shown to, by the name of its index; remembered for each name.
final class IndexScopes {
  /// Names that are remembered; an event of one more is still judged, only more slowly.
  static final int REMEMBERED = 4096;

  private final List<IndexPatterns> rules;
  private final Map<String, BitSet> shown = new ConcurrentHashMap<>();

  /// Guarded by itself.
  private final BitSet everShown = new BitSet();

  private volatile boolean unknown;

  /// @param rules the patterns of each rule, in the order of their numbers
  IndexScopes(List<IndexPatterns> rules) {
    this.rules = List.copyOf(rules);
  }

  /// The numbers of the rules whose patterns pick an index. The caller does not change the set.
  BitSet shownTo(String index) {
    BitSet known = shown.get(index);
    if (known != null) {
      return known;
    }
    BitSet picked = new BitSet(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      picked.set(rule, rules.get(rule).picks(index));
    }
    show(picked);
    if (shown.size() < REMEMBERED) {
      shown.put(index, picked);
    }
    return picked;
  }

  /// Notes that an event is shown to every rule.
  void showToAll() {
    if (!unknown) {
      unknown = true;
    }
  }

  /// Whether the patterns of a rule have picked an index that was asked for.
  boolean hasShown(int rule) {
    synchronized (everShown) {
      return unknown || everShown.get(rule);
    }
  }

  private void show(BitSet picked) {
    synchronized (everShown) {
      everShown.or(picked);
    }
  }
}
