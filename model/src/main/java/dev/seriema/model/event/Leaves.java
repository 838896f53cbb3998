package dev.seriema.model.event;

import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;

/// Walks over all values of an event, whoever wants them, each with its dotted name.
///
/// Slow beside a layout: it reads the document once more and makes each name anew. JSON `null` and
/// what is empty give no value, objects give only what is in them.
public final class Leaves {
  /// The number of the value in [#leaf()].
  public static final int VALUE = 0;

  private static final EventLayout LAYOUT = EventLayout.of(List.of(new FieldPath("leaf")));

  private final JsonCursor cursor;
  private final byte[] document;
  private final Event leaf = new Event(LAYOUT);

  /// The keys so far, each behind a dot, and how long that was before each object or array that is
  /// open.
  private final StringBuilder name = new StringBuilder();

  private final List<Integer> lengths = new ArrayList<>();

  /// @param event of which the document was scanned and found sound
  public Leaves(Event event) {
    document = event.document();
    cursor = new JsonCursor(document, event.documentStart(), event.documentEnd());
  }

  /// Moves on to the next value.
  public boolean next() {
    while (true) {
      Token token = cursor.next();
      switch (token) {
        case END -> {
          return false;
        }
        case OBJECT, ARRAY -> {
          lengths.add(name.length());
          appendKey();
        }
        case END_OBJECT, END_ARRAY -> {
          name.setLength(lengths.removeLast());
        }
        case NULL -> {}
        case STRING -> {
          return found(ValueKind.STRING);
        }
        case NUMBER -> {
          return found(ValueKind.NUMBER);
        }
        case TRUE -> {
          return found(ValueKind.TRUE);
        }
        case FALSE -> {
          return found(ValueKind.FALSE);
        }
      }
    }
  }

  /// The dotted name of the value; it is empty below an empty key.
  public String place() {
    int around = name.length();
    appendKey();
    String place = name.substring(1);
    name.setLength(around);
    return place;
  }

  /// An event with this value only, as its value [#VALUE]; it lasts until the next step.
  public Event leaf() {
    return leaf;
  }

  private boolean found(ValueKind kind) {
    leaf.begin(document);
    leaf.add(0, kind, cursor.start(), cursor.end(), cursor.isEscaped());
    return true;
  }

  private void appendKey() {
    if (cursor.hasKey()) {
      name.append('.').append(cursor.key());
    }
  }
}
