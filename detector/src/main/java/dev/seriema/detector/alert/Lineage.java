package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a document was made of, where it is an alert itself: it has an id, a depth and ancestors as
/// alerts have them. Any other document is an event, whatever else it says.
///
/// @param depth 0 for an event
/// @param rule the uuid of the rule that made it, where it is an alert that says so
/// @param ancestors of an alert, from the oldest; none of an event
public record Lineage(boolean isAlert, int depth, @Nullable String rule, List<Ancestor> ancestors) {
  public static final Lineage EVENT = new Lineage(false, 0, null, List.of());

  private static final String ALERT = "kibana.alert.";
  private static final String ANCESTORS = ALERT + "ancestors";
  private static final String UUID = ALERT + "uuid";
  private static final String DEPTH = ALERT + "depth";
  private static final String RULE = ALERT + "rule.uuid";

  /// The fields that tell it.
  static final Set<String> FIELDS = Set.of(ANCESTORS, UUID, DEPTH, RULE);

  static final FieldNames NAMES = FieldNames.of(FIELDS);

  /// How deep alerts on alerts are believed to go.
  private static final int DEEPEST = 1_000_000;

  public Lineage {
    ancestors = List.copyOf(ancestors);
  }

  /// @param fields by dotted name, as JSON
  static Lineage of(Map<String, byte[]> fields) {
    byte[] ancestors = fields.get(ANCESTORS);
    if (ancestors == null || text(fields.get(UUID)).isEmpty()) {
      return EVENT;
    }
    OptionalInt depth = depth(fields.get(DEPTH));
    Optional<List<Ancestor>> read = ancestors(ancestors);
    return depth.isEmpty() || read.isEmpty()
        ? EVENT
        : new Lineage(true, depth.getAsInt(), text(fields.get(RULE)).orElse(null), read.get());
  }

  /// The ancestors of an alert on the document: its own, then itself.
  List<Ancestor> with(SourceEvent document) {
    if (!isAlert) {
      return List.of(Ancestor.event(document.id(), document.index()));
    }
    List<Ancestor> all = new ArrayList<>(ancestors);
    all.add(Ancestor.alert(document.id(), document.index(), depth, rule));
    return all;
  }

  /// Whether a rule made it, or something that it was made of.
  public boolean includes(String uuid) {
    return Objects.equals(rule, uuid)
        || ancestors.stream().anyMatch(ancestor -> Objects.equals(ancestor.rule(), uuid));
  }

  private static Optional<String> text(byte @Nullable [] json) {
    if (json == null) {
      return Optional.empty();
    }
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    return cursor.next() == Token.STRING ? Optional.of(cursor.text()) : Optional.empty();
  }

  private static OptionalInt depth(byte @Nullable [] json) {
    if (json == null) {
      return OptionalInt.empty();
    }
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    return cursor.next() == Token.NUMBER ? whole(cursor.text(), 1) : OptionalInt.empty();
  }

  private static OptionalInt whole(String text, int least) {
    double number = Double.parseDouble(text);
    return number == Math.rint(number) && number >= least && number <= DEEPEST
        ? OptionalInt.of((int) number)
        : OptionalInt.empty();
  }

  /// @return empty where one of them is not as alerts have them
  private static Optional<List<Ancestor>> ancestors(byte[] json) {
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    if (cursor.next() != Token.ARRAY) {
      return Optional.empty();
    }
    List<Ancestor> read = new ArrayList<>();
    for (Token token = cursor.next(); token != Token.END_ARRAY; token = cursor.next()) {
      Optional<Ancestor> ancestor = token == Token.OBJECT ? ancestor(cursor) : Optional.empty();
      if (ancestor.isEmpty()) {
        return Optional.empty();
      }
      read.add(ancestor.get());
    }
    return Optional.of(read);
  }

  private static Optional<Ancestor> ancestor(JsonCursor cursor) {
    Map<String, String> texts = new HashMap<>();
    OptionalInt depth = OptionalInt.empty();
    for (Token token = cursor.next(); token != Token.END_OBJECT; token = cursor.next()) {
      String key = cursor.key();
      switch (token) {
        case STRING -> texts.put(key, cursor.text());
        case NUMBER -> depth = key.equals("depth") ? whole(cursor.text(), 0) : depth;
        case OBJECT, ARRAY -> cursor.skip();
        case TRUE, FALSE, NULL, END_OBJECT, END_ARRAY, END -> {}
      }
    }
    String id = texts.get("id");
    String type = texts.get("type");
    String index = texts.get("index");
    return id == null || type == null || index == null || depth.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ancestor(id, type, index, depth.getAsInt(), texts.get("rule")));
  }
}
