package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyBytes;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.stream.LongStream;

/// What a sequence remembers, as it is written down: all of it in the order in which it began, each
/// with its key. The lists of a key follow from that: what began first came furthest.
final class SequenceState {
  private static final int NONE = OpenSequences.NONE;

  private final SequenceShape shape;
  private final SequenceLimits limits;
  private final OpenSequences sequences;
  private final KeyLists lists;

  SequenceState(
      SequenceShape shape, SequenceLimits limits, OpenSequences sequences, KeyLists lists) {
    this.shape = shape;
    this.limits = limits;
    this.sequences = sequences;
    this.lists = lists;
  }

  /// The numbers of all events that a later match may name.
  LongStream references() {
    LongStream.Builder all = LongStream.builder();
    for (int each = sequences.oldest(); each != NONE; each = sequences.newer(each)) {
      for (long reference : references(each)) {
        all.add(reference);
      }
    }
    return all.build();
  }

  void write(KeptNumbers numbers, StateOutput out) throws IOException {
    out.count(sequences.count());
    long former = 0;
    for (int each = sequences.oldest(); each != NONE; each = sequences.newer(each)) {
      out.bytes(lists.keys().key(sequences.key(each)));
      out.count(sequences.place(each) - OpenSequences.FORBIDS);
      out.flag(sequences.isBroken(each));
      out.number(sequences.start(each) - former);
      former = sequences.start(each);
      out.number(sequences.forbidden(each));
      for (long reference : references(each)) {
        numbers.write(reference, out);
      }
    }
  }

  /// Takes all that was written, in place of nothing.
  ///
  /// @param time that has passed
  void read(KeptNumbers numbers, long time, StateInput in) throws IOException {
    int count = in.count(limits.open());
    long former = 0;
    for (int i = 0; i < count; i++) {
      int key = key(in);
      int place = in.count(shape.length()) + OpenSequences.FORBIDS;
      boolean isBroken = in.flag();
      long start = former + in.number();
      in.expect(start <= time && (i == 0 || start >= former), "times are not in order");
      former = start;
      long forbidden = in.number();
      int sequence = sequences.add(key, Math.min(place, 0), start, numbers.read(in));
      sequences.setForbidden(sequence, forbidden);
      goOn(sequence, place, numbers, in);
      if (isBroken) {
        sequences.breakOff(sequence);
      }
      list(key, sequence, place, in);
    }
    in.expect(sequences.references() <= limits.references(), "too many events are held");
  }

  private int key(StateInput in) throws IOException {
    byte[] key = StoredKeys.bytes(in, shape.keyValues());
    int hash = KeyBytes.hash(key, 0, key.length);
    int known = lists.keys().find(key, 0, key.length, hash);
    if (known != JoinKeys.NONE) {
      return known;
    }
    boolean fits = (long) lists.keys().bytes() + key.length <= limits.keyBytes();
    in.expect(fits, "keys are too long");
    return lists.add(key, 0, key.length, hash);
  }

  /// Reads the events behind the first.
  private void goOn(int sequence, int place, KeptNumbers numbers, StateInput in)
      throws IOException {
    in.expect(place < shape.length() - 1 || shape.hasTrailingAbsence(), "a sequence is over");
    for (int next = 1; next <= place; next++) {
      long reference = numbers.read(in);
      in.expect(reference > sequences.last(sequence), "events are not in order");
      sequences.append(sequence, next, reference);
    }
  }

  private void list(int key, int sequence, int place, StateInput in) throws IOException {
    if (place == OpenSequences.FORBIDS) {
      boolean fits = shape.hasLeadingAbsence() && lists.forbidding(key) == NONE;
      in.expect(fits, "an event forbids that does not");
      lists.setForbidding(key, sequence);
    } else if (place == shape.length() - 1) {
      in.expect(lists.waiting(key) < limits.waitingPerKey(), "too many sequences wait");
      lists.addWaiting(key, sequence);
    } else {
      int last = lists.lastOpen(key);
      boolean fits = last == NONE || sequences.place(last) > place;
      in.expect(fits, "sequences of a key are not in order");
      lists.addOpen(key, last, sequence);
    }
  }

  private long[] references(int sequence) {
    int place = sequences.place(sequence);
    if (place == OpenSequences.FORBIDS) {
      return new long[] {sequences.last(sequence)};
    }
    long[] references = new long[place + 1];
    sequences.copyReferences(sequence, references);
    return references;
  }
}
