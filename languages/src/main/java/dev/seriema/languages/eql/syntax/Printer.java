package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.languages.eql.syntax.EventPart.Category;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a tree as text that reads as the same tree, with the brackets it needs.
public final class Printer {
  /// How tightly an operator binds; a part that binds less tightly stands in brackets.
  private enum Rank {
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    VALUE
  }

  private Printer() {}

  /// A query of one event stands on one line, of several with a line for each stage.
  ///
  /// @throws IllegalArgumentException for a tree with a part that could not be read
  public static String print(EqlQuery query) {
    String text =
        switch (query) {
          case EqlQuery.Single(var event, _, _) -> print(event);
          case EqlQuery.Sequence(var keys, var maxspan, var stages, var until, _, _) ->
              head("sequence", keys)
                  + maxspan.map(span -> " " + print(span)).orElse("")
                  + lines(stages)
                  + until.map(stage -> "\nuntil " + print(stage)).orElse("");
          case EqlQuery.Sample(var keys, var stages, _, _) -> head("sample", keys) + lines(stages);
        };
    return text + query.pipes().stream().map(Printer::print).collect(Collectors.joining());
  }

  private static String head(String word, List<EqlExpression.FieldName> keys) {
    return keys.isEmpty() ? word : word + " " + print(keys);
  }

  private static String lines(List<StagePart> stages) {
    return stages.stream().map(stage -> "\n  " + print(stage)).collect(Collectors.joining());
  }

  private static String print(StagePart stage) {
    return (stage.absent() ? "![" : "[")
        + print(stage.event())
        + "]"
        + (stage.keys().isEmpty() ? "" : " " + print(stage.keys()))
        + stage.runs().map(runs -> " " + print(runs)).orElse("");
  }

  /// @throws IllegalArgumentException for a condition with a part that could not be read
  public static String print(EventPart event) {
    String category =
        switch (event.category()) {
          case Category.Any _ -> "any";
          case Category.Named(var name, _) -> isPlain(name) ? name : quoted(name);
        };
    return category + " where " + print(event.condition());
  }

  static String print(List<EqlExpression.FieldName> keys) {
    return "by " + keys.stream().map(Printer::print).collect(Collectors.joining(", "));
  }

  static String print(MaximumSpan span) {
    return "with maxspan=" + span.written();
  }

  static String print(StagePart.Runs runs) {
    return "with runs=" + runs.count();
  }

  private static String print(Pipe pipe) {
    return (pipe instanceof Pipe.Head ? " | head " : " | tail ") + pipe.count();
  }

  /// @throws IllegalArgumentException for a tree with a part that could not be read
  public static String print(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.Logical(var join, var terms, _) ->
          terms.stream()
              .map(term -> inside(term, join == Join.OR ? Rank.AND : Rank.NOT))
              .collect(Collectors.joining(" " + join.word() + " "));
      case EqlExpression.Not(var operand, _) -> "not " + inside(operand, Rank.NOT);
      case EqlExpression.Compare(var left, var comparison, var right, _) ->
          inside(left, Rank.SUM) + " " + comparison.sign() + " " + inside(right, Rank.SUM);
      case EqlExpression.Match(var left, var operator, var patterns, var listed, _) ->
          inside(left, Rank.SUM)
              + (operator == EqlExpression.MatchOperator.COLON ? "" : " ")
              + operator.sign()
              + " "
              + (listed ? list(patterns) : inside(patterns.getFirst(), Rank.SIGN));
      case EqlExpression.In(var left, var letterCase, var negated, var items, _) ->
          inside(left, Rank.SUM)
              + (negated ? " not in" : " in")
              + (letterCase == LetterCase.FOLDED ? "~ " : " ")
              + list(items);
      case EqlExpression.Arithmetic sum -> arithmetic(sum);
      case EqlExpression.Signed(var negative, var operand, _) ->
          (negative ? "-" : "+") + inside(operand, Rank.SIGN);
      case EqlExpression.Call(var name, var letterCase, var arguments, _, _) ->
          name + (letterCase == LetterCase.FOLDED ? "~" : "") + list(arguments);
      case EqlExpression.FieldName(var name, var optional, _) ->
          (optional ? "?" : "") + fieldName(name);
      case EqlExpression.TextLiteral(var text, var raw, _) ->
          raw ? "\"\"\"" + text + "\"\"\"" : quoted(text);
      case EqlExpression.NumberLiteral(var number, _) -> number(number);
      case EqlExpression.TruthLiteral(var holds, _) -> holds ? "true" : "false";
      case EqlExpression.NullLiteral _ -> "null";
      case EqlExpression.Unreadable unreadable ->
          throw new IllegalArgumentException("nothing was read at " + unreadable.span());
    };
  }

  private static String inside(EqlExpression part, Rank least) {
    String text = print(part);
    return rank(part).compareTo(least) < 0 ? "(" + text + ")" : text;
  }

  private static Rank rank(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.Logical(var join, _, _) -> join == Join.OR ? Rank.OR : Rank.AND;
      case EqlExpression.Not _ -> Rank.NOT;
      case EqlExpression.Compare _, EqlExpression.Match _, EqlExpression.In _ -> Rank.COMPARISON;
      case EqlExpression.Arithmetic(_, var operator, _, _) -> rank(operator);
      case EqlExpression.Signed _ -> Rank.SIGN;
      case EqlExpression.Call _,
          EqlExpression.FieldName _,
          EqlExpression.TextLiteral _,
          EqlExpression.NumberLiteral _,
          EqlExpression.TruthLiteral _,
          EqlExpression.NullLiteral _,
          EqlExpression.Unreadable _ ->
          Rank.VALUE;
    };
  }

  private static Rank rank(EqlExpression.ArithmeticOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> Rank.SUM;
      case MULTIPLY, DIVIDE, MODULO -> Rank.PRODUCT;
    };
  }

  /// The left side may be of the same rank, the right side binds more tightly.
  private static String arithmetic(EqlExpression.Arithmetic sum) {
    Rank rank = rank(sum.operator());
    Rank tighter = rank == Rank.SUM ? Rank.PRODUCT : Rank.SIGN;
    return inside(sum.left(), rank)
        + " "
        + sum.operator().sign()
        + " "
        + inside(sum.right(), tighter);
  }

  private static String list(List<EqlExpression> items) {
    return items.stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String number(Value number) {
    return switch (number) {
      case Value.Whole(var whole) -> Long.toString(whole);
      case Value.Fraction(var fraction) -> Double.toString(fraction);
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          throw new IllegalArgumentException("no number: " + number);
    };
  }

  /// Puts those parts into backticks that would not read as names.
  static String fieldName(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      if (part.isEmpty()) {
        return backticked(name);
      }
      parts.add(isPlain(part) ? part : backticked(part));
    }
    return String.join(".", parts);
  }

  private static String backticked(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && Lexer.isNameStart(name.charAt(0))
        && name.chars().skip(1).allMatch(character -> Lexer.isNamePart((char) character))
        && TokenKind.keyword(name).isEmpty();
  }

  /// The text in double quotes, with escapes for what cannot stand there as it is.
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(codePoint -> {
          switch (codePoint) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            default -> {
              if (Character.isISOControl(codePoint)) {
                quoted.append(String.format("\\u{%02x}", codePoint));
              } else {
                quoted.appendCodePoint(codePoint);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
