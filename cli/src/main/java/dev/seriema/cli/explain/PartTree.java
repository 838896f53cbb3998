package dev.seriema.cli.explain;

import dev.seriema.detector.explain.Part;
import dev.seriema.engine.match.Outcome;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.expression.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A condition as a tree, a line for each part with the values it found.
///
/// What a match waits for stands out; parts that held, and alternatives that are further away, do
/// not.
///
/// @param columns of the terminal; deeply nested parts may need more
record PartTree(QueryText query, Ink ink, Signs signs, int columns) {
  List<String> lines(Part condition) {
    List<String> lines = new ArrayList<>();
    tell(condition, new Place("", "", true, true), lines);
    return lines;
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
    String written = DisplayText.cut(query.part(leaf.span()), room(place.first) - 2);
    List<String> found = FoundText.of(leaf, query);
    UnaryOperator<String> paint =
        place.counts && leaf.distance() > 0 ? ink::strong : UnaryOperator.identity();
    String own = place.first + sign + paint.apply(written);
    int left = room(place.first) - 2 - DisplayText.width(written) - ExplanationText.GAP.length();
    if (found.size() == 1 && DisplayText.width(found.getFirst()) <= left) {
      lines.add(own + ExplanationText.GAP + value(found.getFirst(), leaf, place));
      return;
    }
    lines.add(own);
    for (String one : found) {
      String indent = place.rest + "    ";
      for (String line : WrappedText.lines(one, room(indent), ExplanationText.MOST_LINES)) {
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

  private int room(String before) {
    return Math.max(ExplanationText.LEAST_COLUMNS, columns - DisplayText.width(before));
  }
}
