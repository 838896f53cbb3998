package dev.seriema.catalog.sigma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A regular expression that fits somewhere in a value.
///
/// In Sigma it is searched for and may name the start and the end; in queries it is put to the
/// whole value and has no such signs. So each branch gets what may stand before and behind it.
public final class SigmaRegex {
  /// Most branches after those with a start or an end inside are written out.
  private static final int MOST_BRANCHES = 200;

  private static final String ANYTHING = ".*";
  private static final String NO_WORD = "[^0-9A-Z_a-z]";

  private final List<Branch> branches;
  private final boolean folded;

  private SigmaRegex(List<Branch> branches, boolean folded) {
    this.branches = branches;
    this.folded = folded;
  }

  /// One way to fit.
  ///
  /// @param before what may stand before it, as an expression
  /// @param after what may stand behind it
  private record Branch(String before, List<RegexNode> parts, String after) {}

  /// Reads an expression.
  ///
  /// @param folded whether letter case does not count
  /// @param manyLines whether `^` and `$` are of lines
  /// @param dotMeansAll whether `.` fits the end of a line, too
  /// @throws RegexFault where it asks what no query can, or is malformed
  static SigmaRegex read(String text, boolean folded, boolean manyLines, boolean dotMeansAll)
      throws RegexFault {
    boolean foldedHere = text.startsWith("(?i)");
    RegexNode.Choice choice =
        new RegexParser(text, foldedHere ? 4 : 0, manyLines, dotMeansAll).read();
    List<Branch> branches = new ArrayList<>();
    for (List<RegexNode> parts : flat(choice)) {
      branches.add(branch(parts));
    }
    return new SigmaRegex(branches, folded || foldedHere);
  }

  /// Whether letter case does not count.
  public boolean folded() {
    return folded;
  }

  /// Which letters are written in both cases.
  private enum BothCases {
    NONE,
    /// Those of sets, which are never folded by whoever reads the expression.
    IN_SETS,
    ALL
  }

  /// As Lucene's expressions are written, for the whole value. If letter case does not count,
  /// whoever reads it has to fold letters that stand alone.
  public String whole() {
    return whole(folded ? BothCases.IN_SETS : BothCases.NONE);
  }

  /// As Lucene's expressions are written, with both cases of each letter if case does not count.
  public String wholeInBothCases() {
    return whole(folded ? BothCases.ALL : BothCases.NONE);
  }

  private String whole(BothCases bothCases) {
    return branches.stream()
        .map(branch -> branch.before() + written(branch.parts(), bothCases) + branch.after())
        .map(SigmaRegex::orEmpty)
        .collect(Collectors.joining("|"));
  }

  /// The branches of a choice, with those of inner choices that name a start or an end written out.
  private static List<List<RegexNode>> flat(RegexNode.Choice choice) throws RegexFault {
    List<List<RegexNode>> all = new ArrayList<>();
    for (RegexNode.Sequence branch : choice.branches()) {
      List<List<RegexNode>> ways = new ArrayList<>();
      ways.add(List.of());
      for (RegexNode part : branch.parts()) {
        ways = extended(ways, part);
      }
      all.addAll(ways);
      if (all.size() > MOST_BRANCHES) {
        throw tooMany();
      }
    }
    return all;
  }

  private static List<List<RegexNode>> extended(List<List<RegexNode>> ways, RegexNode part)
      throws RegexFault {
    List<List<RegexNode>> tails =
        part instanceof RegexNode.Choice choice && hasPlace(choice)
            ? flat(choice)
            : List.of(List.of(part));
    List<List<RegexNode>> extended = new ArrayList<>();
    for (List<RegexNode> way : ways) {
      for (List<RegexNode> tail : tails) {
        List<RegexNode> longer = new ArrayList<>(way);
        longer.addAll(tail);
        extended.add(longer);
      }
    }
    if (extended.size() > MOST_BRANCHES) {
      throw tooMany();
    }
    return extended;
  }

  private static RegexFault tooMany() {
    return new RegexFault(0, "more than " + MOST_BRANCHES + " branches name a start or an end");
  }

