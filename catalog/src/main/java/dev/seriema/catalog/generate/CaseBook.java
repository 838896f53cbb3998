package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.catalog.evidence.Observed;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes up cases as they are made: each once, under a name of its own, and only after the rule was
/// run over it.
final class CaseBook {
  /// Cases of one kind; what comes behind is counted and left out.
  static final int MOST_CASES = 200;

  private final EvidenceTrial trial;
  private final ListFields lists;
  private final List<GeneratedCase> cases = new ArrayList<>();
  private final Set<String> contents = new HashSet<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final int[] leftOut = new int[EvidenceKind.values().length];

  CaseBook(EvidenceTrial trial, ListFields lists) {
    this.trial = trial;
    this.lists = lists;
  }

  /// How many alerts events raise together.
  int alerts(List<Draft> events) {
    return observed(events, "probe").alerts();
  }

  boolean isFull(EvidenceKind kind) {
    return of(kind) >= MOST_CASES;
  }

  /// Takes up a case as what it turns out to be.
  ///
  /// @return what it is
  EvidenceKind add(String group, String name, List<Draft> events) {
    int alerts = alerts(events);
    EvidenceKind kind = alerts > 0 ? EvidenceKind.ALERTS : EvidenceKind.QUIET;
    add(kind, group, name, events, alerts);
    return kind;
  }

  /// Takes up a case only if it is what it was made for.
  ///
  /// @return whether it is
  boolean addIf(EvidenceKind kind, String group, String name, List<Draft> events) {
    int alerts = alerts(events);
    boolean is = (alerts > 0) == (kind == EvidenceKind.ALERTS);
    if (is) {
      add(kind, group, name, events, alerts);
    }
    return is;
  }

  private void add(EvidenceKind kind, String group, String name, List<Draft> events, int alerts) {
    StringBuilder content = new StringBuilder();
    events.forEach(event -> content.append(json(event)).append('\n'));
    if (!contents.add(content.toString())) {
      return;
    }
    if (isFull(kind)) {
      leftOut[kind == EvidenceKind.ALERTS ? 0 : 1]++;
      return;
    }
    String full = kind.folder() + "/" + group + "/" + name;
    int number = names.merge(full, 1, Integer::sum);
    String own = number == 1 ? name : name + "-" + number;
    List<GeneratedEvent> made = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      String id =
          kind.folder() + "-" + group + "-" + own + (events.size() == 1 ? "" : "-" + (i + 1));
      Draft named = events.get(i).copy();
      named.put("_id", id);
      made.add(new GeneratedEvent(id, json(named)));
    }
    cases.add(new GeneratedCase(kind, group, own, made, alerts));
  }

  private int of(EvidenceKind kind) {
    return (int) cases.stream().filter(each -> each.kind() == kind).count();
  }

  /// Those that alert first, in the order in which they were made.
  List<GeneratedCase> cases() {
    List<GeneratedCase> sorted = new ArrayList<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      cases.stream().filter(each -> each.kind() == kind).forEach(sorted::add);
    }
    return sorted;
  }

  /// How many cases were left out as there were enough.
  int leftOut() {
    return leftOut[0] + leftOut[1];
  }

  private Observed observed(List<Draft> events, String name) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < events.size(); i++) {
      Draft named = events.get(i).copy();
      named.put("_id", List.of(Value.of(name + "-" + (i + 1))));
      lines.append(json(named)).append('\n');
    }
    return trial.over(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String json(Draft draft) {
    JsonWriter json = new JsonWriter();
    draft.write(lists, json);
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }
}
