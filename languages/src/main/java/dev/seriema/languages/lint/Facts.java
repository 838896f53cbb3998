package dev.seriema.languages.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be taken for granted at a place in a condition: parts that hold there, and parts that
/// do not.
final class Facts {
  /// @param granted whether it is taken to hold
  /// @param turned whether it is written with the opposite meaning, inside of a negation
  /// @param at how many facts stand before it
  record Known(Fact fact, boolean granted, boolean turned, int at) {
    /// Whether what is written there is taken to hold.
    boolean holdsAsWritten() {
      return granted != turned;
    }

    /// What is sure of the field.
    Optional<Fact.Question> given() {
      return granted ? fact.question() : fact.question().map(Fact.Question::opposite);
    }
  }

  private final List<Known> all = new ArrayList<>();
  private final Map<Object, List<Known>> byKey = new HashMap<>();
  private final Map<Object, List<Known>> byField = new HashMap<>();

  int size() {
    return all.size();
  }

  void add(Fact fact, boolean granted, boolean turned) {
    Known known = new Known(fact, granted, turned, all.size());
    all.add(known);
    byKey.computeIfAbsent(fact.key(), _ -> new ArrayList<>()).add(known);
    fact.question()
        .ifPresent(question ->
            byField.computeIfAbsent(question.field(), _ -> new ArrayList<>()).add(known));
  }

  /// Forgets the latest facts.
  void backTo(int size) {
    while (all.size() > size) {
      Known last = all.removeLast();
      forgetLast(byKey.get(last.fact().key()));
      last.fact().question().ifPresent(question -> forgetLast(byField.get(question.field())));
    }
  }

  private static void forgetLast(@Nullable List<Known> known) {
    if (known != null) {
      known.removeLast();
    }
  }

  /// The latest fact that is the same as this one.
  Optional<Known> same(Fact fact) {
    return Optional.ofNullable(byKey.get(fact.key()))
        .filter(known -> !known.isEmpty())
        .map(List::getLast);
  }

  /// The latest facts about the same field, the first of them first.
  List<Known> neighbours(Fact.Question question) {
    @Nullable List<Known> known = byField.get(question.field());
    return known == null
        ? List.of()
        : known.subList(Math.max(0, known.size() - Effort.MOST_NEIGHBOURS), known.size());
  }
}
