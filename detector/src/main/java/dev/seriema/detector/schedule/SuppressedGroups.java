package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.GroupReader;
import dev.seriema.detector.correlation.StoredDetections;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.key.Key;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The alerts of one rule that stand for a group, from window to window. Nobody closes one.
final class SuppressedGroups {
  /// How many matches of a window may be counted for each alert that it may raise.
  private static final int CANDIDATES = 5;

  private final Suppressing how;
  private final Task task;
  private final GroupReader reader;
  private final int most;

  /// How long an alert may matter after it was raised, in milliseconds.
  private final long kept;

  /// What was raised first comes first.
  private final SequencedMap<Key, SuppressedGroup> open = new LinkedHashMap<>();

  private long endedEarly;

  SuppressedGroups(Suppressing how, ScheduledRule rule, CorrelationLimits limits) {
    this.how = how;
    task = rule.task();
    reader = new GroupReader(how, task, limits);
    most = limits.openGroups();
    kept = how.duration().map(Duration::toMillis).orElse(rule.timing().reach());
  }

  /// How many matches of a window are looked at.
  ///
  /// @param signals how many alerts it may raise
  int candidates(int signals) {
    return areOfSearch() || task instanceof Task.Count ? signals : CANDIDATES * signals;
  }

  /// The groups of a match, each by its terms; none where it belongs to none.
  List<List<FieldTerm>> termsOf(Detection detection) {
    return reader.groups(detection);
  }

  /// Whether a search makes the groups of its window, and gives them in its order.
  boolean areOfSearch() {
    return how.eachValue();
  }

  /// Takes what was found in a window: counts it, or raises the alert of a new group.
  ///
  /// @param found in the order in which alerts are raised; each stands for itself and what is
  ///   counted in it already
  void take(List<SuppressedDetection> found, Window window, PlainSignals signals)
      throws IOException {
    Set<SuppressedGroup> touched = new LinkedHashSet<>();
    for (SuppressedDetection each : found) {
      Key key = GroupReader.key(each.group().terms());
      SuppressedGroup group = open.get(key);
      if (group != null && wasCounted(each, group, window, signals.moment())) {
        signals.found().duplicate += 1 + each.group().count();
      } else if (group != null && counts(group, signals.moment())) {
        group.count(each);
        touched.add(group);
      } else {
        SuppressedGroup first = new SuppressedGroup(each, signals.moment());
        open.putLast(key, first);
        touched.add(first);
      }
    }
    for (SuppressedGroup group : touched) {
      if (!group.tell(signals)) {
        open.values().remove(group);
      }
    }
    forget(signals.moment());
  }

  /// Whether a match lies in the time that a former execution counted. Where a search groups events
  /// itself it does not find them again.
  private boolean wasCounted(
      SuppressedDetection match, SuppressedGroup group, Window window, long moment) {
    long since = how.duration().map(duration -> moment - duration.toMillis()).orElse(window.from());
    return !isPerWindow()
        && group.raised() != moment
        && group.raised() >= since
        && !match.group().end().isAfter(group.end());
  }

  private boolean counts(SuppressedGroup group, long moment) {
    return how.duration()
        .map(duration -> group.raised() >= moment - duration.toMillis())
        .orElse(group.raised() == moment && !isPerWindow());
  }

  private boolean isPerWindow() {
    return areOfSearch() && how.duration().isEmpty();
  }

  private void forget(long moment) {
    for (@Nullable SuppressedGroup first = first(); first != null; first = first()) {
      boolean isOver = first.raised() < moment - kept;
      if (!isOver && open.size() <= most) {
        return;
      }
      endedEarly += isOver ? 0 : 1;
      open.pollFirstEntry();
    }
  }

  private @Nullable SuppressedGroup first() {
    return open.isEmpty() ? null : open.firstEntry().getValue();
  }

  /// Writes down what is open, behind an execution.
  void write(StoredDetections detections, StateOutput out) throws IOException {
    out.count(open.size());
    for (SuppressedGroup group : open.values()) {
      group.write(detections, out);
    }
  }

  /// Takes up what was written. Called once, before anything else.
  void read(StoredDetections detections, StateInput in) throws IOException {
    int count = in.count(most);
    long former = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      SuppressedGroup group = SuppressedGroup.read(reader.fields(), detections, in);
      in.expect(group.raised() >= former, "times are not in order");
      former = group.raised();
      in.expect(open.put(GroupReader.key(group.terms()), group) == null, "a group is there twice");
    }
  }

  /// Groups that were forgotten before their time was over, as more were open than are kept.
  Dropped dropped() {
    return Dropped.remembered(endedEarly, 0);
  }
}
