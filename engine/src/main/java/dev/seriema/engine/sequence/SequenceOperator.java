package dev.seriema.engine.sequence;

import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Finds the sequences of one query in events that come in order.
///
/// An event takes, for each stage, the latest sequence of its key that stands one stage before;
/// what stood there earlier could be taken by nobody later, so that each key remembers one sequence
/// for each stage at most. A sequence that is too old or was ended by `until` is gone; one that an
/// absent event broke is still taken in its turn, and only then leads nowhere.
///
/// A match is given as soon as it is certain: with its last event, or, where absence is asked
/// behind it, once time is known to have passed the end of its span. Not thread-safe; the receiver
/// of matches must not call back.
public final class SequenceOperator {
  private static final int NONE = OpenSequences.NONE;

  private final SequenceShape shape;
  private final SequenceLimits limits;
  private final Consumer<JoinedMatch> matches;
  private final OpenSequences sequences;
  private final KeyLists lists;
  private final JoinKeys keys;

  /// The last event that was kept, and whether it is the one that is taken up.
  private long reference = -1;

  private boolean numbered;
  private long time = Long.MIN_VALUE;

  /// The key whose lists are worked on; it stays though nothing may be left under it.
  private int held = NONE;

  private long droppedOpen;
  private long droppedWaiting;
  private long droppedAbsences;
  private long droppedKeys;

  public SequenceOperator(
      SequenceQuery query, SequenceLimits limits, Consumer<JoinedMatch> matches) {
    this.shape = SequenceShape.of(query);
    this.limits = limits;
    this.matches = matches;
    this.sequences = new OpenSequences(shape);
    this.lists = new KeyLists(sequences, shape);
    this.keys = lists.keys();
  }

  /// How far behind its first event a match may reach, in nanoseconds.
  public static long span(SequenceQuery query) {
    return SequenceShape.of(query).maxspan();
  }

  /// Takes up the next event. Its number is asked for only when it is kept.
  ///
  /// @throws IllegalArgumentException when it is not later in order than the last, or lies before
  ///   the watermark
  public void take(Hit hit) {
    if (hit.time() < time) {
      throw new IllegalArgumentException(
          "event at %d comes after event at %d".formatted(hit.time(), time));
    }
    numbered = false;
    advance(hit.time());
    droppedKeys += hit.hasKeysPassedOver() ? 1 : 0;
    for (int key = 0; key < hit.keys(); key++) {
      take(hit, key);
    }
  }

  /// Lets time pass: gives the matches that have become certain and forgets what has become too
  /// old.
  ///
  /// @param watermark no event before it will come any more; one at the very moment may. In
  ///   nanoseconds since 1970
  public void advance(long watermark) {
    time = Math.max(time, watermark);
    while (sequences.oldest() != NONE && shape.isPast(sequences.start(sequences.oldest()), time)) {
      end(sequences.oldest());
    }
  }

  /// The time to let pass so that what was begun first is at its end; [Long#MAX_VALUE] where
  /// nothing is open, or without an end.
  public long nextEnd() {
    return sequences.oldest() == NONE
        ? Long.MAX_VALUE
        : shape.firstPast(sequences.start(sequences.oldest()));
  }

  /// Ends all time: gives the matches that waited and forgets everything.
  public void finish() {
    time = Long.MAX_VALUE;
    while (sequences.oldest() != NONE) {
      end(sequences.oldest());
    }
  }

  /// The earliest event that a later match may name, or one before it; empty where no event is
  /// needed any more. Whoever keeps events may free those before.
  public OptionalLong oldestReference() {
    return sequences.oldest() == NONE
        ? OptionalLong.empty()
        : OptionalLong.of(sequences.first(sequences.oldest()));
  }

  /// The numbers of all events that a later match may name.
  public LongStream references() {
    return state().references();
  }

  /// Writes down what is open, for another operator of an equal query.
  ///
  /// @param numbers have all of [#references]
  public void write(KeptNumbers numbers, StateOutput out) throws IOException {
    out.number(time);
    state().write(numbers, out);
  }

  /// Takes up what was written. Called once, before anything else; an operator that refuses what it
  /// reads is of no more use.
  ///
  /// @param newest time that has passed
  public void read(KeptNumbers numbers, long newest, StateInput in) throws IOException {
    time = in.number();
    in.expect(time <= newest, "a sequence is ahead of its time");
    state().read(numbers, time, in);
  }