  private static boolean hasPlace(RegexNode node) {
    return switch (node) {
      case RegexNode.Place _ -> true;
      case RegexNode.Choice(var branches) -> branches.stream().anyMatch(SigmaRegex::hasPlace);
      case RegexNode.Sequence(var parts) -> parts.stream().anyMatch(SigmaRegex::hasPlace);
      case RegexNode.Repeated(var part, _, _) -> hasPlace(part);
      case RegexNode.Signs _ -> false;
    };
  }

  private static Branch branch(List<RegexNode> parts) throws RegexFault {
    int from = 0;
    int to = parts.size();
    while (from < to && isStart(parts.get(from))) {
      from++;
    }
    while (to > from && isEnd(parts.get(to - 1))) {
      to--;
    }
    List<RegexNode> inside = parts.subList(from, to);
    if (inside.stream().anyMatch(SigmaRegex::hasPlace)) {
      throw new RegexFault(0, "a start, an end or an edge of a word stands inside of other text");
    }
    List<RegexNode> starts = parts.subList(0, from);
    List<RegexNode> ends = parts.subList(to, parts.size());
    checkEdge(starts, inside.isEmpty() ? List.of() : inside.subList(0, 1));
    checkEdge(
        ends, inside.isEmpty() ? List.of() : inside.subList(inside.size() - 1, inside.size()));
    return new Branch(before(starts), List.copyOf(inside), after(ends));
  }

  private static boolean isStart(RegexNode node) {
    return node == RegexNode.Place.START
        || node == RegexNode.Place.LINE_START
        || node == RegexNode.Place.WORD_EDGE;
  }

  private static boolean isEnd(RegexNode node) {
    return node == RegexNode.Place.END
        || node == RegexNode.Place.LINE_END
        || node == RegexNode.Place.WORD_EDGE;
  }

  /// An edge of a word says something plain only beside a sign of a word.
  private static void checkEdge(List<RegexNode> places, List<RegexNode> beside) throws RegexFault {
    boolean besideWord =
        beside.stream()
            .anyMatch(node -> node instanceof RegexNode.Signs(var set) && set.isWithinWords());
    if (places.contains(RegexNode.Place.WORD_EDGE) && !besideWord) {
      throw new RegexFault(0, "`\\b` stands beside what may be no letter, digit or `_`");
    }
  }

  private static String before(List<RegexNode> places) {
    if (places.contains(RegexNode.Place.START)) {
      return "";
    }
    if (places.contains(RegexNode.Place.LINE_START)) {
      return "(.*\n)?";
    }
    return places.isEmpty() ? ANYTHING : "(.*" + NO_WORD + ")?";
  }

  private static String after(List<RegexNode> places) {
    if (places.contains(RegexNode.Place.END)) {
      return "";
    }
    if (places.contains(RegexNode.Place.LINE_END)) {
      return "(\n.*)?";
    }
    return places.isEmpty() ? ANYTHING : "(" + NO_WORD + ".*)?";
  }

  /// The empty text has signs of its own.
  private static String orEmpty(String written) {
    return written.isEmpty() ? "()" : written;
  }

  private static String written(List<RegexNode> parts, BothCases bothCases) {
    return parts.stream().map(part -> written(part, bothCases)).collect(Collectors.joining());
  }

  private static String written(RegexNode node, BothCases bothCases) {
    return switch (node) {
      case RegexNode.Signs(var set) -> {
        boolean folds =
            bothCases == BothCases.ALL || (bothCases == BothCases.IN_SETS && !set.isSingle());
        yield RegexText.of(folds ? set.folded() : set);
      }
      case RegexNode.Sequence(var parts) -> written(parts, bothCases);
      case RegexNode.Choice(var branches) ->
          branches.stream()
              .map(branch -> orEmpty(written(branch, bothCases)))
              .collect(Collectors.joining("|", "(", ")"));
      case RegexNode.Repeated(var part, var least, var most) ->
          group(part, bothCases) + times(least, most);
      case RegexNode.Place place -> throw new IllegalStateException("a place is left: " + place);
    };
  }

  private static String group(RegexNode part, BothCases bothCases) {
    String text = written(part, bothCases);
    return part instanceof RegexNode.Repeated ? "(" + text + ")" : text;
  }

  private static String times(int least, int most) {
    if (most < 0) {
      return least == 0 ? "*" : least == 1 ? "+" : "{" + least + ",}";
    }
    if (least == 0 && most == 1) {
      return "?";
    }
    return least == most ? "{" + least + "}" : "{" + least + "," + most + "}";
  }
}
