package dev.seriema.cli.explain;

import dev.seriema.detector.explain.Explanation;
import dev.seriema.detector.explain.Part;
import dev.seriema.engine.match.Outcome;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// An explanation for a person: what decides before the condition, and the condition as a tree, a
/// line for each part with the values it found.
///
/// What an alert waits for stands out; parts that held, and alternatives that are further away, do
/// not.
public final class ExplanationText {
  private static final int MOST_LINES_OF_VALUES = 4;
  private static final int LEAST_COLUMNS = 20;
  private static final String GAP = "  ";

  private final String query;
  private final IndexPatterns patterns;
  private final Ink ink;
  private final Signs signs;
  private final int columns;

  /// @param columns of the terminal; deeply nested parts may need more
  public ExplanationText(Rule rule, Ink ink, Signs signs, int columns) {
    this.query = rule.query().orElseThrow().text();
    this.patterns = rule.indices();
    this.ink = ink;
    this.signs = signs;
    this.columns = columns;
  }

  /// How near the event is to an alert, in a few words.
  public String verdict(Explanation explanation) {
    if (explanation.raisesAlert()) {
      return ink.good("raises the alert");
    }
    String hidden = explanation.showing().isShown() ? "" : "hidden by its index, ";
    return explanation.matches()
        ? ink.error("matches, but is hidden by its index")
        : ink.error(hidden + parts(explanation.distance()) + " away from an alert");
  }

  /// The whole explanation, line by line.
  public List<String> lines(Explanation explanation) {
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
    tell(explanation.condition(), new Place("", "", true, true), lines);
    return lines;
  }

  private static String parts(int distance) {
    return distance == 1 ? "1 part" : distance + " parts";
  }

  private void labelled(
      String label, String text, UnaryOperator<String> paint, List<String> lines) {
    String before = label;
    for (String line : WrappedText.lines(text, room(label), MOST_LINES_OF_VALUES)) {
      lines.add(before + paint.apply(line));
      before = " ".repeat(label.length());
    }
  }

  /// Where a part stands in the tree.
  ///
  /// @param first what stands before its own line
  /// @param rest what stands before the lines below it
  /// @param wanted whether a match needs it as it is written
  /// @param counts whether it is on the shortest way to a match
  private record Place(String first, String rest, boolean wanted, boolean counts) {}

  private void tell(Part part, Place place, List<String> lines) {
    String sign = paint(part, place).apply(signs.of(part.outcome())) + " ";
    switch (part) {
      case Part.Leaf leaf -> leaf(leaf, place, sign, lines);
      case Part.Not(_, _, _, var operand) -> {
        lines.add(place.first + sign + "not");
        below(operand, place, true, !place.wanted, place.counts, lines);
      }
      case Part.Group group -> {
        lines.add(place.first + sign + label(group));
        boolean all = (group.join() == Clause.Join.ALL) == place.wanted;
        for (int i = 0; i < group.terms().size(); i++) {
          Part term = group.terms().get(i);
          below(
              term,
              place,
              i == group.terms().size() - 1,
              place.wanted,
              place.counts && (all || term.distance() == group.distance()),
              lines);
        }
      }
    }
  }

  private void below(
      Part part, Place above, boolean last, boolean wanted, boolean counts, List<String> lines) {
    tell(
        part,
        new Place(above.rest + signs.branch(last), above.rest + signs.beside(last), wanted, counts),
        lines);
  }

  /// The words of the author on one line, with what was found behind them, or below where the line
  /// is too short.
  private void leaf(Part.Leaf leaf, Place place, String sign, List<String> lines) {
    String written = DisplayText.cut(written(leaf.span()), room(place.first) - 2);
    List<String> found = new ArrayList<>();
    leaf.fields().forEach(field -> found.add(FoundText.of(field)));
    leaf.quantities()
        .forEach(quantity -> found.add(FoundText.of(quantity, written(quantity.span()))));
    UnaryOperator<String> paint =
        place.counts && leaf.distance() > 0 ? ink::strong : UnaryOperator.identity();
    String own = place.first + sign + paint.apply(written);
    int left = room(place.first) - 2 - DisplayText.width(written) - GAP.length();
    if (found.size() == 1 && DisplayText.width(found.getFirst()) <= left) {
      lines.add(own + GAP + value(found.getFirst(), leaf, place));
      return;
    }
    lines.add(own);
    for (String one : found) {
      String indent = place.rest + "    ";
      for (String line : WrappedText.lines(one, room(indent), MOST_LINES_OF_VALUES)) {
        lines.add(indent + value(line, leaf, place));
      }
    }
  }

  private String value(String text, Part.Leaf leaf, Place place) {
    return place.counts && leaf.distance() > 0 ? ink.accent(text) : ink.faint(text);
  }

  private UnaryOperator<String> paint(Part part, Place place) {
    if (place.counts && part.distance() > 0) {
      return part.outcome() == Outcome.UNKNOWN ? ink::warning : ink::error;
    }
    return part.outcome() == Outcome.HELD ? ink::good : ink::faint;
  }

  private static String label(Part.Group group) {
    int terms = group.terms().size();
    long held = group.terms().stream().filter(term -> term.outcome() == Outcome.HELD).count();
    return switch (group.join()) {
      case ALL -> held == terms ? "all of " + terms : "all of " + terms + ", " + held + " held";
      case ANY -> "any of " + terms + (held == 0 ? ", none held" : ", " + held + " held");
    };
  }

  /// The author's text, with line ends and the blanks around them as one blank.
  private String written(SourceSpan span) {
    return DisplayText.safe(query.substring(span.start(), span.end()).replaceAll("\\s+", " "));
  }

  private int room(String before) {
    return Math.max(LEAST_COLUMNS, columns - DisplayText.width(before));
  }
}
