package dev.seriema.engine.plan;

import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Everything that is settled before the first event: the fields to read, the atoms to answer, the
/// steps of every rule, and the keys that lead from an event to the rules worth trying.
public final class Plan {
  private final EventLayout layout;
  private final Map<FieldPath, FieldType> types;
  private final List<Atom> atoms;
  private final boolean[] answeredByLookUp;
  private final Program program;
  private final List<KeyTable> keyTables;
  private final int[] rulesWithoutKey;
  private final int rules;

  private Plan(Builder builder) {
    rules = builder.entries.size();
    atoms = List.copyOf(builder.atoms.keySet());
    program = builder.writer.finish(toArray(builder.entries));
    layout = EventLayout.of(builder.types.keySet());
    types = Map.copyOf(builder.types);
    answeredByLookUp = new boolean[atoms.size()];
    for (int i = 0; i < atoms.size(); i++) {
      answeredByLookUp[i] = atoms.get(i) instanceof Atom.FieldTest test && !test.texts().isEmpty();
    }
    keyTables = keyTables(builder.keys);
    rulesWithoutKey = toArray(builder.rulesWithoutKey);
  }

  public static Builder builder() {
    return new Builder();
  }

  /// The fields that events have to be scanned for.
  public EventLayout layout() {
    return layout;
  }

  /// What conditions take the values of a slot for; unknown where none names the field. Where they
  /// do not agree, the first counts.
  public FieldType type(int slot) {
    return types.getOrDefault(layout.field(slot), FieldType.UNKNOWN);
  }

  public int rules() {
    return rules;
  }

  /// All distinct atoms; the number of an atom is its place.
  public List<Atom> atoms() {
    return atoms;
  }

  /// Whether an atom holds only where a look-up in [#keyTables()] says so.
  public boolean isAnsweredByLookUp(int atom) {
    return answeredByLookUp[atom];
  }

  public Program program() {
    return program;
  }

  public List<KeyTable> keyTables() {
    return keyTables;
  }

  /// Rules that have no necessary value and are tried on every event.
  public int[] rulesWithoutKey() {
    return rulesWithoutKey.clone();
  }

  private List<KeyTable> keyTables(Map<KeyChoice.Key, List<Integer>> keys) {
    Map<TableId, Map<String, Waiting>> tables = new TreeMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i) instanceof Atom.FieldTest test) {
        for (String text : test.texts()) {
          LetterCase letterCase = ((Predicate.OneOf) test.predicate()).letterCase();
          waiting(tables, test.field().path(), letterCase, text).atoms.add(i);
        }
      }
    }
    keys.forEach((key, waitingRules) ->
        waiting(tables, key.field().path(), key.letterCase(), key.text())
            .rules
            .addAll(waitingRules));
    List<KeyTable> built = new ArrayList<>();
    tables.forEach((id, texts) -> built.add(table(id, texts)));
    return List.copyOf(built);
  }

  private KeyTable table(TableId id, Map<String, Waiting> texts) {
    Collection<Waiting> waiting = texts.values();
    return new KeyTable(
        layout.slot(id.field),
        id.letterCase,
        new TextTable(List.copyOf(texts.keySet())),
        waiting.stream().map(entry -> toArray(entry.atoms)).toArray(int[][]::new),
        waiting.stream().map(entry -> toArray(entry.rules)).toArray(int[][]::new));
  }

  private static Waiting waiting(
      Map<TableId, Map<String, Waiting>> tables,
      FieldPath field,
      LetterCase letterCase,
      String text) {
    return tables
        .computeIfAbsent(new TableId(field, letterCase), _ -> new LinkedHashMap<>())
        .computeIfAbsent(text, _ -> new Waiting(new ArrayList<>(), new ArrayList<>()));
  }

  private static int[] toArray(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private record TableId(FieldPath field, LetterCase letterCase) implements Comparable<TableId> {
    @Override
    public int compareTo(TableId other) {
      int order = field.compareTo(other.field);
      return order != 0 ? order : letterCase.compareTo(other.letterCase);
    }
  }

  private record Waiting(List<Integer> atoms, List<Integer> rules) {}

  /// Collects conditions; the number of a rule is the order in which it is added.
  public static final class Builder {
    private final Map<Atom, Integer> atoms = new LinkedHashMap<>();
    private final Program.Writer writer = new Program.Writer(this::numberOf);
    private final List<Integer> entries = new ArrayList<>();
    private final Map<KeyChoice.Key, List<Integer>> keys = new LinkedHashMap<>();
    private final List<Integer> rulesWithoutKey = new ArrayList<>();
    private final Map<FieldPath, FieldType> types = new LinkedHashMap<>();

    private Builder() {}

    /// Has a field read that no condition names, such as the timestamp.
    public Builder read(FieldPath field) {
      types.putIfAbsent(field, FieldType.UNKNOWN);
      return this;
    }

    /// Has a field read as somebody beside the conditions takes it, such as a join key.
    public Builder read(Field field) {
      types.merge(
          field.path(), field.type(), (known, other) -> known == FieldType.UNKNOWN ? other : known);
      return this;
    }

    /// Has the fields of a condition read without running it.
    public Builder readFieldsOf(Condition condition) {
      ReadFields.of(condition).forEach(this::read);
      return this;
    }

    /// @return the number of the rule
    public int add(Condition condition) {
      int rule = entries.size();
      readFieldsOf(condition);
      Normal normal = Normal.of(condition);
      entries.add(writer.write(normal));
      Optional<Set<KeyChoice.Key>> chosen = KeyChoice.of(normal);
      if (chosen.isEmpty()) {
        rulesWithoutKey.add(rule);
      } else {
        chosen.get().forEach(key -> keys.computeIfAbsent(key, _ -> new ArrayList<>()).add(rule));
      }
      return rule;
    }

    public Plan build() {
      return new Plan(this);
    }

    private int numberOf(Atom atom) {
      return atoms.computeIfAbsent(atom, _ -> atoms.size());
    }
  }
}
