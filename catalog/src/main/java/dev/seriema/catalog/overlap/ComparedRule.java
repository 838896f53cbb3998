package dev.seriema.catalog.overlap;

import dev.seriema.catalog.evidence.EvidenceTrial;
import dev.seriema.catalog.evidence.Observed;
import dev.seriema.catalog.generate.EventGenerator;
import dev.seriema.catalog.generate.GeneratedCase;
import dev.seriema.catalog.generate.GeneratedEvent;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule, ready to be compared. Not thread-safe.
final class ComparedRule {
  /// Fields that nearly all rules of one source ask about, so that to share them says little.
  private static final Set<String> GENERAL =
      Set.of(
          "event.category",
          "event.type",
          "event.kind",
          "event.outcome",
          "event.dataset",
          "event.module",
          "data_stream.dataset",
          "data_stream.type",
          "host.os.type",
          "host.os.family");

  /// Generated cases that another rule is run over.
  private static final int MOST_CASES = 100;

  private static final long SEED = 1;

  private final Compiled rule;
  private final Sought sought;
  private final List<Part> parts;
  private @Nullable EvidenceTrial trial;
  private @Nullable List<List<String>> cases;

  ComparedRule(Compiled rule, Atoms atoms) {
    this.rule = rule;
    sought = Sought.of(rule);
    parts = sought.parts().stream().map(condition -> new Part(condition, atoms)).toList();
  }

  Compiled rule() {
    return rule;
  }

  Sought sought() {
    return sought;
  }

  List<Part> parts() {
    return parts;
  }

  /// What is asked of a single event, by a rule that looks at each.
  Part only() {
    return parts.getFirst();
  }

  /// Whether a proof that this rule is inside of another is worth looking for.
  boolean mayBeInside(ComparedRule other) {
    if (!sought.manner().equals(other.sought.manner()) || !sought.takesAtLeast(other.sought)) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).mayBeInside(other.parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// How many places, other than the most usual ones, both need something of; none where they do
  /// other things with events.
  int shared(ComparedRule other) {
    if (!sought.manner().getClass().equals(other.sought.manner().getClass())) {
      return 0;
    }
    Set<Object> shared = needed();
    shared.retainAll(other.needed());
    shared.removeIf(
        topic -> topic instanceof Place place && GENERAL.contains(place.field().path().name()));
    return shared.size();
  }

  private Set<Object> needed() {
    Set<Object> needed = new HashSet<>();
    parts.forEach(part -> needed.addAll(part.needed()));
    return needed;
  }

  /// @param events documents in order of time
  boolean finds(List<String> events) {
    return run(events).alerts() > 0;
  }

  /// Whether it reads all events and tells of none.
  boolean passesOver(List<String> events) {
    Observed observed = run(events);
    return observed.alerts() == 0 && observed.otherIndex() == 0 && observed.refused() == 0;
  }

  private Observed run(List<String> events) {
    if (trial == null) {
      trial = new EvidenceTrial(rule);
    }
    return trial.over((String.join("\n", events) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// Events that were made of the rule, some of which it finds.
  List<List<String>> cases(Schema schema) {
    if (cases == null) {
      cases =
          EventGenerator.of(rule, schema, SEED).cases().stream()
              .map(GeneratedCase::events)
              .map(events -> events.stream().map(GeneratedEvent::json).toList())
              .limit(MOST_CASES)
              .toList();
    }
    return cases;
  }
}
