package dev.seriema.cli.explain;

import dev.seriema.detector.explain.Change;
import dev.seriema.detector.explain.Explanation;
import dev.seriema.detector.explain.Filtering;
import dev.seriema.detector.explain.ReadField;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// An explanation for a person: what decides before the condition, what a match would need, and the
/// condition as a tree.
public final class ExplanationText {
  static final int MOST_LINES = 4;
  static final int LEAST_COLUMNS = 20;
  static final String GAP = "  ";
  private static final String IN_NO_TABLE = "in no table, typed by its use";

  private final QueryText query;
  private final IndexPatterns patterns;
  private final Ink ink;
  private final PartTree tree;
  private final int columns;

  /// @param columns of the terminal; deeply nested parts may need more
  public ExplanationText(Rule rule, Ink ink, Signs signs, int columns) {
    this.query = new QueryText(rule.query().orElseThrow().text());
    this.patterns = rule.indices();
    this.ink = ink;
    this.columns = columns;
    this.tree = new PartTree(query, ink, signs, columns);
  }

  /// Which event it is, and how near to an alert, on one line.
  public String heading(ExplainedEvent event) {
    String id = DisplayText.safe(event.id());
    String place =
        event.id().equals(event.place()) ? "" : GAP + ink.faint(DisplayText.safe(event.place()));
    return ink.strong(id) + place + GAP + verdict(event.explanation());
  }

  /// How near the event is to an alert, in a few words.
  public String verdict(Explanation explanation) {
    if (explanation.raisesAlert()) {
      return ink.good("raises the alert");
    }
    if (explanation.servesStage()) {
      return ink.good("satisfies a stage; the alert needs the others, in time and with its keys");
    }
    boolean isHidden = !explanation.showing().isShown();
    String hidden =
        (isHidden ? "hidden by its index, " : "")
            + (explanation.filtering() == Filtering.TAKEN_AWAY ? "taken away by a filter, " : "");
    return explanation.matches()
        ? ink.error("matches, but is " + hidden.substring(0, hidden.length() - 2))
        : ink.error(
            hidden
                + parts(explanation.distance())
                + (explanation.alone() ? " away from an alert" : " away from a stage"));
  }

  /// The whole explanation, line by line.
  public List<String> lines(Explanation explanation) {
    List<String> lines = summary(explanation);
    lines.addAll(tree.lines(explanation.condition()));
    return lines;
  }

  /// The explanation without the tree: what decides before the condition, and what a match would
  /// need.
  public List<String> summary(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    boolean shown = explanation.showing().isShown();
    labelled(
        "index  ",
        CircumstancesText.of(explanation.showing(), patterns),
        shown ? ink::faint : ink::error,
        lines);
    labelled(
        "tried  ",
        CircumstancesText.of(explanation.candidacy()),
        explanation.candidacy().tried() ? ink::faint : ink::error,
        lines);
    switch (explanation.filtering()) {
      case NONE -> {
        // There is nothing to tell.
      }
      case PASSED -> labelled("filter ", "all let the event through", ink::faint, lines);
      case TAKEN_AWAY ->
          labelled("filter ", "one takes the event away from the rule", ink::error, lines);
    }
    for (Change change : explanation.changes()) {
      labelled("needs  ", change(change), ink::error, lines);
    }
    return lines;
  }

  /// The types of fields, and where each comes from: a line for each field.
  public List<String> fields(List<ReadField> fields) {
    int name = widest(fields, read -> read.field().path().name());
    int type = widest(fields, read -> read.field().type().mappingName());
    return fields.stream()
        .map(read ->
            padded(read.field().path().name(), name)
                + GAP
                + padded(read.field().type().mappingName(), type)
                + GAP
                + ink.faint(read.origin().map(FieldOrigin::words).orElse(IN_NO_TABLE)))
        .toList();
  }

  private static int widest(List<ReadField> fields, Function<ReadField, String> text) {
    return fields.stream()
        .mapToInt(read -> DisplayText.width(DisplayText.safe(text.apply(read))))
        .max()
        .orElse(0);
  }

  private static String padded(String text, int columns) {
    String safe = DisplayText.safe(text);
    return safe + " ".repeat(columns - DisplayText.width(safe));
  }

  /// Such as `process.name == "bash" to hold; process.name: "zsh"`.
  private String change(Change change) {
    String found = String.join("; ", FoundText.of(change.leaf(), query));
    return query.part(change.leaf().span())
        + (change.hold() ? " to hold" : " to fail")
        + (found.isEmpty() ? "" : "; " + found);
  }

  private static String parts(int distance) {
    return distance == 1 ? "1 part" : distance + " parts";
  }

  private void labelled(
      String label, String text, UnaryOperator<String> paint, List<String> lines) {
    String before = label;
    for (String line : WrappedText.lines(text, room(label), MOST_LINES)) {
      lines.add(before + paint.apply(line));
      before = " ".repeat(label.length());
    }
  }

  private int room(String before) {
    return Math.max(LEAST_COLUMNS, columns - DisplayText.width(before));
  }
}
