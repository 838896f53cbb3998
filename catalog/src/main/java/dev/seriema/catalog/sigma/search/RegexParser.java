package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.search.CharacterSet.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the part of PCRE that an automaton can do: what looks around or back is refused.
final class RegexParser {
  /// Deepest nesting of groups.
  private static final int DEEPEST = 50;

  /// Most repetitions of a part.
  private static final int MOST_REPEATED = 1000;

  private final String text;
  private final boolean manyLines;
  private final boolean dotMeansAll;
  private int at;
  private int depth;

  RegexParser(String text, int from, boolean manyLines, boolean dotMeansAll) {
    this.text = text;
    this.at = from;
    this.manyLines = manyLines;
    this.dotMeansAll = dotMeansAll;
  }

  RegexNode.Choice read() throws RegexFault {
    RegexNode.Choice choice = choice();
    if (at < text.length()) {
      throw new RegexFault(at, "`)` closes nothing");
    }
    return choice;
  }

  private RegexNode.Choice choice() throws RegexFault {
    List<RegexNode.Sequence> branches = new ArrayList<>();
    branches.add(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      branches.add(sequence());
    }
    return new RegexNode.Choice(branches);
  }

  private RegexNode.Sequence sequence() throws RegexFault {
    List<RegexNode> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      int start = at;
      parts.add(repeated(atom(), start));
    }
    return new RegexNode.Sequence(parts);
  }

  private RegexNode repeated(RegexNode part, int start) throws RegexFault {
    RegexNode node = part;
    Optional<int[]> times = times();
    if (times.isPresent()) {
      if (part instanceof RegexNode.Place) {
        throw new RegexFault(start, "a place between characters is repeated");
      }
      node = new RegexNode.Repeated(part, times.get()[0], times.get()[1]);
      if (at < text.length() && text.charAt(at) == '?') {
        at++;
      } else if (at < text.length() && "+*".indexOf(text.charAt(at)) >= 0) {
        throw new RegexFault(at, "`" + text.charAt(at) + "` repeats what is repeated already");
      }
    }
    return node;
  }

  /// How often the part before may stand, as least and most.
  private Optional<int[]> times() throws RegexFault {
    if (at == text.length()) {
      return Optional.empty();
    }
    return switch (text.charAt(at)) {
      case '*' -> taken(0, -1);
      case '+' -> taken(1, -1);
      case '?' -> taken(0, 1);
      case '{' -> counted();
      default -> Optional.empty();
    };
  }

  private Optional<int[]> taken(int least, int most) {
    at++;
    return Optional.of(new int[] {least, most});
  }

  private Optional<int[]> counted() throws RegexFault {
    int start = at;
    int close = text.indexOf('}', at);
    String inside = close < 0 ? "" : text.substring(at + 1, close);
    if (!inside.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
      throw new RegexFault(start, "`{` begins no count such as `{2,5}`; write `\\{` for a brace");
    }
    at = close + 1;
    int comma = inside.indexOf(',');
    int least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
    int most = least;
    if (comma >= 0) {
      most = comma + 1 == inside.length() ? -1 : Integer.parseInt(inside.substring(comma + 1));
    }
    if (Math.max(least, most) > MOST_REPEATED || (most >= 0 && most < least)) {
      throw new RegexFault(start, "counts run from 0 to " + MOST_REPEATED + ", the lesser first");
    }
    return Optional.of(new int[] {least, most});
  }

  private RegexNode atom() throws RegexFault {
    char character = text.charAt(at);
    return switch (character) {
      case '(' -> group();
      case '[' -> new RegexNode.Signs(set());
      case '.' ->
          passed(
              1,
              new RegexNode.Signs(dotMeansAll ? CharacterSet.ALL : CharacterSet.LINE_END.others()));
      case '^' -> passed(1, manyLines ? RegexNode.Place.LINE_START : RegexNode.Place.START);
      case '$' -> passed(1, manyLines ? RegexNode.Place.LINE_END : RegexNode.Place.END);
      case '*', '+', '?' ->
          throw new RegexFault(at, "`" + character + "` has nothing before it to repeat");
      case '\\' -> escaped();
      default -> {
        int point = text.codePointAt(at);
        yield passed(Character.charCount(point), new RegexNode.Signs(CharacterSet.of(point)));
      }
    };
  }

  /// A part that is so many characters long.
  private RegexNode passed(int characters, RegexNode part) {
    at += characters;
    return part;
  }

  private RegexNode group() throws RegexFault {
    int start = at;
    at++;
    if (text.startsWith("?", at)) {
      skipGroupHead(start);
    }
    depth++;
    if (depth > DEEPEST) {
      throw new RegexFault(start, "groups are nested deeper than " + DEEPEST + " levels");
    }
    RegexNode.Choice inside = choice();
    depth--;
    if (at == text.length()) {
      throw new RegexFault(start, "`(` is not closed");
    }
    at++;
    return inside;
  }

  private void skipGroupHead(int start) throws RegexFault {
    if (text.startsWith("?:", at)) {
      at += 2;
      return;
    }
    int named = text.startsWith("?P<", at) ? 3 : 2;
    int close = text.indexOf('>', at);
    boolean isName =
        (text.startsWith("?P<", at) || text.startsWith("?<", at))
            && close > at
            && text.substring(at + named, close).matches("[A-Za-z_][A-Za-z0-9_]*");
    if (!isName) {
      int end = Math.min(text.length(), start + 3);
      throw new RegexFault(
          start, "`" + text.substring(start, end) + "` looks around or changes modes");
    }
    at = close + 1;
  }

  private RegexNode escaped() throws RegexFault {
    if (at + 1 == text.length()) {
      throw new RegexFault(at, "a backslash with nothing behind it");
    }
    return switch (text.charAt(at + 1)) {
      case 'b' -> passed(2, RegexNode.Place.WORD_EDGE);
      case 'A' -> passed(2, RegexNode.Place.START);
      case 'z', 'Z' -> passed(2, RegexNode.Place.END);
      default -> new RegexNode.Signs(escapedSet());
    };
  }

  /// The characters that an escape stands for.
  private CharacterSet escapedSet() throws RegexFault {
    int start = at;
    if (at + 1 >= text.length()) {
      throw new RegexFault(start, "a backslash with nothing behind it");
    }
    char character = text.charAt(at + 1);
    at += 2;
    return switch (character) {
      case 'd' -> CharacterSet.DIGITS;
      case 'D' -> CharacterSet.DIGITS.others();
      case 'w' -> CharacterSet.WORD;
      case 'W' -> CharacterSet.WORD.others();
      case 's' -> CharacterSet.BLANKS;
      case 'S' -> CharacterSet.BLANKS.others();
      case 't' -> CharacterSet.of('\t');
      case 'n' -> CharacterSet.of('\n');
      case 'r' -> CharacterSet.of('\r');
      case 'f' -> CharacterSet.of('\f');
      case 'v' -> CharacterSet.of('\u000b');
      case 'x' -> CharacterSet.of(code(start, 2));
      case 'u' -> CharacterSet.of(code(start, 4));
      default -> {
        if (Character.isLetterOrDigit(character)) {
          throw new RegexFault(start, "`\\" + character + "` has no equal");
        }
        at = start + 1;
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        yield CharacterSet.of(point);
      }
    };
  }

  private int code(int start, int digits) throws RegexFault {
    int end = Math.min(text.length(), at + digits);
    String code = text.substring(at, end);
    if (!code.matches("[0-9A-Fa-f]{" + digits + "}")) {
      throw new RegexFault(start, "an escape with fewer than " + digits + " hexadecimal digits");
    }
    at = end;
    return Integer.parseInt(code, 16);
  }

  private CharacterSet set() throws RegexFault {
    int start = at;
    at++;
    boolean negated = text.startsWith("^", at);
    at += negated ? 1 : 0;
    List<Range> ranges = new ArrayList<>();
    boolean first = true;
    while (at < text.length() && (first || text.charAt(at) != ']')) {
      first = false;
      if (text.startsWith("[:", at)) {
        throw new RegexFault(at, "`[:` begins a named class, which has no equal");
      }
      member(ranges);
    }
    if (at == text.length()) {
      throw new RegexFault(start, "`[` is not closed");
    }
    at++;
    return new CharacterSet(ranges, negated);
  }

  private void member(List<Range> ranges) throws RegexFault {
    int start = at;
    List<Range> one = one();
    boolean isRange =
        at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
    if (!isRange) {
      ranges.addAll(one);
      return;
    }
    at++;
    List<Range> other = one();
    if (!isSingle(one) || !isSingle(other) || other.getFirst().first() < one.getFirst().first()) {
      throw new RegexFault(start, "`" + text.substring(start, at) + "` is no range of characters");
    }
    ranges.add(new Range(one.getFirst().first(), other.getFirst().first()));
  }

  private static boolean isSingle(List<Range> ranges) {
    return ranges.size() == 1 && ranges.getFirst().first() == ranges.getFirst().last();
  }

  private List<Range> one() throws RegexFault {
    if (text.charAt(at) == '\\') {
      if (text.startsWith("\\b", at)) {
        at += 2;
        return CharacterSet.of('\b').ranges();
      }
      return escapedSet().meant();
    }
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return CharacterSet.of(point).ranges();
  }
}
