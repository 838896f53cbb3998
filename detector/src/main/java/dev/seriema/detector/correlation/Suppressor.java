package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.engine.key.Key;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Counts what a rule finds again in a group, instead of telling it. The first of a group is told
/// at once; when the time of the group is over it is told again, with the count, if there was
/// anything to count. What comes in is in order of the time at which it became certain.
///
/// Meaning: docs/rule-types.md.
final class Suppressor {
  private final Suppressing how;
  private final GroupReader reader;
  private final int most;

  /// In the order in which their time is over.
  private final SequencedMap<Key, SuppressedGroup> open = new LinkedHashMap<>();

  private long endedEarly;

  /// @param most groups that are open at a time; of more the oldest ends early
  Suppressor(Suppressing how, GroupReader reader, int most) {
    this.how = how;
    this.reader = reader;
    this.most = most;
  }

  /// Takes the next thing that the rule found; what was over before has ended.
  void take(Detection detection, Correlator.Sink sink) throws IOException {
    List<List<FieldTerm>> groups = reader.groups(detection);
    sink.found(detection.query(), Math.max(1, groups.size()));
    if (groups.isEmpty()) {
      sink.take(detection);
      return;
    }
    for (List<FieldTerm> terms : groups) {
      Key key = GroupReader.key(terms);
      SuppressedGroup group = open.get(key);
      if (group != null) {
        group.count(detection);
        sink.suppressed(detection.query());
      } else {
        SuppressedGroup first = new SuppressedGroup(detection, terms, endOf(detection.raised()));
        open.put(key, first);
        sink.take(first.told(false));
      }
    }
    while (open.size() > most) {
      endNext(sink);
      endedEarly++;
    }
  }

  /// Writes down what is open.
  void write(StoredDetections detections, StateOutput out) throws IOException {
    out.count(open.size());
    for (SuppressedGroup group : open.values()) {
      group.write(detections, out);
    }
  }

  /// Takes up what was written. Called once, before anything else.
  void read(StoredDetections detections, StateInput in) throws IOException {
    int count = in.count(most);
    Instant former = Instant.MIN;
    for (int i = 0; i < count; i++) {
      SuppressedGroup group = SuppressedGroup.read(reader.fields(), detections, in);
      in.expect(!group.end().isBefore(former), "times are not in order");
      former = group.end();
      in.expect(open.put(GroupReader.key(group.terms()), group) == null, "a group is there twice");
    }
  }

  /// When the time of the first group is over; [Instant#MAX] where none is open.
  Instant nextEnd() {
    return open.isEmpty() ? Instant.MAX : open.firstEntry().getValue().end();
  }

  /// Ends the group whose time is over first.
  void endNext(Correlator.Sink sink) throws IOException {
    Map.Entry<Key, SuppressedGroup> next = open.pollFirstEntry();
    if (next != null) {
      next.getValue().tellAgain(sink);
    }
  }

  /// Groups that ended before their time was over, as more were open than are kept.
  long endedEarly() {
    return endedEarly;
  }

  /// The first moment at which something is no longer counted in a group that began at another.
  private Instant endOf(Instant beginning) {
    if (how.duration().isPresent()) {
      return beginning.plus(how.duration().get()).plusNanos(1);
    }
    Duration since = Duration.between(Instant.EPOCH, beginning);
    long passed = Math.floorDiv(since.toMillis(), how.interval().toMillis());
    return Instant.EPOCH.plus(how.interval().multipliedBy(passed + 1));
  }
}
