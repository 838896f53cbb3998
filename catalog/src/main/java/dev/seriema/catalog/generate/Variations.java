package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Changes one field of an event that alerts: takes it away, turns its letter case, gives it a
/// second value, moves it to the bounds of a range. What the rule makes of each is what it says.
final class Variations {
  private static final String MISSING = "missing";
  private static final String LETTER_CASE = "letter-case";
  private static final String SEVERAL = "several-values";
  private static final String BOUNDS = "bounds";

  private final Coverage.Shown base;
  private final CaseBook book;
  private final Set<String> done;

  /// @param done what was tried of a rule before, so that each is tried once
  Variations(Coverage.Shown base, CaseBook book, Set<String> done) {
    this.base = base;
    this.book = book;
    this.done = done;
  }

  void add() {
    Set<String> fields = new HashSet<>();
    for (Want want : base.wants()) {
      if (want.atom() instanceof Condition.Test(var field, var predicate, var span)) {
        String name = field.path().name();
        if (want.holds() && fields.add(name)) {
          once(MISSING, name, () -> quietOnly(MISSING, name, List.of()));
          once(LETTER_CASE, name + span.start(), () -> turnCase(name));
          once(SEVERAL, name, () -> second(name, field.type()));
        }
        once(BOUNDS, name + span.start(), () -> bounds(name, predicate));
      }
    }
  }

  private void once(String group, String what, Runnable work) {
    if (done.add(group + " " + what)) {
      work.run();
    }
  }

  private void quietOnly(String group, String name, List<Value> values) {
    book.addIf(EvidenceKind.QUIET, group, CaseName.slug(name), List.of(with(name, values)));
  }

  private void turnCase(String name) {
    List<Value> turned = base.draft().get(name).stream().map(Variations::turned).toList();
    if (!turned.equals(base.draft().get(name))) {
      book.add(LETTER_CASE, CaseName.slug(name), List.of(with(name, turned)));
    }
  }

  /// Upper case, of what is in upper case already lower case.
  private static Value turned(Value value) {
    if (!(value instanceof Value.Text(String text))) {
      return value;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return Value.of(upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper);
  }

  /// Another value before the one that counts.
  private void second(String name, FieldType type) {
    List<Value> own = base.draft().get(name);
    Optional<Value> other =
        UsualValues.of(name, type).stream().filter(value -> !own.contains(value)).findFirst();
    if (own.isEmpty() || other.isEmpty()) {
      return;
    }
    List<Value> values = new ArrayList<>(List.of(other.get()));
    values.addAll(own);
    book.add(SEVERAL, CaseName.slug(name), List.of(with(name, values)));
  }

  private void bounds(String name, Predicate predicate) {
    switch (predicate) {
      case Predicate.Order(_, Value bound) -> around(name, bound);
      case Predicate.Between(Value from, Value below) -> {
        around(name, from);
        around(name, below);
      }
      default -> {
        // Nothing is next to its values.
      }
    }
  }

  private void around(String name, Value bound) {
    Suggestions.around(bound).stream()
        .limit(3)
        .forEach(
            value -> book.add(BOUNDS, CaseName.slug(name), List.of(with(name, List.of(value)))));
  }

  private Draft with(String name, List<Value> values) {
    Draft changed = base.draft().copy();
    changed.put(name, values);
    return changed;
  }
}
