package dev.seriema.cli.overlap;

import dev.seriema.catalog.overlap.Answer;
import dev.seriema.catalog.overlap.AskedFields;
import dev.seriema.catalog.overlap.Relation;
import dev.seriema.catalog.overlap.Relation.Kind;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.Rule;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// Relations for people: the rules by the kind of their relation, each with what shows it.
public final class OverlapText {
  private static final String INDENT = "  ";
  private static final String DEEPER = "      ";

  /// Events of one case that are shown; `--output json` has all.
  private static final int MOST_EVENTS = 5;

  private final OverlapView view;
  private final PrintStream out;
  private final Ink ink;

  public OverlapText(OverlapView view, PrintStream out, Ink ink) {
    this.view = view;
    this.out = out;
    this.ink = ink;
  }

  public void write() {
    view.rule().ifPresent(rule -> out.println(named(rule)));
    for (Kind kind : Kind.values()) {
      List<Relation> relations =
          view.relations().stream().filter(relation -> relation.kind() == kind).toList();
      if (!relations.isEmpty()) {
        out.println();
        out.println(ink.strong(view.rule().isPresent() ? KindWords.title(kind) : pairs(kind)));
        relations.forEach(this::write);
      }
    }
    if (!view.relations().isEmpty()) {
      out.println();
    }
    out.println(ink.strong(summary()));
  }

  private static String pairs(Kind kind) {
    return switch (kind) {
      case EQUAL -> "find the same";
      case INSIDE -> "the first is inside of the second";
      case CONTAINS, PARTLY_COMMON, DISJOINT, NOT_DECIDED -> KindWords.title(kind);
    };
  }

  private void write(Relation relation) {
    boolean isPair = view.rule().isEmpty();
    if (isPair) {
      out.println(INDENT + named(relation.first().rule()));
    }
    out.println(INDENT + named(relation.second().rule()));
    String first = isPair ? "the first" : "this rule";
    String second = isPair ? "the second" : "that rule";
    scope(relation).ifPresent(scope -> detail("proved for", scope));
    exception(relation.inside()).ifPresent(event -> event("save for", relation, event));
    exception(relation.contains()).ifPresent(event -> event("save for", relation, event));
    events(relation.inside())
        .ifPresent(events -> events("only " + first + " finds", relation, events));
    events(relation.contains())
        .ifPresent(events -> events("only " + second + " finds", relation, events));
    if (relation.kind() == Kind.PARTLY_COMMON) {
      events(relation.apart()).ifPresent(events -> events("both find", relation, events));
    }
    undecided(relation.inside(), "whether " + second + " finds all that " + first + " does");
    undecided(relation.contains(), "whether " + first + " finds all that " + second + " does");
    indices(first, relation.onlyFirst());
    indices(second, relation.onlySecond());
  }

  private static Optional<String> scope(Relation relation) {
    boolean isNarrow =
        List.of(relation.inside(), relation.contains()).stream()
            .anyMatch(answer ->
                answer instanceof Answer.Proved(var scope, _)
                    && scope == Answer.Scope.ONE_VALUE_EACH);
    return isNarrow
        ? Optional.of("events whose fields have one value each, where they are no lists in ECS")
        : Optional.empty();
  }

  private static Optional<List<String>> events(Answer answer) {
    return answer instanceof Answer.Refuted(var events) ? Optional.of(events) : Optional.empty();
  }

  private static Optional<String> exception(Answer answer) {
    return answer instanceof Answer.Proved(_, var exception) ? exception : Optional.empty();
  }

  private void events(String what, Relation relation, List<String> events) {
    if (events.size() == 1) {
      event(what, relation, events.getFirst());
    } else {
      detail(what, Counted.of(events.size(), "event") + " in this order:");
      events.stream().limit(MOST_EVENTS).forEach(event -> event(" ", relation, event));
      if (events.size() > MOST_EVENTS) {
        detail(" ", "and " + (events.size() - MOST_EVENTS) + " more");
      }
    }
  }

  private void event(String what, Relation relation, String event) {
    detail(what, AskedFields.of(relation, event));
  }

  private void undecided(Answer answer, String question) {
    if (answer instanceof Answer.NotDecided) {
      detail("not decided", question);
    }
  }

  private void indices(String rule, List<String> patterns) {
    if (!patterns.isEmpty()) {
      detail("only " + rule + " reads", String.join(", ", patterns));
    }
  }

  private void detail(String what, String value) {
    out.println(DEEPER + what + " " + ink.faint(DisplayText.safe(value)));
  }

  private String named(Rule rule) {
    return DisplayText.safe(rule.headline().name())
        + "  "
        + ink.faint(DisplayText.safe(view.place(rule)));
  }

  private String summary() {
    String found = view.count(Kind.EQUAL) + " equal, " + view.count(Kind.INSIDE) + " inside";
    return Counted.of(view.compared(), "rule")
        + " compared: "
        + (view.rule().isEmpty()
            ? Counted.of(view.relations().size(), "pair") + ", " + found
            : found
                + ", "
                + view.count(Kind.CONTAINS)
                + " contained, "
                + view.count(Kind.PARTLY_COMMON)
                + " partly common, "
                + view.count(Kind.NOT_DECIDED)
                + " not decided");
  }
}