  private SequenceState state() {
    return new SequenceState(shape, limits, sequences, lists);
  }

  /// How many sequences are open or wait, with the events that forbid one.
  public int open() {
    return sequences.count();
  }

  /// The memory of the state, in bytes.
  public long bytes() {
    return keys.size() + sequences.size();
  }

  public Dropped dropped() {
    return new Dropped(droppedOpen, droppedWaiting, droppedAbsences, droppedKeys);
  }

  private void take(Hit hit, int place) {
    if (hold(hit, place)) {
      takeUnderHeld(hit, place);
      release();
    }
  }

  /// Asks before anything else whether something is open under the key: most events begin nothing,
  /// and what they would go on with is not there.
  ///
  /// @return whether the event matters under the key, which is then held
  private boolean hold(Hit hit, int place) {
    boolean begins = shape.isPresent(0, hit, place) || shape.isAbsentBefore(0, hit, place);
    held = find(hit, place);
    if (held == NONE && !begins) {
      return false;
    }
    int more = held == NONE ? hit.keyEnd(place) - hit.keyStart(place) : 0;
    if (lacksRoom(more)) {
      held = NONE;
      makeRoom(more);
      held = find(hit, place);
    }
    if (held == NONE && begins) {
      held = lists.add(hit.keyBytes(), hit.keyStart(place), hit.keyEnd(place), hit.keyHash(place));
    }
    return held != NONE;
  }

  private void takeUnderHeld(Hit hit, int place) {
    if (shape.isAbsentBefore(shape.length(), hit, place)) {
      forbidWaiting(hit);
    }
    goOn(hit, place);
    if (shape.isPresent(0, hit, place)) {
      begin(hit);
    }
    if (shape.isUntil(hit, place)) {
      endOpen();
    }
    if (shape.isAbsentBefore(0, hit, place)) {
      forbid(hit);
    }
  }

  private int find(Hit hit, int place) {
    return keys.find(hit.keyBytes(), hit.keyStart(place), hit.keyEnd(place), hit.keyHash(place));
  }

  /// Gives every open sequence of the key the event, the furthest first, so that an event serves
  /// none of them twice.
  private void goOn(Hit hit, int key) {
    int rest = lists.open(held);
    int last = NONE;
    int beforeLast = NONE;
    lists.setOpen(held, NONE);
    while (rest != NONE) {
      int sequence = rest;
      rest = sequences.next(sequence);
      int next = sequences.place(sequence) + 1;
      if (shape.isPresent(next, hit, key)) {
        if (next == shape.length() - 1) {
          complete(sequence, hit);
          continue;
        }
        sequences.append(sequence, next, number(hit));
        if (last != NONE && sequences.place(last) == next) {
          sequences.remove(last);
          last = beforeLast;
        }
      } else if (shape.isAbsentBefore(next, hit, key)) {
        sequences.breakOff(sequence);
      }
      lists.addOpen(held, last, sequence);
      beforeLast = last;
      last = sequence;
    }
  }

  /// The number of an event that is kept.
  private long number(Hit hit) {
    long number = hit.reference();
    if (number < reference || (number == reference && !numbered)) {
      throw new IllegalArgumentException(
          "event %d comes after event %d".formatted(number, reference));
    }
    reference = number;
    numbered = true;
    return number;
  }

  private void begin(Hit hit) {
    int former = lists.lastOpen(held);
    if (former != NONE && sequences.place(former) == 0) {
      forget(former);
    }
    int forbidding = lists.forbidding(held);
    long forbidden = forbidding == NONE ? OpenSequences.NEVER : sequences.start(forbidding);
    int sequence = add(0, hit);
    sequences.setForbidden(sequence, forbidden);
    if (shape.length() > 1) {
      lists.addOpen(held, lists.lastOpen(held), sequence);
    } else if (shape.hasTrailingAbsence()) {
      await(sequence);
    } else {
      complete(sequence, hit);
    }
  }

  /// Remembers an event that a later sequence may not follow too closely.
  private void forbid(Hit hit) {
    int former = lists.forbidding(held);
    if (former != NONE) {
      forget(former);
    }
    lists.setForbidding(held, add(OpenSequences.FORBIDS, hit));
  }

