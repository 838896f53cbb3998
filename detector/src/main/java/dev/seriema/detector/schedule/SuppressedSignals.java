package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.alert.Suppressed;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The alerts of one window of a rule that counts what it finds again. All that a search finds is
/// gathered first; then what belongs to no group is raised, and then the groups: those that begin
/// first before the others, unless the search made them itself.
final class SuppressedSignals implements Signals {
  private final PlainSignals room;
  private final SuppressedGroups groups;
  private final Window window;
  private final int most;
  private final List<Detection> ungrouped = new ArrayList<>();
  private final List<SuppressedDetection> grouped = new ArrayList<>();

  /// @param room for alerts
  /// @param groups that former windows began
  SuppressedSignals(PlainSignals room, SuppressedGroups groups, Window window) {
    this.room = room;
    this.groups = groups;
    this.window = window;
    most = groups.candidates(room.most());
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public long moment() {
    return room.moment();
  }

  @Override
  public Found found() {
    return room.found();
  }

  @Override
  public void found(long matches) {
    room.found(matches);
  }

  @Override
  public Outcome offer(Detection detection, Window times) throws IOException {
    if (detection instanceof SuppressedDetection group) {
      return gather(group, grouped, 1 + group.group().count());
    }
    List<List<FieldTerm>> terms = groups.termsOf(detection);
    return terms.isEmpty()
        ? gather(detection, ungrouped, 1)
        : gather(group(detection, terms.getFirst(), times), grouped, 1);
  }

  private SuppressedDetection group(Detection detection, List<FieldTerm> terms, Window times) {
    Instant start = Instant.ofEpochMilli(times.from());
    Instant end = Instant.ofEpochMilli(times.to());
    Instant moment = Instant.ofEpochMilli(room.moment());
    return new SuppressedDetection(detection, new Suppressed(terms, start, end, 0, moment), false);
  }

  /// @param matches how many it stands for
  private <T extends Detection> Outcome gather(T detection, List<T> gathered, long matches)
      throws IOException {
    return switch (room.standing(detection)) {
      case OWN -> {
        found().matches -= matches;
        yield Outcome.PASSED_OVER;
      }
      case RAISED -> {
        found().duplicate += matches;
        yield Outcome.PASSED_OVER;
      }
      case NEW -> {
        if (ungrouped.size() + grouped.size() == most) {
          room.passOver(matches);
          yield Outcome.NO_ROOM;
        }
        gathered.add(detection);
        yield Outcome.RAISED;
      }
    };
  }

  @Override
  public void passOver(long matches) {
    room.passOver(matches);
  }

  @Override
  public void reachLimit() {
    room.reachLimit();
  }

  @Override
  public void finish() throws IOException {
    for (Detection each : ungrouped) {
      room.offer(each);
    }
    if (!groups.areOfSearch()) {
      grouped.sort(Comparator.comparing(each -> each.group().start()));
    }
    groups.take(grouped, window, room);
  }
}
