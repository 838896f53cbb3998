package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.overlap.Answer;
import dev.seriema.catalog.overlap.AskedFields;
import dev.seriema.catalog.overlap.Relation;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.item.Verdict;
import dev.seriema.model.diagnostic.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Nobody writes again what a rule finds already. Where rules can be compared that is decided; else
/// those that are nearest are told.
record Coverage() implements Question<ReviewedRule> {
  private static final int MOST = 5;
  private static final int MOST_WORDS = 4;

  /// How many events of one example are told.
  private static final int MOST_EVENTS = 3;

  @Override
  public Verdict ask(ReviewedRule change) {
    List<RelatedRule> related = change.facts().related();
    List<RelatedRule> covering = related.stream().filter(Coverage::covers).limit(MOST).toList();
    if (!covering.isEmpty()) {
      return new Verdict(State.NOT_MET, reasons(change.rule(), covering));
    }
    return related.isEmpty()
        ? askNeighbours(change.facts().neighbours())
        : Verdict.asks(
            "Is it worth a rule of its own?",
            related.stream().limit(MOST).map(Coverage::told).toList());
  }

  /// Whether another rule finds all that it finds, wherever it looks.
  private static boolean covers(RelatedRule other) {
    return other.relation().inside().isProved() && other.relation().onlyFirst().isEmpty();
  }

  private static List<Reason> reasons(ReadRule rule, List<RelatedRule> covering) {
    List<Reason> reasons = new ArrayList<>();
    covering.forEach(other -> reasons.add(Reason.of(told(other))));
    reasons.set(
        0,
        reasons
            .getFirst()
            .withAdvice(
                "widen it by what the other misses, or change the other; `seriema overlap "
                    + ShellWord.of(rule.path())
                    + "` compares them"));
    return reasons;
  }

  private static String told(RelatedRule other) {
    Relation relation = other.relation();
    String named = Quoted.of(other.name()) + " (" + Quoted.of(other.path()) + ")";
    return switch (relation.kind()) {
      case EQUAL -> named + " finds the same" + where(relation);
      case INSIDE -> named + " finds all that it finds" + where(relation);
      case CONTAINS -> "it finds all that " + named + " finds" + alone(relation);
      case PARTLY_COMMON -> "it has events in common with " + named + alone(relation);
      case DISJOINT, NOT_DECIDED -> "whether " + named + " finds what it finds is not decided";
    };
  }

  /// What it finds and the other does not, as an example.
  private static String alone(Relation relation) {
    return relation.inside() instanceof Answer.Refuted(List<String> events)
        ? ", and alone finds events such as " + told(relation, events)
        : "";
  }

  private static String told(Relation relation, List<String> events) {
    String first =
        events.stream()
            .limit(MOST_EVENTS)
            .map(event -> Quoted.of(AskedFields.of(relation, event)))
            .collect(Collectors.joining(" and then "));
    int more = events.size() - MOST_EVENTS;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /// Where a proof ends.
  private static String where(Relation relation) {
    String save =
        relation.inside() instanceof Answer.Proved(_, var exception) && exception.isPresent()
            ? ", save of events such as " + Quoted.of(AskedFields.of(relation, exception.get()))
            : "";
    return relation.onlyFirst().isEmpty()
        ? save
        : save + ", but does not read " + Quoted.all(relation.onlyFirst());
  }

  private static Verdict askNeighbours(List<Neighbour> neighbours) {
    List<String> near =
        neighbours.stream()
            .filter(neighbour -> !neighbour.indices().isEmpty() || !neighbour.words().isEmpty())
            .limit(MOST)
            .map(Coverage::told)
            .toList();
    return near.isEmpty()
        ? Verdict.asks(
            "Does another rule find the same?",
            List.of("no rule has a technique and an index in common with it"))
        : Verdict.asks("Does one of these find the same?", near);
  }

  private static String told(Neighbour neighbour) {
    List<String> common = new ArrayList<>(neighbour.techniques());
    common.addAll(neighbour.indices());
    common.addAll(neighbour.words().stream().limit(MOST_WORDS).toList());
    return Quoted.of(neighbour.name())
        + " ("
        + Quoted.of(neighbour.path())
        + ") has in common "
        + Quoted.all(common);
  }
}
