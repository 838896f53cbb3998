package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.List;

/// A sample of events, from which a plan learns what is rare and what events have in common. Not
/// thread-safe.
public final class Observations {
  private int asked;
  private final int[] holds;
  private final int[] present;
  private final long[] bytes;
  private final GramCounts grams = new GramCounts();
  private final List<long[]> events = new ArrayList<>();

  /// @param plan whose atoms and slots are counted
  public Observations(Plan plan) {
    holds = new int[plan.atoms().size()];
    present = new int[plan.layout().slots()];
    bytes = new long[present.length];
  }

  /// One more event begins; what is told next is about it.
  public void begin() {
    events.add(new long[present.length]);
  }

  /// The event is asked all atoms.
  public void beginAsking() {
    asked++;
  }

  /// The event has values in a slot; told once for each event.
  ///
  /// @param texts a hash of their texts
  /// @param length of the texts together, in bytes
  public void notePresent(int slot, int texts, int length) {
    present[slot]++;
    bytes[slot] += length;
    events.getLast()[slot] = texts | 1L << Integer.SIZE;
  }

  /// The event has a folded text; told once for each value that may be searched for patterns.
  public void noteText(byte[] bytes, int start, int end) {
    grams.add(bytes, start, end);
  }

  /// An atom holds for the event; told once for each event.
  public void noteHolds(int atom) {
    holds[atom]++;
  }

  /// How many events there are.
  public int size() {
    return events.size();
  }

  /// Of how many events all atoms were asked.
  int asked() {
    return asked;
  }

  /// What stands in the texts of these events.
  GramCounts grams() {
    return grams;
  }

  /// For how many of these events an atom holds.
  int holds(int atom) {
    return holds[atom];
  }

  /// How many of the events have a value in a slot.
  int present(int slot) {
    return present[slot];
  }

  /// How many bytes the events have in a slot.
  long bytes(int slot) {
    return bytes[slot];
  }

  /// Tells what an event has in a slot from what others have; 0 where it has nothing.
  long values(int event, int slot) {
    return events.get(event)[slot];
  }

  /// How many different things the events have in a slot.
  long distinct(int slot) {
    return events.stream().mapToLong(event -> event[slot]).distinct().count();
  }
}
