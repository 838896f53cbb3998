package dev.seriema.testkit.sequence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sequence query over events whose field `kind` names what they are, and the events to put to
/// it.
///
/// @param maxspan in seconds
public record SequenceCase(
    List<Item> items, Optional<Item> until, Optional<Integer> maxspan, List<Happening> events) {
  static final Field KIND = new Field(new FieldPath("kind"), FieldType.KEYWORD);
  static final Field F = new Field(new FieldPath("f"), FieldType.LONG);
  static final Field G = new Field(new FieldPath("g"), FieldType.DOUBLE);

  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  public SequenceCase {
    items = List.copyOf(items);
    events = List.copyOf(events);
  }

  /// A stage that takes events of one kind.
  public record Item(String kind, boolean absent, List<JoinKey> keys) {
    public Item {
      keys = List.copyOf(keys);
    }

    Stage stage() {
      Predicate named = new Predicate.OneOf(List.of(Value.of(kind)), LetterCase.EXACT);
      return new Stage(new Condition.Test(KIND, named, NOWHERE), absent, keys, NOWHERE);
    }
  }

  /// An event: what it is, and its numbers.
  public record Happening(int second, List<String> kinds, List<String> f, List<String> g) {
    public Happening {
      kinds = List.copyOf(kinds);
      f = List.copyOf(f);
      g = List.copyOf(g);
    }

    /// In nanoseconds since 1970.
    public long time() {
      return Duration.ofSeconds(second).toNanos();
    }

    private JoinedEvent joined(long number, List<Item> items) {
      List<List<List<Value>>> keys = new ArrayList<>();
      for (Item item : items) {
        keys.add(kinds.contains(item.kind) ? JoinedEvent.keys(item.keys, this::values) : List.of());
      }
      return new JoinedEvent(number, time(), keys);
    }

    private List<Value> values(Field field) {
      List<Value> values = new ArrayList<>();
      for (String text : field.equals(F) ? f : g) {
        values.add(
            field.equals(F) ? Value.of(Long.parseLong(text)) : Value.of(Double.parseDouble(text)));
      }
      return values;
    }

    /// As a line of JSON.
    public byte[] document() {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      ArrayNode kind = document.putArray(KIND.path().name());
      kinds.forEach(kind::add);
      ArrayNode fs = document.putArray(F.path().name());
      f.forEach(number -> fs.add(new BigDecimal(number)));
      ArrayNode gs = document.putArray(G.path().name());
      g.forEach(number -> gs.add(new BigDecimal(number)));
      return document.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  public SequenceQuery query() {
    return new SequenceQuery(
        items.stream().map(Item::stage).toList(),
        until.map(Item::stage),
        maxspan.map(Duration::ofSeconds),
        List.of());
  }

  /// The events as the query sees them, numbered from 1.
  public List<JoinedEvent> joined() {
    List<Item> all = new ArrayList<>(items);
    until.ifPresent(all::add);
    List<JoinedEvent> joined = new ArrayList<>();
    for (Happening event : events) {
      joined.add(event.joined(joined.size() + 1L, all));
    }
    return joined;
  }
}
