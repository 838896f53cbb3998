package dev.seriema.catalog.sigma;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Functions of ES|QL that the converter writes.
final class EsqlFunctions {
  private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  private EsqlFunctions() {}

  /// A span of time.
  record Span(long count, String unit) {}

  static EsqlTerm call(String name, List<EsqlTerm> arguments) {
    EsqlTerm first = arguments.getFirst();
    return switch (name) {
      case "to_lower" -> {
        first.needs(EsqlType.TEXT);
        yield each(EsqlType.TEXT, first, text -> List.of(((String) text).toLowerCase(Locale.ROOT)));
      }
      case "to_string" -> each(EsqlType.TEXT, first, EsqlFunctions::written);
      case "to_ip" -> {
        first.needs(EsqlType.TEXT);
        yield each(EsqlType.ADDRESS, first, text -> addresses((String) text));
      }
      case "starts_with" -> texts(arguments, (text, part) -> text.startsWith(part));
      case "ends_with" -> texts(arguments, (text, part) -> text.endsWith(part));
      case "locate" -> {
        arguments.forEach(argument -> argument.needs(EsqlType.TEXT));
        yield EsqlTerm.scalar(
            EsqlType.NUMBER,
            arguments,
            values ->
                BigDecimal.valueOf(
                    ((String) values.getFirst()).indexOf((String) values.getLast()) + 1L));
      }
      case "cidr_match" -> {
        first.needs(EsqlType.ADDRESS);
        yield EsqlTerm.truth(
            arguments,
            values ->
                values.stream()
                    .skip(1)
                    .anyMatch(block -> isInside((InetAddress) values.getFirst(), (String) block)));
      }
      case "date_extract" -> {
        first.needs(EsqlType.TEXT);
        arguments.getLast().needs(EsqlType.DATE);
        yield EsqlTerm.scalar(
            EsqlType.NUMBER,
            arguments,
            values ->
                BigDecimal.valueOf(
                    part((String) values.getFirst(), utc((Instant) values.getLast()))));
      }
      case "date_trunc" -> {
        first.needs(EsqlType.SPAN);
        arguments.getLast().needs(EsqlType.DATE);
        yield EsqlTerm.scalar(
            EsqlType.DATE,
            arguments,
            values -> start((Span) values.getFirst(), utc((Instant) values.getLast())));
      }
      default -> throw new AssertionError("no function: " + name);
    };
  }

  /// A function of each value.
  private static EsqlTerm each(
      EsqlType type, EsqlTerm operand, Function<Object, List<Object>> function) {
    Function<Map<String, Object>, List<Object>> value = operand.value();
    return new EsqlTerm(
        type,
        event -> {
          List<Object> all = new ArrayList<>();
          value.apply(event).forEach(one -> all.addAll(function.apply(one)));
          return all;
        });
  }

  private static EsqlTerm texts(List<EsqlTerm> arguments, BiPredicate<String, String> test) {
    arguments.forEach(argument -> argument.needs(EsqlType.TEXT));
    return EsqlTerm.truth(
        arguments, values -> test.test((String) values.getFirst(), (String) values.getLast()));
  }

  private static List<Object> written(Object value) {
    return List.of(
        switch (value) {
          case String text -> text;
          case BigDecimal number -> number.toBigIntegerExact().toString();
          case Boolean truth -> truth.toString();
          case InetAddress address -> address.getHostAddress();
          default -> throw new AssertionError("no text is made of " + value);
        });
  }

  /// `+`, `-`, `*`, `/`: of whole numbers, without a rest; a span behind a date.
  static EsqlTerm reckoned(EsqlTerm left, String sign, EsqlTerm right) {
    if (left.type() == EsqlType.DATE) {
      right.needs(EsqlType.SPAN);
      return EsqlTerm.scalar(
          EsqlType.DATE,
          List.of(left, right),
          values -> later((Instant) values.getFirst(), sign, (Span) values.getLast()));
    }
    left.needs(EsqlType.NUMBER);
    right.needs(EsqlType.NUMBER);
    return EsqlTerm.scalar(
        EsqlType.NUMBER,
        List.of(left, right),
        values -> {
          BigDecimal one = new BigDecimal(((BigDecimal) values.getFirst()).toBigIntegerExact());
          BigDecimal other = new BigDecimal(((BigDecimal) values.getLast()).toBigIntegerExact());
          return switch (sign) {
            case "+" -> one.add(other);
            case "-" -> one.subtract(other);
            case "*" -> one.multiply(other);
            case "/" -> one.divide(other, 0, RoundingMode.DOWN);
            default -> throw new AssertionError(sign);
          };
        });
  }

  private static Instant later(Instant date, String sign, Span span) {
    if (!sign.equals("+") || !span.unit().startsWith("day")) {
      throw new AssertionError(sign + span);
    }
    return date.plus(span.count(), ChronoUnit.DAYS);
  }

  private static ZonedDateTime utc(Instant date) {
    return date.atZone(ZoneOffset.UTC);
  }

  private static Instant start(Span span, ZonedDateTime date) {
    if (span.count() != 1 || !span.unit().equals("week")) {
      throw new AssertionError("no span of a calendar that is known: " + span);
    }
    return date.truncatedTo(ChronoUnit.DAYS)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .toInstant();
  }

  private static long part(String name, ZonedDateTime date) {
    return switch (name) {
      case "minute_of_hour" -> date.getMinute();
      case "hour_of_day" -> date.getHour();
      case "day_of_month" -> date.getDayOfMonth();
      case "day_of_year" -> date.getDayOfYear();
      case "month_of_year" -> date.getMonthValue();
      case "year" -> date.getYear();
      default -> throw new AssertionError("no part of a date that is known: " + name);
    };
  }

  private static List<Object> addresses(String text) {
    return IPV4.matcher(text).matches() || text.contains(":") ? List.of(address(text)) : List.of();
  }

  static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException noAddress) {
      throw new AssertionError(text, noAddress);
    }
  }

  private static boolean isInside(InetAddress address, String block) {
    int slash = block.indexOf('/');
    byte[] net = address(block.substring(0, slash)).getAddress();
    int shift = net.length * 8 - Integer.parseInt(block.substring(slash + 1));
    return net.length == address.getAddress().length
        && new BigInteger(1, net)
            .shiftRight(shift)
            .equals(new BigInteger(1, address.getAddress()).shiftRight(shift));
  }
}
