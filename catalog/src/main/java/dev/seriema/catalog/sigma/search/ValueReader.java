package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.search.FieldKey.Placed;
import dev.seriema.catalog.sigma.search.Modifier.Kind;
import dev.seriema.catalog.sigma.search.TextPattern.Wildcard;
import dev.seriema.catalog.sigma.yaml.PlainValue;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.expression.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes of one value what it asks, by the modifiers of its field.
record ValueReader(FieldKey key, SigmaFindings findings) {
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)%[^%\\s]+%");

  /// What a value asks: mostly one thing, several where an encoding may look otherwise; none where
  /// it is unusable, which is told.
  List<Sought> read(YamlNode.Scalar value) {
    if (key.has(Modifier.EXPAND) && PLACEHOLDER.matcher(value.value()).find()) {
      findings.add(
          SigmaFault.PLACEHOLDER,
          value.span(),
          "`" + value.value() + "` has a placeholder, and nothing says what it stands for",
          "write the values out, without `expand`");
      return List.of();
    }
    Optional<Placed> type =
        key.of(Kind.TYPE).or(() -> key.of(Kind.TIME)).or(() -> key.of(Kind.ORDER));
    return type.isPresent() ? ofType(type.get().modifier(), value) : plain(value);
  }

  private List<Sought> ofType(Modifier modifier, YamlNode.Scalar value) {
    return switch (modifier) {
      case EXISTS -> exists(value);
      case RE -> regex(value);
      case CIDR -> block(value);
      case FIELDREF -> otherField(value);
      case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR ->
          number(value, modifier)
              .<Sought>map(number ->
                  new Sought.DatePart(
                      Sought.DatePart.Unit.valueOf(modifier.name()), comparison(), number))
              .map(List::of)
              .orElse(List.of());
      default ->
          number(value, modifier)
              .<Sought>map(number -> new Sought.Bound(comparison(), number))
              .map(List::of)
              .orElse(List.of());
    };
  }

  private Comparison comparison() {
    Optional<Modifier> order = key.of(Kind.ORDER).map(Placed::modifier);
    if (order.isEmpty()) {
      return Comparison.EQUAL;
    }
    return switch (order.get()) {
      case LT -> Comparison.LESS;
      case LTE -> Comparison.AT_MOST;
      case GT -> Comparison.GREATER;
      case GTE -> Comparison.AT_LEAST;
      default -> throw new IllegalStateException("no order: " + order.get());
    };
  }

  private Optional<BigDecimal> number(YamlNode.Scalar value, Modifier modifier) {
    Optional<BigDecimal> number = Numerals.number(value.value());
    if (number.isEmpty()) {
      unusable(value, "a number is needed behind `" + modifier.word() + "`");
    }
    return number;
  }

  private List<Sought> exists(YamlNode.Scalar value) {
    if (PlainValue.of(value) != PlainValue.TRUTH) {
      return unusable(value, "`true` or `false` is needed behind `exists`");
    }
    return List.of(
        value.value().equalsIgnoreCase("true") ? new Sought.Present() : new Sought.Absent());
  }

  private List<Sought> regex(YamlNode.Scalar value) {
    try {
      return List.of(
          new Sought.Regex(
              SigmaRegex.read(
                  value.value(), key.has(Modifier.I), key.has(Modifier.M), key.has(Modifier.S))));
    } catch (RegexFault fault) {
      findings.add(
          SigmaFault.BAD_REGEX,
          value.part(fault.at(), Math.min(value.value().length(), fault.at() + 1)),
          "the regular expression cannot be carried over: " + fault.what());
      return List.of();
    }
  }

  private List<Sought> block(YamlNode.Scalar value) {
    return Numerals.isBlock(value.value())
        ? List.of(new Sought.Block(value.value()))
        : unusable(value, "no block of addresses such as `10.0.0.0/8`");
  }

  private List<Sought> otherField(YamlNode.Scalar value) {
    if (value.value().isBlank()) {
      return unusable(value, "the name of a field is needed behind `fieldref`");
    }
    Sought.OtherField.Fit fit =
        key.has(Modifier.STARTSWITH)
            ? Sought.OtherField.Fit.START
            : key.has(Modifier.ENDSWITH)
                ? Sought.OtherField.Fit.END
                : key.has(Modifier.CONTAINS)
                    ? Sought.OtherField.Fit.INSIDE
                    : Sought.OtherField.Fit.WHOLE;
    return List.of(new Sought.OtherField(value.value(), fit));
  }

  private List<Sought> plain(YamlNode.Scalar value) {
    boolean shaped =
        key.modifiers().stream()
            .map(placed -> placed.modifier().kind())
            .anyMatch(kind -> kind != Kind.LIST && kind != Kind.EXPAND && kind != Kind.CASE);
    PlainValue plain = PlainValue.of(value);
    if (plain == PlainValue.NOTHING) {
      return shaped
          ? unusable(value, "nothing has no text that a modifier could change")
          : List.of(new Sought.Absent());
    }
    if (!shaped && plain == PlainValue.NUMBER) {
      return List.of(new Sought.Numeral(new BigDecimal(value.value()), value.value()));
    }
    if (!shaped && plain == PlainValue.TRUTH) {
      return List.of(new Sought.Truth(value.value().equalsIgnoreCase("true")));
    }
    return patterns(value).stream()
        .<Sought>map(pattern -> new Sought.Text(placed(pattern), key.has(Modifier.CASED)))
        .toList();
  }

  private List<TextPattern> patterns(YamlNode.Scalar value) {
    TextPattern pattern = TextPattern.parsed(value.value());
    List<TextPattern> patterns =
        List.of(key.has(Modifier.WINDASH) ? Dashes.anyOf(pattern) : pattern);
    Optional<Modifier> bytes = key.of(Kind.BYTES).map(Placed::modifier);
    Optional<Modifier> encoding = key.of(Kind.ENCODING).map(Placed::modifier);
    if (bytes.isPresent() && encoding.isEmpty()) {
      unusable(
          value,
          "`" + bytes.get().word() + "` makes bytes, which no field of text holds",
          "put `base64` or `base64offset` behind it");
      return List.of();
    }
    return encoding.isEmpty() ? patterns : encoded(value, patterns, bytes, encoding.get());
  }

  private List<TextPattern> encoded(
      YamlNode.Scalar value,
      List<TextPattern> patterns,
      Optional<Modifier> bytes,
      Modifier encoding) {
    List<TextPattern> encoded = new ArrayList<>();
    for (TextPattern pattern : patterns) {
      List<String> texts = Texts.of(pattern);
      if (texts.isEmpty()) {
        unusable(value, "a text with wildcards cannot be encoded");
      }
      for (String text : texts) {
        byte[] plain =
            bytes.map(modifier -> Encoding.bytes(text, modifier)).orElse(Encoding.bytes(text));
        List<String> seen =
            encoding == Modifier.BASE64
                ? List.of(Encoding.base64(plain))
                : Encoding.base64Anywhere(plain);
        if (seen.size() < (encoding == Modifier.BASE64 ? 1 : 3)) {
          unusable(value, "too short to be known in Base64 wherever it stands");
          return List.of();
        }
        seen.stream().map(TextPattern::of).forEach(encoded::add);
      }
    }
    return encoded;
  }

  private TextPattern placed(TextPattern pattern) {
    TextPattern placed = pattern;
    if (key.has(Modifier.CONTAINS) || key.has(Modifier.ENDSWITH)) {
      placed = placed.behind(Wildcard.MANY);
    }
    if (key.has(Modifier.CONTAINS) || key.has(Modifier.STARTSWITH)) {
      placed = placed.then(Wildcard.MANY);
    }
    return placed;
  }

  private <T> List<T> unusable(YamlNode.Scalar value, String message) {
    findings.add(SigmaFault.UNUSABLE_VALUE, value.span(), shown(value) + ": " + message);
    return List.of();
  }

  private void unusable(YamlNode.Scalar value, String message, String hint) {
    findings.add(SigmaFault.UNUSABLE_VALUE, value.span(), shown(value) + ": " + message, hint);
  }

  private static String shown(YamlNode.Scalar value) {
    return "`" + value.value() + "`";
  }
}
