package dev.seriema.model.event;

import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Walks over all values of an event, whoever wants them, each with its dotted name.
///
/// Slow beside a layout: it reads the document once more. JSON `null` and what is empty give no
/// value, objects give only what is in them. Reused from event to event by [#over]; not
/// thread-safe.
public final class Leaves {
  /// The number of the value in [#leaf()].
  public static final int VALUE = 0;

  private static final byte[] NOTHING = new byte[0];
  private static final EventLayout LAYOUT = EventLayout.of(List.of(new FieldPath("leaf")));

  private final JsonCursor cursor = new JsonCursor(NOTHING, 0, 0);
  private final Event leaf = new Event(LAYOUT);
  private byte[] document = NOTHING;

  /// The keys so far as UTF-8, each behind a dot.
  private byte[] name = new byte[256];

  private int length;

  /// How long that was before each object or array that is open.
  private int[] before = new int[32];

  private int open;

  /// Stands before the values of another event.
  ///
  /// @param event of which the document was scanned and found sound
  public void over(Event event) {
    document = event.document();
    cursor.reset(document, event.documentStart(), event.documentEnd());
    length = 0;
    open = 0;
  }

  /// Moves on to the next value.
  public boolean next() {
    while (true) {
      Token token = cursor.next();
      switch (token) {
        case END -> {
          return false;
        }
        case OBJECT, ARRAY -> enter();
        case END_OBJECT, END_ARRAY -> length = before[--open];
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
    int around = length;
    appendKey();
    String place = new String(name, 1, length - 1, StandardCharsets.UTF_8);
    length = around;
    return place;
  }

  /// Whether the dotted name of the value begins with a text, which costs less than the name.
  ///
  /// @param beginning as UTF-8
  public boolean isPlaceBehind(byte[] beginning) {
    int around = length;
    appendKey();
    boolean begins =
        length > beginning.length
            && Arrays.equals(name, 1, 1 + beginning.length, beginning, 0, beginning.length);
    length = around;
    return begins;
  }

  /// An event with this value only, as its value [#VALUE]; it lasts until the next step.
  public Event leaf() {
    return leaf;
  }

  private void enter() {
    if (open == before.length) {
      before = Arrays.copyOf(before, 2 * open);
    }
    before[open++] = length;
    appendKey();
  }

  private boolean found(ValueKind kind) {
    leaf.begin(document);
    leaf.add(0, kind, cursor.start(), cursor.end(), cursor.isEscaped());
    return true;
  }

  private void appendKey() {
    if (!cursor.hasKey()) {
      return;
    }
    int most = 1 + cursor.keyEnd() - cursor.keyStart();
    if (length + most > name.length) {
      name = Arrays.copyOf(name, Math.max(2 * name.length, length + most));
    }
    name[length++] = '.';
    if (cursor.isKeyEscaped()) {
      byte[] key = cursor.key().getBytes(StandardCharsets.UTF_8);
      System.arraycopy(key, 0, name, length, key.length);
      length += key.length;
    } else {
      System.arraycopy(document, cursor.keyStart(), name, length, most - 1);
      length += most - 1;
    }
  }
}
