package dev.seriema.engine.sequence;

/// Events that open sequences came by before their last, each chain from the latest back to the
/// first.
final class EventChains {
  static final int NONE = Rows.NONE;

  private static final int PREVIOUS = 0;
  private static final int REFERENCE = 1;
  private static final int COLUMNS = 3;

  private final Rows rows = new Rows(COLUMNS);

  /// How many events all chains hold.
  int count() {
    return rows.count();
  }

  long size() {
    return rows.size();
  }

  /// @param chain to go on with, or [#NONE] to begin one
  /// @return the longer chain, in place of the given one
  int append(int chain, long reference) {
    int link = rows.take();
    rows.setLong(link, REFERENCE, reference);
    rows.set(link, PREVIOUS, chain);
    return link;
  }

  long last(int chain) {
    return rows.getLong(chain, REFERENCE);
  }

  /// The chain without its last event, or [#NONE].
  int previous(int chain) {
    return rows.get(chain, PREVIOUS);
  }

  long first(int chain) {
    int link = chain;
    while (previous(link) != NONE) {
      link = previous(link);
    }
    return last(link);
  }

  /// @param chain may be [#NONE]
  void remove(int chain) {
    int link = chain;
    while (link != NONE) {
      int next = previous(link);
      rows.giveBack(link);
      link = next;
    }
  }

  /// Forgets all chains; room that was needed once goes back.
  void clear() {
    rows.clear();
  }
}
