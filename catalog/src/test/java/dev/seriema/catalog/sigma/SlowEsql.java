package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.EsqlTokens.Kind;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.ShippedSchemas;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A query of ES|QL on one event, read from its text: slow and obvious, and nothing of the
/// converter is in it. It knows `from`, `where` and `keep`, and the functions of [EsqlFunctions];
/// what it does not know, and what the stack would refuse, stops the test.
///
/// Meaning: three truth values; what is asked of no value or of several values is neither true nor
/// false, and a text of words is compared as a whole. An event is found where the condition is
/// true.
final class SlowEsql {
  private static final Pattern COMMANDS =
      Pattern.compile(
          "from (?<from>[^|\\n]+)\\n\\| where (?<where>.+)\\n\\| keep (?<keep>[^|\\n]+)",
          Pattern.DOTALL);
  private static final Pattern COMMA = Pattern.compile(", ");
  private static final String METADATA = " metadata _id, _version, _index";

  private final Schema schema;
  private final EsqlTokens tokens;
  private final EsqlTerm condition;

  private SlowEsql(Schema schema, EsqlTokens tokens) {
    this.schema = schema;
    this.tokens = tokens;
    this.condition = or();
    tokens.end();
    condition.needs(EsqlType.TRUTH);
  }

  static SlowEsql of(String query) {
    var commands = COMMANDS.matcher(query);
    if (!commands.matches() || !commands.group("from").endsWith(METADATA)) {
      throw new AssertionError("other commands than from, where and keep: " + query);
    }
    String indices = commands.group("from").replace(METADATA, "");
    Schema schema =
        ShippedSchemas.NEWEST.of(new IndexPatterns(COMMA.splitAsStream(indices).toList()));
    SlowEsql read = new SlowEsql(schema, new EsqlTokens(commands.group("where")));
    List<String> kept = COMMA.splitAsStream(commands.group("keep")).toList();
    if (!kept.subList(0, 3).equals(List.of("_id", "_version", "_index"))) {
      throw new AssertionError("events are told apart by their ids: " + query);
    }
    kept.stream().skip(3).map(name -> name.replace("`", "")).forEach(read::column);
    return read;
  }

  /// @param event values by the names of our fields; lists for several
  boolean matches(Map<String, Object> event) {
    return condition.value().apply(event).equals(List.of(true));
  }

  private EsqlTerm or() {
    EsqlTerm left = and();
    while (tokens.next("or")) {
      left = EsqlTerm.joined(left, and(), true);
    }
    return left;
  }

  private EsqlTerm and() {
    EsqlTerm left = not();
    while (tokens.next("and")) {
      left = EsqlTerm.joined(left, not(), false);
    }
    return left;
  }

  private EsqlTerm not() {
    if (tokens.next("not")) {
      EsqlTerm operand = not().needs(EsqlType.TRUTH);
      return EsqlTerm.truth(List.of(operand), values -> !(boolean) values.getFirst());
    }
    return test();
  }

  private EsqlTerm test() {
    EsqlTerm left = sum();
    for (String sign : List.of("==", "<=", ">=", "<", ">")) {
      if (tokens.next(sign)) {
        return EsqlTerm.compared(left, sign, sum());
      }
    }
    if (tokens.next(":")) {
      Object wanted = sum().value().apply(Map.of()).getFirst();
      Function<Map<String, Object>, List<Object>> all = left.value();
      return new EsqlTerm(EsqlType.TRUTH, event -> List.of(all.apply(event).contains(wanted)));
    }
    if (tokens.next("is", "null")) {
      return absent(left, true);
    }
    if (tokens.next("is", "not")) {
      tokens.expect("null");
      return absent(left, false);
    }
    if (tokens.next("like")) {
      Pattern pattern = like(tokens.take(Kind.TEXT));
      return fits(left, pattern);
    }
    if (tokens.next("rlike")) {
      return fits(left, SlowLuceneRegex.of(tokens.take(Kind.TEXT)));
    }
    return tokens.next("in") ? in(left) : left;
  }

  private static EsqlTerm absent(EsqlTerm operand, boolean wanted) {
    Function<Map<String, Object>, List<Object>> value = operand.value();
    return new EsqlTerm(EsqlType.TRUTH, event -> List.of(value.apply(event).isEmpty() == wanted));
  }

