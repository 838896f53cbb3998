package dev.seriema.engine.plan;

import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is expected of events that nobody has seen yet, by the names of their fields.
final class GuessedShares implements Shares {
  /// Share of events that one value of a field is expected to meet, where it is not rare.
  private static final Map<String, Double> FREQUENT =
      Map.ofEntries(
          Map.entry("event.kind", 0.9),
          Map.entry("event.outcome", 0.6),
          Map.entry("host.os.type", 0.4),
          Map.entry("host.os.family", 0.4),
          Map.entry("event.category", 0.3),
          Map.entry("event.type", 0.3),
          Map.entry("agent.type", 0.3),
          Map.entry("event.module", 0.2),
          Map.entry("event.provider", 0.1),
          Map.entry("event.dataset", 0.1),
          Map.entry("data_stream.dataset", 0.1),
          Map.entry("event.action", 0.1),
          Map.entry("event.code", 0.1),
          Map.entry("user.id", 0.1));

  private static final double RARE = 0.01;

  /// Field sets that most events have.
  private static final Set<String> COMMON_SETS =
      Set.of(
          "@timestamp",
          "agent",
          "data_stream",
          "ecs",
          "event",
          "host",
          "message",
          "process",
          "user");

  private static final double COMMON = 0.5;
  private static final double UNCOMMON = 0.05;

  /// Share of the events with a field on which a test of it holds that is no list of texts.
  private static final double TEST_HOLDS = 0.2;

  private static final double BYTES = 40;

  private final List<Atom> atoms;
  private final List<FieldPath> slots;

  /// @param atoms by number
  /// @param slots the field of each
  GuessedShares(List<Atom> atoms, List<FieldPath> slots) {
    this.atoms = List.copyOf(atoms);
    this.slots = List.copyOf(slots);
  }

  @Override
  public double holds(int atom) {
    if (!(atoms.get(atom) instanceof Atom.FieldTest test)) {
      return TEST_HOLDS;
    }
    double present = present(test.field().path());
    int texts = test.textCount();
    if (texts > 0) {
      return Math.min(
          Math.max(present, FREQUENT.getOrDefault(test.field().path().name(), 0.0)),
          texts * FREQUENT.getOrDefault(test.field().path().name(), RARE));
    }
    return test.isPresence() ? present : present * TEST_HOLDS;
  }

  @Override
  public double present(int slot) {
    return present(slots.get(slot));
  }

  @Override
  public double bytes(int slot) {
    return BYTES;
  }

  private static double present(FieldPath field) {
    String name = field.name();
    int dot = name.indexOf('.');
    return COMMON_SETS.contains(dot < 0 ? name : name.substring(0, dot)) ? COMMON : UNCOMMON;
  }
}
