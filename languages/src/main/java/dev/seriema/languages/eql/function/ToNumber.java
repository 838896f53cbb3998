package dev.seriema.languages.eql.function;

import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `number(source[, base])`.
public final class ToNumber implements EqlFunction {
  private static final Pattern FRACTION =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  @Override
  public Signature signature() {
    return Signature.of(
        "number",
        Kind.NUMBER,
        Parameter.text("source"),
        Parameter.of("base", Kind.NUMBER).orNothing().asConstant());
  }

  @Override
  public String summary() {
    return "The number that the text says, in base 10, or in base 16 where it begins with `0x`, or"
        + " in the given base; blanks around it do not count.";
  }

  @Override
  public String onMissing() {
    return "null; also for a text of an event that is no number";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("number(\"42\")", "42"),
        new Example("number(\"-4.5\")", "-4.5"),
        new Example("number(\"0x2A\")", "42"),
        new Example("number(\"101\", 2)", "5"),
        new Example("number(\" 7 \")", "7"));
  }

  @Override
  public Value evaluate(List<Value> arguments, LetterCase letterCase) {
    Arguments given = new Arguments(arguments, letterCase);
    return given.text(0).map(text -> read(text.strip(), given.position(1))).orElse(Value.missing());
  }

  /// Whether numbers can be written in that base.
  public static boolean isBase(Value base) {
    return base instanceof Value.Whole(var number)
        && number >= Character.MIN_RADIX
        && number <= Character.MAX_RADIX;
  }

  private static Value read(String text, Optional<Integer> base) {
    boolean hexadecimal = text.startsWith("0x");
    int radix = base.orElse(hexadecimal ? 16 : 10);
    String digits = hexadecimal && radix == 16 ? text.substring(2) : text;
    try {
      return Value.of(Long.parseLong(digits, radix));
    } catch (NumberFormatException notWhole) {
      return radix == 10 ? fraction(digits) : Value.missing();
    }
  }

  private static Value fraction(String digits) {
    if (!FRACTION.matcher(digits).matches()) {
      return Value.missing();
    }
    double number = Double.parseDouble(digits);
    return Double.isFinite(number) ? Value.of(number) : Value.missing();
  }
}
