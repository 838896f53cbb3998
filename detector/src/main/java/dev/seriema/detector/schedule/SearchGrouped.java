package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.GroupReader;
import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.engine.key.KeyOrder;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells the groups of a window, in the order of their values, each on the oldest event that it
/// has, and then what is in none, the oldest first, as far as there is room. Events up to the
/// newest of a group that was told are in no group any more that has its values.
final class SearchGrouped implements Search {
  /// Where one window has more groups, the rest is passed over and counted.
  private static final int MOST_GROUPS = 500_000;

  private final Matches matches;
  private final GroupReader reader;

  private final ToldGroups told = new ToldGroups();

  private long passedOver;

  SearchGrouped(Matches matches, Suppressing how, CorrelationLimits limits) {
    this.matches = matches;
    reader = new GroupReader(how, matches.rule().task(), limits);
  }

  @Override
  public void in(Window window, Signals signals) throws IOException {
    told.forgetBefore(window.from());
    List<Long> ungrouped = new ArrayList<>();
    for (GroupedEvents group : groups(window, signals, ungrouped).values()) {
      ScheduledEvent first = matches.read(group.first());
      var detection =
          group.detection(SearchByTime.detection(matches.number(), first), signals.moment());
      if (signals.offer(detection, group.times()) == Signals.Outcome.RAISED) {
        told.add(GroupReader.key(group.terms()), group.times().to());
      }
    }
    for (long number : ungrouped) {
      SearchByTime.offer(matches.read(number), matches.number(), signals);
    }
  }

  @Override
  public void write(StateOutput out) throws IOException {
    told.write(out);
  }

  @Override
  public void read(StateInput in) throws IOException {
    told.read(in);
  }

  @Override
  public Dropped dropped() {
    return Dropped.remembered(0, passedOver);
  }

  /// @param ungrouped takes the numbers of events that are in no group
  private Map<List<Value>, GroupedEvents> groups(
      Window window, Signals signals, List<Long> ungrouped) throws IOException {
    TreeMap<List<Value>, GroupedEvents> groups = new TreeMap<>(KeyOrder.ASCENDING);
    for (long number : matches.byTime(window)) {
      ScheduledEvent event = matches.read(number);
      if (matches.isExcepted(event, signals.moment())) {
        signals.found(1);
        signals.found().excepted++;
        continue;
      }
      EventDetection detection = SearchByTime.detection(matches.number(), event);
      List<List<FieldTerm>> terms = reader.groups(detection);
      long time = event.part(matches.number()).time();
      if (terms.isEmpty()) {
        signals.found(1);
        ungrouped.add(number);
      } else if (terms.stream().anyMatch(each -> told.covers(GroupReader.key(each), time))) {
        signals.found(1);
        signals.found().duplicate++;
      } else {
        for (List<FieldTerm> each : terms) {
          signals.found(add(groups, each, number, time) ? 1 : 0);
        }
      }
    }
    return groups;
  }

  /// @return whether there was room for the group
  private boolean add(
      Map<List<Value>, GroupedEvents> groups, List<FieldTerm> terms, long number, long time) {
    List<Value> values =
        terms.stream()
            .map(term -> term.values().isEmpty() ? Value.missing() : term.values().getFirst())
            .toList();
    GroupedEvents group = groups.get(values);
    if (group == null && groups.size() == MOST_GROUPS) {
      passedOver++;
      return false;
    }
    if (group == null) {
      groups.put(values, new GroupedEvents(terms, number, time));
    } else {
      group.add(number, time);
    }
    return true;
  }
}
