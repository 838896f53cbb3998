package dev.seriema.engine.plan;

import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that is settled before the first event: the fields to read, the atoms to answer, and
/// the condition of every rule. How rules are found and asked hangs on the [Expectation], which a
/// plan changes when it is told what events are like; that changes no answer. Shared between
/// threads.
public final class Plan {
  private final EventLayout layout;
  private final Map<FieldPath, FieldType> types;
  private final Atoms atoms;
  private final List<Term> rules;
  private final LookUps lookUps;
  private final Shares guess;
  private volatile Expectation expectation;

  private Plan(Builder builder) {
    rules = List.copyOf(builder.rules);
    layout = EventLayout.of(builder.types.keySet());
    types = Map.copyOf(builder.types);
    atoms = new Atoms(List.copyOf(builder.atoms.keySet()), layout);
    lookUps = new LookUps(atoms);
    guess = new GuessedShares(atoms.all(), layout.fields());
    expectation = Expectation.guessed(rules, atoms, lookUps, guess);
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
    return rules.size();
  }

  /// All distinct atoms; the number of an atom is its place.
  public List<Atom> atoms() {
    return atoms.all();
  }

  /// The patterns of names by which conditions ask for fields besides those that they name.
  public List<String> patternsOfNames() {
    return atoms.all().stream()
        .flatMap(atom ->
            atom instanceof Atom.SomeFieldTest(var questions)
                ? Stream.of(questions.pattern())
                : Stream.empty())
        .toList();
  }

  /// The slot of the values of which one has to satisfy an atom, so that it fails for an event
  /// without any; -1 where it asks for something else.
  public int slot(int atom) {
    return atoms.slot(atom);
  }

  /// Whether an atom can be asked of every event for little; samples do not ask the others, so that
  /// these are taken for rare.
  public boolean isQuick(int atom) {
    return atoms.slot(atom) >= 0 && !atoms.asksForWords(atom);
  }

  public List<LookUp> lookUps() {
    return lookUps.all();
  }

  /// The number of the look-up that answers an atom, or -1.
  public int lookUp(int atom) {
    return lookUps.lookUp(atom);
  }

  /// The number of an atom among those of its look-up.
  public int numberInLookUp(int atom) {
    return lookUps.numberInLookUp(atom);
  }

  /// What events are taken for now.
  public Expectation expectation() {
    return expectation;
  }

  /// Takes the events to come for events like those that were observed.
  public void adapt(Observations observed) {
    expectation = Expectation.observed(rules, atoms, lookUps, guess, observed, layout.slots());
  }

  /// The keys of a rule under the first strategy.
  Optional<Set<KeyChoice.Key>> keys(int rule) {
    return new KeyChoice(atoms, guess, _ -> false).of(rules.get(rule)).map(KeyChoice.Choice::keys);
  }

  /// Collects conditions; the number of a rule is the order in which it is added.
  public static final class Builder {
    private final Map<Atom, Integer> atoms = new LinkedHashMap<>();
    private final List<Term> rules = new ArrayList<>();
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
      readFieldsOf(condition);
      rules.add(Term.of(Normal.of(condition), this::numberOf));
      return rules.size() - 1;
    }

    public Plan build() {
      return new Plan(this);
    }

    private int numberOf(Atom atom) {
      return atoms.computeIfAbsent(atom, _ -> atoms.size());
    }
  }
}