  private static EsqlTerm fits(EsqlTerm left, Pattern pattern) {
    left.needs(EsqlType.TEXT);
    return EsqlTerm.truth(
        List.of(left), values -> pattern.matcher((String) values.getFirst()).matches());
  }

  /// A pattern is freed of escapes once more than other texts.
  private Pattern like(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char sign = pattern.charAt(i);
      if (sign == '\\') {
        i++;
        if (i == pattern.length() || "*?\\".indexOf(pattern.charAt(i)) < 0) {
          throw tokens.fault("no escape of a pattern in " + pattern);
        }
        regex.append(Pattern.quote(pattern.substring(i, i + 1)));
      } else {
        regex.append(sign == '*' ? ".*" : sign == '?' ? "." : Pattern.quote("" + sign));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private EsqlTerm in(EsqlTerm left) {
    tokens.expect("(");
    EsqlTerm either = EsqlTerm.compared(left, "==", sum());
    while (tokens.next(",")) {
      either = EsqlTerm.joined(either, EsqlTerm.compared(left, "==", sum()), true);
    }
    tokens.expect(")");
    return either;
  }

  private EsqlTerm sum() {
    EsqlTerm left = product();
    for (String sign = sign("+", "-"); !sign.isEmpty(); sign = sign("+", "-")) {
      left = EsqlFunctions.reckoned(left, sign, product());
    }
    return left;
  }

  private EsqlTerm product() {
    EsqlTerm left = primary();
    for (String sign = sign("*", "/"); !sign.isEmpty(); sign = sign("*", "/")) {
      left = EsqlFunctions.reckoned(left, sign, primary());
    }
    return left;
  }

  private String sign(String... signs) {
    return Arrays.stream(signs).filter(tokens::next).findFirst().orElse("");
  }

  private EsqlTerm primary() {
    if (tokens.next("(")) {
      EsqlTerm inner = or();
      tokens.expect(")");
      return inner;
    }
    if (tokens.next("-")) {
      return EsqlTerm.literal(EsqlType.NUMBER, new BigDecimal(tokens.take(Kind.NUMBER)).negate());
    }
    EsqlTokens.Token token = tokens.take();
    return switch (token.kind()) {
      case TEXT -> EsqlTerm.literal(EsqlType.TEXT, token.text());
      case NUMBER -> number(new BigDecimal(token.text()));
      case SIGN -> throw tokens.fault("no value: " + token);
      case NAME -> name(token.text());
    };
  }

  /// A number, or with a unit behind it a span of time.
  private EsqlTerm number(BigDecimal number) {
    for (String unit : List.of("week", "day", "days")) {
      if (tokens.next(unit)) {
        return EsqlTerm.literal(
            EsqlType.SPAN, new EsqlFunctions.Span(number.longValueExact(), unit));
      }
    }
    return EsqlTerm.literal(EsqlType.NUMBER, number);
  }

  private EsqlTerm name(String name) {
    if (name.equals("true") || name.equals("false")) {
      return EsqlTerm.literal(EsqlType.TRUTH, Boolean.valueOf(name));
    }
    if (!tokens.next("(")) {
      return column(name);
    }
    List<EsqlTerm> arguments = new ArrayList<>(List.of(sum()));
    while (tokens.next(",")) {
      arguments.add(sum());
    }
    tokens.expect(")");
    return EsqlFunctions.call(name, arguments);
  }

  /// A column that no index has makes the stack refuse the query.
  private EsqlTerm column(String name) {
    EsqlType type =
        EsqlType.of(
            schema
                .field(new FieldPath(name))
                .orElseThrow(() -> tokens.fault("no column: " + name))
                .type()
                .family());
    return new EsqlTerm(
        type,
        event -> {
          Object value = event.get(name);
          List<?> all =
              value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
          return all.stream().<Object>map(one -> stored(one, type)).toList();
        });
  }

  private static Object stored(Object value, EsqlType type) {
    return switch (type) {
      case TEXT -> (String) value;
      case NUMBER -> new BigDecimal(String.valueOf(value));
      case TRUTH -> (Boolean) value;
      case DATE -> Instant.parse((String) value);
      case ADDRESS -> EsqlFunctions.address((String) value);
      case SPAN -> throw new AssertionError("no field is a span");
    };
  }
}
