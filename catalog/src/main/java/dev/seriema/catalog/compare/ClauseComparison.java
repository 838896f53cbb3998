package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.Entailment;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changed between two clauses, part by part: parts that ask the same are laid beside each
/// other, wherever they stand among their neighbours, and the others are told.
///
/// What it says of the meaning is sure, as parts only ask more or less with their negations carried
/// inwards: what narrows a part narrows the whole.
final class ClauseComparison {
  private final Entailment entailment;
  private final List<Told> told = new ArrayList<>();

  private ClauseComparison(Entailment entailment) {
    this.entailment = entailment;
  }

  /// A difference.
  ///
  /// @param before the part of the former query
  /// @param after the part of the new one
  record Told(Sentence sentence, Effect effect, Optional<Piece> before, Optional<Piece> after) {}

  static List<Told> of(
      Clause before, String queryBefore, Clause after, String queryAfter, Entailment entailment) {
    ClauseComparison comparison = new ClauseComparison(entailment);
    comparison.compare(
        Piece.of(before, queryBefore), Piece.of(after, queryAfter), Sentence.words(""));
    return comparison.told;
  }

  /// @param within where the parts stand, as the beginning of a sentence
  private void compare(Piece before, Piece after, Sentence within) {
    if (isSame(before, after)) {
      return;
    }
    Optional<Boolean> join = join(before, after);
    if (join.isPresent()) {
      align(before.parts(join.get()), after.parts(join.get()), join.get(), within);
    } else {
      replaced(before, after, within);
    }
  }

  private boolean isSame(Piece before, Piece after) {
    return entailment.isSame(before.condition(), after.condition());
  }

  /// By which word both are seen as joined, which may be a single part on one side.
  private Optional<Boolean> join(Piece before, Piece after) {
    if (before instanceof Piece.Leaf && after instanceof Piece.Leaf) {
      return Optional.empty();
    }
    for (boolean all : List.of(true, false)) {
      boolean bothJoined = isGroup(before, all) && isGroup(after, all);
      boolean oneKept =
          before.parts(all).size() + after.parts(all).size() > 2
              && before.parts(all).stream()
                  .anyMatch(
                      part -> after.parts(all).stream().anyMatch(other -> isSame(part, other)));
      if (bothJoined || oneKept) {
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static boolean isGroup(Piece piece, boolean all) {
    return piece instanceof Piece.Group group && group.all() == all;
  }

  private void align(List<Piece> before, List<Piece> after, boolean all, Sentence within) {
    List<Piece> removed = new ArrayList<>(before);
    List<Piece> added = new ArrayList<>();
    for (Piece piece : after) {
      Optional<Piece> same = removed.stream().filter(other -> isSame(other, piece)).findFirst();
      same.ifPresentOrElse(removed::remove, () -> added.add(piece));
    }
    for (Piece piece : List.copyOf(added)) {
      Optional<Piece> like = removed.stream().filter(other -> isLike(other, piece)).findFirst();
      if (like.isPresent()) {
        removed.remove(like.get());
        added.remove(piece);
        boolean isPart = like.get() instanceof Piece.Group && piece instanceof Piece.Group;
        compare(like.get(), piece, isPart ? inside(piece) : within);
      }
    }
    removed.forEach(piece -> gone(piece, all, within));
    added.forEach(piece -> gained(piece, all, within));
  }

  private static Sentence inside(Piece piece) {
    return Sentence.words("in ").quote(piece.shown()).say(": ");
  }

  /// Whether one is likely to be what became of the other.
  private boolean isLike(Piece before, Piece after) {
    return switch (before) {
      case Piece.Leaf one ->
          switch (after) {
            case Piece.Leaf other -> isLike(one, other);
            case Piece.Group group -> hasPart(group, one);
          };
      case Piece.Group group ->
          switch (after) {
            case Piece.Leaf leaf -> hasPart(group, leaf);
            case Piece.Group other ->
                group.all() == other.all()
                    && group.parts().stream().anyMatch(part -> hasText(other, part.text()));
          };
    };
  }

  private static boolean isLike(Piece.Leaf before, Piece.Leaf after) {
    return before.negated() == after.negated()
        && !before.isValue()
        && !after.isValue()
        && !before.fields().isEmpty()
        && before.fields().equals(after.fields());
  }

  private boolean hasPart(Piece.Group group, Piece.Leaf leaf) {
    return group.parts().stream().anyMatch(part -> isSame(part, leaf));
  }

  private static boolean hasText(Piece.Group group, String text) {
    return group.parts().stream().anyMatch(part -> part.text().equals(text));
  }

  private void gone(Piece piece, boolean all, Sentence within) {
    told.add(
        new Told(
            within.then(PieceWords.gone(piece, all)),
            PieceWords.effect(all ? Meaning.WIDENS : Meaning.NARROWS),
            Optional.of(piece),
            Optional.empty()));
  }

  private void gained(Piece piece, boolean all, Sentence within) {
    Effect effect =
        all
            ? Effect.of(Meaning.NARROWS, PieceWords.leftOut(piece))
            : PieceWords.effect(Meaning.WIDENS);
    told.add(
        new Told(
            within.then(PieceWords.gained(piece, all)),
            effect,
            Optional.empty(),
            Optional.of(piece)));
  }

  private void replaced(Piece before, Piece after, Sentence within) {
    Optional<ListDifference> items =
        before.negated() == after.negated()
            ? ListedTexts.difference(ListedTexts.of(before.text()), ListedTexts.of(after.text()))
            : Optional.empty();
    Meaning meaning = Meaning.between(before.condition(), after.condition(), entailment);
    if (meaning == Meaning.UNCLEAR && items.isPresent() && isQuestion(before, after)) {
      meaning = Meaning.NARROWS_AND_WIDENS;
    }
    Sentence sentence =
        items
            .map(difference -> PieceWords.values(difference, after))
            .orElseGet(() -> PieceWords.replaced(before, after));
    told.add(
        new Told(
            within.then(sentence),
            PieceWords.effect(meaning),
            Optional.of(before),
            Optional.of(after)));
  }

  /// Whether both ask a field for one of some values, so that each value counts by itself.
  private static boolean isQuestion(Piece before, Piece after) {
    return isQuestion(before.condition()) && isQuestion(after.condition());
  }

  private static boolean isQuestion(Condition condition) {
    return switch (condition) {
      case Condition.Not(Condition.Test _, _) -> true;
      case Condition.Not(Condition.AnyOf any, _) -> isQuestion(any);
      case Condition.Test _ -> true;
      case Condition.AnyOf(var terms, _) ->
          terms.stream().allMatch(Condition.Test.class::isInstance);
      case Condition.Always _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _,
          Condition.Not _,
          Condition.AllOf _ ->
          false;
    };
  }
}