  private int add(int place, Hit hit) {
    if (sequences.count() == limits.open()) {
      drop(sequences.oldest());
    }
    return sequences.add(held, place, hit.time(), number(hit));
  }

  /// A sequence that is in no list meets its last event. Where absence is asked on both sides of
  /// it, what came before forbids it only together with what comes behind.
  private void complete(int sequence, Hit hit) {
    if (sequences.isBroken(sequence)
        || (!shape.hasTrailingAbsence() && isForbidden(sequence, hit))) {
      sequences.remove(sequence);
    } else if (shape.hasTrailingAbsence()) {
      sequences.append(sequence, shape.length() - 1, number(hit));
      await(sequence);
    } else {
      matches.accept(match(sequence, number(hit)));
      sequences.remove(sequence);
    }
  }

  /// Has a complete sequence wait until nothing can forbid it any more.
  private void await(int sequence) {
    if (lists.waiting(held) == limits.waitingPerKey()) {
      drop(lists.firstWaiting(held));
    }
    lists.addWaiting(held, sequence);
  }

  /// Whether the last absent event before a sequence lies within a span of a later event.
  private boolean isForbidden(int sequence, Hit later) {
    long forbidden = sequences.forbidden(sequence);
    return forbidden != OpenSequences.NEVER && !shape.isPast(forbidden, later.time());
  }

  /// An absent event behind complete sequences forbids them; where absence is asked before them as
  /// well, only together with an event there from which the span reaches here.
  private void forbidWaiting(Hit hit) {
    int rest = lists.takeWaiting(held);
    while (rest != NONE) {
      int sequence = rest;
      rest = sequences.next(sequence);
      if (shape.hasLeadingAbsence() && !isForbidden(sequence, hit)) {
        lists.addWaiting(held, sequence);
      } else {
        sequences.remove(sequence);
      }
    }
  }

  /// What is not complete, the event's own beginning too, is over.
  private void endOpen() {
    while (lists.open(held) != NONE) {
      forget(lists.open(held));
    }
  }

  /// What is too old: a match, where it only waited for that.
  private void end(int sequence) {
    if (isWaiting(sequence)) {
      matches.accept(match(sequence, sequences.last(sequence)));
    }
    forget(sequence);
  }

  /// Forgets something because of a bound.
  private void drop(int sequence) {
    if (isWaiting(sequence)) {
      droppedWaiting++;
    } else if (sequences.place(sequence) == OpenSequences.FORBIDS) {
      droppedAbsences++;
    } else {
      droppedOpen++;
    }
    forget(sequence);
  }

  /// Forgets something that is in a list of its key, and the key with the last.
  private void forget(int sequence) {
    int key = sequences.key(sequence);
    if (isWaiting(sequence)) {
      lists.removeFirstWaiting(key);
    } else if (sequences.place(sequence) == OpenSequences.FORBIDS) {
      lists.setForbidding(key, NONE);
    } else {
      lists.removeOpen(key, sequence);
    }
    sequences.remove(sequence);
    if (key != held) {
      removeIfEmpty(key);
    }
  }

  private boolean isWaiting(int sequence) {
    return sequences.place(sequence) == shape.length() - 1;
  }

  private void release() {
    int key = held;
    held = NONE;
    removeIfEmpty(key);
  }

  private void removeIfEmpty(int key) {
    if (lists.isEmpty(key)) {
      keys.remove(key);
    }
  }

  private boolean lacksRoom(int keyBytes) {
    return keys.bytes() + keyBytes > limits.keyBytes()
        || sequences.references() + shape.length() + 1 > limits.references();
  }

  /// Before a key is worked on, so that nothing of it vanishes meanwhile.
  private void makeRoom(int keyBytes) {
    while (sequences.oldest() != NONE && lacksRoom(keyBytes)) {
      drop(sequences.oldest());
    }
  }

  /// @param last the number of the last event, which an open sequence has not taken up
  private JoinedMatch match(int sequence, long last) {
    long[] present = new long[shape.length()];
    sequences.copyReferences(sequence, present);
    present[present.length - 1] = last;
    long[] references = new long[shape.stages()];
    Arrays.fill(references, JoinedMatch.ABSENT);
    for (int place = 0; place < present.length; place++) {
      references[shape.present(place)] = present[place];
    }
    return new JoinedMatch(references, keys.values(sequences.key(sequence)));
  }
}
