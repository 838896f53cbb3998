package dev.seriema.languages.search;

import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Timestamps;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gathers what the values of one field are asked for the values of a list: each kind of question
/// once, with all values that it takes.
final class ListedPredicates {
  private static final int BITS_OF_ADDRESS = 128;

  private final FieldType type;
  private final LetterCase letterCase;
  private final LeafPredicates leaves;
  private final List<Value> values = new ArrayList<>();
  private final List<Value> words = new ArrayList<>();
  private final List<Network> blocks = new ArrayList<>();
  private final List<Set<String>> texts = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  /// @param type that the values of the field are read as
  /// @param letterCase how the index keeps a keyword
  ListedPredicates(FieldType type, LetterCase letterCase, LeafPredicates leaves) {
    this.type = type;
    this.letterCase = letterCase;
    this.leaves = leaves;
  }

  FieldType type() {
    return type;
  }

  List<String> unreadable() {
    return unreadable;
  }

  /// Whether values of the field can be compared with those of such a list.
  boolean canAsk(ValueListType list) {
    return switch (type.family()) {
      case KEYWORD, TEXT -> true;
      case IP -> list != ValueListType.TEXT;
      case WHOLE, FRACTION, BOOLEAN, DATE ->
          list != ValueListType.TEXT && list != ValueListType.IP && list != ValueListType.IP_RANGE;
      case UNKNOWN, NESTED, OTHER -> false;
    };
  }

  void addAll(ValueList list) {
    for (String value : list.values()) {
      boolean isRead =
          switch (list.type()) {
            case IP, IP_RANGE -> addAddresses(value);
            case TEXT -> addText(value);
            case KEYWORD,
                BOOLEAN,
                BYTE,
                SHORT,
                INTEGER,
                LONG,
                HALF_FLOAT,
                FLOAT,
                DOUBLE,
                DATE,
                DATE_NANOS ->
                add(value);
          };
      if (!isRead) {
        unreadable.add(value);
      }
    }
  }

  /// None where no value of the list can be read.
  List<Predicate> predicates() {
    List<Predicate> asked = new ArrayList<>();
    if (!values.isEmpty()) {
      asked.add(new Predicate.OneOf(values, caseOfValues()));
    }
    if (!words.isEmpty()) {
      asked.add(new Predicate.SomeWord(new Predicate.OneOf(words, LetterCase.EXACT)));
    }
    if (!blocks.isEmpty()) {
      asked.add(new Predicate.InNetwork(blocks));
    }
    if (!texts.isEmpty()) {
      asked.add(new Predicate.WithinWords(texts));
    }
    return asked;
  }

  private LetterCase caseOfValues() {
    return type.family() == FieldType.Family.KEYWORD ? letterCase : LetterCase.EXACT;
  }

  private boolean add(String value) {
    return switch (type.family()) {
      case KEYWORD ->
          values.add(Value.of(letterCase == LetterCase.FOLDED ? CaseFolding.fold(value) : value));
      case TEXT -> words.add(Value.of(value));
      case DATE ->
          Timestamps.parse(value)
              .filter(moment -> values.add(new Value.Moment(moment)))
              .isPresent();
      case IP -> addAddresses(value);
      case WHOLE, FRACTION, BOOLEAN, UNKNOWN, NESTED, OTHER -> addLeaf(value);
    };
  }

  private boolean addLeaf(String value) {
    Asked asked = leaves.of(type, letterCase, new LeafQuery.Term(value));
    if (!(asked instanceof Asked.Values(_, var predicates))) {
      return false;
    }
    for (Predicate predicate : predicates) {
      if (predicate instanceof Predicate.OneOf(var equal, _)) {
        values.addAll(equal);
      }
    }
    return !predicates.isEmpty();
  }

  private boolean addText(String value) {
    Set<String> distinct = new HashSet<>(TextWords.of(value));
    return !distinct.isEmpty() && texts.add(distinct);
  }

  /// An address, a block, or two addresses of one version with a dash between them.
  private boolean addAddresses(String value) {
    int dash = value.indexOf('-');
    if (dash >= 0) {
      Optional<IpAddress> first = IpAddress.parse(value.substring(0, dash).strip());
      Optional<IpAddress> last = IpAddress.parse(value.substring(dash + 1).strip());
      return first.isPresent() && last.isPresent() && addRange(first.get(), last.get());
    }
    return Network.parse(value)
        .or(() -> IpAddress.parse(value).map(address -> new Network(address, BITS_OF_ADDRESS)))
        .filter(blocks::add)
        .isPresent();
  }

  private boolean addRange(IpAddress first, IpAddress last) {
    return first.isVersion4() == last.isVersion4()
        && first.compareTo(last) <= 0
        && blocks.addAll(Network.between(first, last));
  }
}
