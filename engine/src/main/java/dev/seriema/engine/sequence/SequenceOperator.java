package dev.seriema.engine.sequence;

import dev.seriema.model.expression.SequenceQuery;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Consumer;

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
  private final JoinKeys keys = new JoinKeys();
  private final OpenSequences sequences;
  private final KeyLists lists;

  private long reference = -1;
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
    this.sequences = new OpenSequences(shape.hasLeadingAbsence());
    this.lists = new KeyLists(sequences, shape);
  }

  /// How far behind its first event a match may reach, in nanoseconds.
  public static long span(SequenceQuery query) {
    return SequenceShape.of(query).maxspan();
  }

  /// Takes up the next event.
  ///
  /// @throws IllegalArgumentException when it is not later in order than the last, or lies before
  ///   the watermark
  public void take(Hit hit) {
    if (hit.reference() <= reference || hit.time() < time) {
      throw new IllegalArgumentException(
          "event %d at %d comes after event %d at %d"
              .formatted(hit.reference(), hit.time(), reference, time));
    }
    reference = hit.reference();
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
        : OptionalLong.of(sequences.chains().first(sequences.chain(sequences.oldest())));
  }

  /// How many sequences are open or wait, with the events that forbid one.
  public int open() {
    return sequences.count();
  }

  /// The memory of the state, in bytes.
  public long bytes() {
    return keys.size() + sequences.size() + lists.size();
  }

  public Dropped dropped() {
    return new Dropped(droppedOpen, droppedWaiting, droppedAbsences, droppedKeys);
  }

  private void take(Hit hit, int place) {
    int start = hit.keyStart(place);
    int end = hit.keyEnd(place);
    makeRoom(end - start);
    held = keys.find(hit.keyBytes(), start, end, hit.keyHash(place));
    boolean begins = shape.isPresent(0, hit, place);
    boolean forbids = shape.isAbsentBefore(0, hit, place);
    if (held == NONE && (begins || forbids)) {
      held = keys.add(hit.keyBytes(), start, end, hit.keyHash(place));
      lists.begin(held);
    }
    if (held != NONE) {
      if (shape.isAbsentBefore(shape.length(), hit, place)) {
        forbidWaiting(hit);
      }
      goOn(hit, place);
      if (begins) {
        begin(hit);
      }
      if (shape.isUntil(hit, place)) {
        endOpen();
      }
      if (forbids) {
        forbid(hit);
      }
      release();
    }
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
        sequences.append(sequence, hit.reference());
        sequences.setPlace(sequence, next);
        if (next == shape.length() - 1) {
          complete(sequence, hit);
          continue;
        }
        if (last != NONE && sequences.place(last) == next) {
          sequences.remove(last);
          last = beforeLast;
        }
      } else if (shape.isAbsentBefore(next, hit, key)) {
        sequences.breakOff(sequence);
      }
      link(last, sequence);
      beforeLast = last;
      last = sequence;
    }
  }

  /// Puts a sequence behind another, or first where there is none.
  private void link(int before, int sequence) {
    sequences.setNext(sequence, NONE);
    if (before == NONE) {
      lists.setOpen(held, sequence);
    } else {
      sequences.setNext(before, sequence);
    }
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
    if (shape.length() == 1) {
      complete(sequence, hit);
    } else {
      lists.addOpen(held, sequence);
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
    return sequences.add(held, place, hit.time(), hit.reference());
  }

  /// A sequence that is in no list has its last event. Where absence is asked on both sides of it,
  /// what came before forbids it only together with what comes behind.
  private void complete(int sequence, Hit hit) {
    if (sequences.isBroken(sequence)
        || (!shape.hasTrailingAbsence() && isForbidden(sequence, hit))) {
      sequences.remove(sequence);
    } else if (shape.hasTrailingAbsence()) {
      if (lists.waiting(held) == limits.waitingPerKey()) {
        drop(lists.firstWaiting(held));
      }
      lists.addWaiting(held, sequence);
    } else {
      matches.accept(match(sequence));
      sequences.remove(sequence);
    }
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
      matches.accept(match(sequence));
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
      if (keys.count() == 0) {
        lists.clear();
      }
    }
  }

  /// Before a key is worked on, so that nothing of it vanishes meanwhile.
  private void makeRoom(int keyLength) {
    while (sequences.oldest() != NONE
        && (keys.bytes() + keyLength > limits.keyBytes()
            || sequences.chains().count() + shape.length() + 1 > limits.references())) {
      drop(sequences.oldest());
    }
  }

  private JoinedMatch match(int sequence) {
    long[] references = new long[shape.stages()];
    Arrays.fill(references, JoinedMatch.ABSENT);
    EventChains chains = sequences.chains();
    int chain = sequences.chain(sequence);
    for (int place = shape.length() - 1; place >= 0; place--) {
      references[shape.present(place)] = chains.last(chain);
      chain = chains.previous(chain);
    }
    return new JoinedMatch(references, keys.values(sequences.key(sequence)));
  }
}
