package dev.seriema.catalog.generate;

import dev.seriema.engine.match.ValuePredicate;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Values that satisfy a predicate and look like what a field has, the best first.
final class Suggestions {
  private static final List<String> COMMON_ADDRESSES =
      List.of(
          "10.20.30.40",
          "172.16.5.4",
          "192.168.7.20",
          "127.0.0.1",
          "169.254.10.1",
          "100.64.3.2",
          "224.0.0.251",
          "8.8.4.4",
          "::1",
          "fe80::24",
          "fd00::24");

  private Suggestions() {}

  /// @param field that has the values
  static List<Value> of(String field, FieldType type, Predicate predicate) {
    List<Value> raw = raw(field, type, predicate);
    if (raw.isEmpty()) {
      return raw;
    }
    ValuePredicate test = ValuePredicate.of(type, predicate);
    return raw.stream().distinct().filter(test::holds).toList();
  }

  private static List<Value> raw(String field, FieldType type, Predicate predicate) {
    return switch (predicate) {
      case Predicate.Exists _ -> UsualValues.of(field, type);
      case Predicate.OneOf(List<Value> values, _) -> values;
      case Predicate.Like(var patterns, _) ->
          patterns.stream()
              .map(pattern -> new FilledPattern(pattern, field))
              .flatMap(filled -> IntStream.range(0, FilledPattern.VARIANTS).mapToObj(filled::text))
              .map(Value::of)
              .toList();
      case Predicate.Regex _ -> List.of();
      case Predicate.Order(_, Value bound) -> around(bound);
      case Predicate.Between(Value from, _) -> around(from);
      case Predicate.InNetwork(var blocks) -> addresses(blocks, type);
      case Predicate.SomeWord(var word) ->
          Stream.concat(
                  raw(field, FieldType.TEXT, word).stream(),
                  UsualValues.of(field, FieldType.TEXT).stream())
              .toList();
      case Predicate.Phrase(var words, _) -> List.of(Value.of(String.join(" ", words)));
      case Predicate.WithinWords(var sets) ->
          sets.stream()
              .map(set -> Value.of(String.join(" ", set.stream().sorted().toList())))
              .toList();
      case Predicate.Near(String text, _, _) -> List.of(Value.of(text));
    };
  }

  /// A bound and what lies next to it on both sides.
  static List<Value> around(Value bound) {
    return switch (bound) {
      case Value.Whole(long number) ->
          Stream.of(number, number + 1, number - 1, number + 100, 0L).map(Value::of).toList();
      case Value.Fraction(double number) ->
          Stream.of(number, number + 0.5, number - 0.5, number + 100).map(Value::of).toList();
      case Value.Moment(var moment) ->
          Stream.of(moment, moment.plusSeconds(60), moment.minusSeconds(60))
              .<Value>map(Value.Moment::new)
              .toList();
      case Value.Text(String text) ->
          Stream.of(text, text + "1", "0", "zz", "99.0.0", "0.0.1").map(Value::of).toList();
      case Value.Address(var address) ->
          Stream.concat(Stream.of(address), known()).<Value>map(Value.Address::new).toList();
      case Value.Truth _ -> List.of(Value.of(true), Value.of(false));
      case Value.Missing _ -> List.of();
    };
  }

  private static List<Value> addresses(List<Network> blocks, FieldType type) {
    List<IpAddress> all = new ArrayList<>(known().toList());
    blocks.forEach(block -> {
      all.add(block.last());
      all.add(block.base());
    });
    return all.stream()
        .<Value>map(address ->
            type.family() == FieldType.Family.IP
                ? new Value.Address(address)
                : Value.of(address.text()))
        .toList();
  }

  private static Stream<IpAddress> known() {
    return Stream.concat(
        UsualValues.addresses(),
        COMMON_ADDRESSES.stream().flatMap(text -> IpAddress.parse(text).stream()));
  }
}
