package dev.seriema.catalog.evidence;

import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the table of one file of evidence.
final class ExpectationTable {
  private static final String ALERTS = "alerts";
  private static final String EVENTS = "events";
  private static final String GROUPS = "groups";
  private static final String SUPPRESSED = "suppressed";
  private static final String SCHEDULE = "schedule";
  private static final String AT = "at";
  private static final List<String> KEYS =
      List.of(ALERTS, EVENTS, GROUPS, SUPPRESSED, SCHEDULE, AT);

  private final EvidenceKind kind;
  private final ExpectationFaults faults;
  private Optional<Integer> alerts = Optional.empty();
  private Optional<ExpectedEvents> events = Optional.empty();
  private Optional<List<AlertGroup>> groups = Optional.empty();
  private Optional<Long> suppressed = Optional.empty();
  private List<EvidenceSchedule> schedules = List.of(EvidenceSchedule.STREAM);
  private List<Instant> at = List.of();

  ExpectationTable(EvidenceKind kind, ExpectationFaults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  /// What a table says; nothing where it has a fault, as the rest could only be misunderstood.
  Expectation read(TomlTable table) {
    int before = faults.count();
    table.entries().forEach(this::read);
    if (faults.count() == before) {
      agree(table);
    }
    return faults.count() > before
        ? Expectation.NONE
        : new Expectation(alerts, events, groups, suppressed, schedules, at);
  }

  private void read(TomlTable.Entry entry) {
    switch (entry.key()) {
      case SCHEDULE -> schedules = schedules(entry);
      case AT -> at = moments(entry);
      case ALERTS, EVENTS, GROUPS, SUPPRESSED -> {
        if (kind == EvidenceKind.QUIET) {
          faults.of(
              EvidenceFault.QUIET_FILE_WITH_ALERTS,
              entry.keySpan(),
              "`" + entry.key() + "` tells of alerts, and a quiet file raises none");
        } else {
          ofAlerts(entry);
        }
      }
      default -> faults.unknownKey(entry, "a file of evidence", KEYS);
    }
  }

  private void ofAlerts(TomlTable.Entry entry) {
    switch (entry.key()) {
      case ALERTS -> alerts = number(entry, 1).map(Long::intValue);
      case SUPPRESSED -> suppressed = number(entry, 0);
      case GROUPS -> groups = new ExpectedGroups(faults).read(entry);
      default -> events = events(entry);
    }
  }

  private void agree(TomlTable table) {
    if (alerts.isPresent() && events.isPresent()) {
      disagreement(alerts.get(), events.get())
          .ifPresent(what ->
              faults.of(
                  EvidenceFault.COUNT_DISAGREES,
                  table.entry(ALERTS).orElseThrow().keySpan(),
                  "`alerts` is %d, and `events` names %s".formatted(alerts.get(), what)));
    }
    if (!at.isEmpty() && !schedules.contains(EvidenceSchedule.KIBANA)) {
      faults.add(
          Diagnostic.of(
                  EvidenceFault.MOMENTS_IN_A_STREAM,
                  table.entry(AT).orElseThrow().keySpan(),
                  "`at` tells when the rule is executed, and in a stream it is not")
              .withHint("add `schedule = \"kibana\"`"));
    }
  }

  /// An alert has one event at least, and of a list for each alert there are as many as alerts.
  private static Optional<String> disagreement(int alerts, ExpectedEvents events) {
    return switch (events) {
      case ExpectedEvents.AnyOrder(var ids) ->
          alerts > ids.size() ? Optional.of(String.valueOf(ids.size())) : Optional.empty();
      case ExpectedEvents.ByAlert(var each) ->
          alerts == each.size() ? Optional.empty() : Optional.of("those of " + each.size());
    };
  }

  private Optional<Long> number(TomlTable.Entry entry, long least) {
    if (!(entry.value() instanceof TomlValue.IntegerNumber number)) {
      faults.wrongType(entry, entry.value().span(), entry.value().typeName() + ", not an integer");
      return Optional.empty();
    }
    if (number.value() < least || number.value() > Integer.MAX_VALUE) {
      Diagnostic fault =
          Diagnostic.of(
              EvidenceFault.NUMBER_OUT_OF_RANGE,
              number.span(),
              "`%s` is %d; it runs from %d to %d"
                  .formatted(entry.key(), number.value(), least, Integer.MAX_VALUE));
      faults.add(least == 0 ? fault : fault.withHint("a file that raises none lies in `quiet`"));
      return Optional.empty();
    }
    return Optional.of(number.value());
  }

  private Optional<ExpectedEvents> events(TomlTable.Entry entry) {
    List<TomlValue> values = list(entry, entry.value(), "a list of ids");
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (!(values.getFirst() instanceof TomlValue.Array)) {
      return Optional.of(new ExpectedEvents.AnyOrder(ids(entry, values)));
    }
    Set<List<String>> byAlert = new LinkedHashSet<>();
    for (TomlValue value : values) {
      List<String> ids = ids(entry, list(entry, value, "a list of lists of ids"));
      if (!ids.isEmpty() && !byAlert.add(ids)) {
        repeated(entry, value.span(), "the events of an alert");
      }
    }
    return Optional.of(new ExpectedEvents.ByAlert(List.copyOf(byAlert)));
  }

  private List<String> ids(TomlTable.Entry entry, List<TomlValue> values) {
    Set<String> ids = new LinkedHashSet<>();
    for (TomlValue value : values) {
      if (!(value instanceof TomlValue.Text text)) {
        faults.wrongType(entry, value.span(), "a list of ids with " + value.typeName() + " in it");
      } else if (!ids.add(text.value())) {
        repeated(entry, text.span(), "`" + text.value() + "`");
      }
    }
    return List.copyOf(ids);
  }

  private List<EvidenceSchedule> schedules(TomlTable.Entry entry) {
    List<TomlValue> values =
        entry.value() instanceof TomlValue.Text text
            ? List.of(text)
            : list(entry, entry.value(), "a text or a list of texts");
    Set<EvidenceSchedule> named = new LinkedHashSet<>();
    for (TomlValue value : values) {
      if (!(value instanceof TomlValue.Text text)) {
        faults.wrongType(entry, value.span(), "a list with " + value.typeName() + " in it");
        continue;
      }
      Optional<EvidenceSchedule> schedule = EvidenceSchedule.named(text.value());
      if (schedule.isEmpty()) {
        faults.add(
            ExpectationFaults.meant(
                Diagnostic.of(
                    EvidenceFault.UNKNOWN_SCHEDULE,
                    text.span(),
                    "`" + text.value() + "` is no schedule"),
                text.value(),
                EvidenceSchedule.words()));
      } else if (!named.add(schedule.get())) {
        repeated(entry, text.span(), "`" + text.value() + "`");
      }
    }
    return List.copyOf(named);
  }

  private List<Instant> moments(TomlTable.Entry entry) {
    List<Instant> moments = new ArrayList<>();
    for (TomlValue value : list(entry, entry.value(), "a list of moments")) {
      Optional<Instant> moment = WrittenMoment.of(value);
      if (moment.isEmpty()) {
        faults.wrongType(
            entry,
            value.span(),
            "a list of moments such as \"2026-03-02T10:05:00Z\", with something else in it");
      } else if (moments.contains(moment.get())) {
        repeated(entry, value.span(), "`" + moment.get() + "`");
      } else {
        moments.add(moment.get());
      }
    }
    return moments;
  }

  /// The values of a list that is not empty; none where there is a fault.
  private List<TomlValue> list(TomlTable.Entry entry, TomlValue value, String wanted) {
    if (!(value instanceof TomlValue.Array array)) {
      faults.wrongType(entry, value.span(), value.typeName() + ", not " + wanted);
      return List.of();
    }
    if (array.values().isEmpty()) {
      Diagnostic fault =
          Diagnostic.of(
              EvidenceFault.NUMBER_OUT_OF_RANGE,
              array.span(),
              "`" + entry.key() + "` names " + (entry.key().equals(EVENTS) ? "no event" : "none"));
      faults.add(
          entry.key().equals(EVENTS)
              ? fault.withHint("a file that raises no alert lies in `quiet`")
              : fault);
    }
    return array.values();
  }

  private void repeated(TomlTable.Entry entry, SourceSpan span, String what) {
    faults.of(EvidenceFault.REPEATED, span, "`" + entry.key() + "` names " + what + " twice");
  }
}
