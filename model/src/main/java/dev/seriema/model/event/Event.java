package dev.seriema.model.event;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.Timestamps;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The wanted fields of one document, as ranges of its bytes.
///
/// A value is known by its number, from 0 in document order. Its text and its folded text are made
/// when first asked for and then kept; mostly they are the document's own bytes. An event is reused
/// for the next document, which ends the life of all numbers and ranges. Not thread-safe.
public final class Event {
  /// No value.
  public static final int NONE = -1;

  private static final int FEW_VALUES = 64;
  private static final int MANY_VALUES = 1 << 16;
  private static final int SMALL_SCRATCH = 1 << 10;
  private static final int LARGE_SCRATCH = 1 << 20;

  private static final int ESCAPED = 0x08;
  private static final int TEXT_IN_SCRATCH = 0x10;
  private static final int FOLDED = 0x20;
  private static final int FOLDED_IN_SCRATCH = 0x40;

  private static final byte[] NOTHING = {};

  private final EventLayout layout;

  private final EventShapes shapes;

  /// Of the values of the present event; null until somebody asks, since many events are not asked.
  private @Nullable Links links;

  /// Of values that have no known shape.
  private final Links ownLinks;

  private @Nullable EventShape shape;

  private final UnreadableFields unreadable;

  private int count;
  private boolean hasObjects;

  /// For each value its slot; apart from all else, so that events of one shape have the same.
  private int[] slots = new int[FEW_VALUES];

  /// For each value two numbers side by side, to be written and looked up together: its state,
  /// which is its kind and what is known of its text, and its range, which is where its text
  /// starts, in the upper half, and where it ends.
  private long[] records = new long[2 * FEW_VALUES];

  private long[] foldedRanges = new long[FEW_VALUES];

  private @Nullable Object[] attachments = new Object[FEW_VALUES];
  private long generation;

  private byte[] scratch = new byte[SMALL_SCRATCH];
  private int scratchUsed;

  private byte[] document = NOTHING;
  private int documentStart;
  private int documentEnd;
  private int idValue = NONE;
  private int indexValue = NONE;

  public Event(EventLayout layout) {
    this.layout = layout;
    this.shapes = new EventShapes(layout.slots());
    this.ownLinks = new Links(layout.slots());
    this.unreadable = new UnreadableFields(layout);
  }

  public EventLayout layout() {
    return layout;
  }

  /// The first value of a slot, or [#NONE]: JSON `null`, `[]` and `{}` give no value.
  public int first(int slot) {
    return linked().first(slot);
  }

  /// The value of the same slot that follows in the document, or [#NONE].
  public int next(int value) {
    return linked().next(value);
  }

  /// The slots of all values in order, where former events had the same; `null` where few had, or
  /// nobody knows any more.
  public @Nullable EventShape shape() {
    linked();
    return shape;
  }

  /// How many values there are, of all slots, with the id and the index.
  public int values() {
    return count;
  }

  /// The slot of a value; -1 for an id or index that no slot asks for.
  public int slot(int value) {
    return slots[value];
  }

  public ValueKind kind(int value) {
    return ValueKind.ofCode(state(value) & ValueKind.CODE_BITS);
  }

  /// The bytes that [#textStart] and [#textEnd] count in: UTF-8 with escapes undone; for numbers
  /// and literals the token as written; for an object its JSON. An escape that is half of a
  /// surrogate pair reads U+FFFD.
  public byte[] textBytes(int value) {
    decoded(value);
    return writtenBytes(value);
  }

  /// Where the text starts, in the upper half, and where it ends: both at once.
  public long textRange(int value) {
    decoded(value);
    return range(value);
  }

  public int textStart(int value) {
    decoded(value);
    return start(range(value));
  }

  public int textEnd(int value) {
    decoded(value);
    return end(range(value));
  }

  /// Whether [#written] of a value has escapes that are not undone.
  public boolean isEscaped(int value) {
    return (state(value) & ESCAPED) != 0;
  }

  /// Where a value stands as it was written, or, once somebody asked for its text, where that
  /// stands: its start in the upper half, and its end. They count in [#writtenBytes].
  public long written(int value) {
    return range(value);
  }

  public byte[] writtenBytes(int value) {
    return (state(value) & TEXT_IN_SCRATCH) == 0 ? document : scratch;
  }

  /// The bytes that [#foldedStart] and [#foldedEnd] count in: the text, folded by [CaseFolding].
  public byte[] foldedBytes(int value) {
    folded(value);
    return (state(value) & FOLDED_IN_SCRATCH) == 0 ? document : scratch;
  }

  public int foldedStart(int value) {
    folded(value);
    return start(foldedRanges[value]);
  }

  public int foldedEnd(int value) {
    folded(value);
    return end(foldedRanges[value]);
  }

  /// The text of a value, made anew at each call.
  public String text(int value) {
    byte[] bytes = textBytes(value);
    int start = start(range(value));
    return new String(bytes, start, end(range(value)) - start, StandardCharsets.UTF_8);
  }

  /// The moment that a value means, in nanoseconds since 1970, or [Timestamps#NONE].
  public long epochNanos(int value) {
    byte[] bytes = textBytes(value);
    return switch (kind(value)) {
      case STRING -> Timestamps.ofText(bytes, start(range(value)), end(range(value)));
      case NUMBER -> Timestamps.ofNumber(bytes, start(range(value)), end(range(value)));
      case TRUE, FALSE, OBJECT -> Timestamps.NONE;
    };
  }

  /// A number that changes with each document, also of a reused event.
  public long generation() {
    return generation;
  }

  /// What was attached last under the number of a value; of this document or a former one.
  public @Nullable Object attachment(int value) {
    return value < attachments.length ? attachments[value] : null;
  }

  /// Attaches something that was worked out about a value, so that it need not be worked out again.
  /// It is kept for as long as the event is reused, so that its memory is too; whoever attaches it
  /// tells by [#generation()] whether it is about the present document.
  public void attach(int value, Object workedOut) {
    if (value >= attachments.length) {
      attachments = Arrays.copyOf(attachments, Math.max(2 * attachments.length, value + 1));
    }
    attachments[value] = workedOut;
  }

  /// Whether an object stands where a leaf is wanted.
  public boolean hasObjects() {
    return hasObjects;
  }

  /// The fields with a value that somebody could not read so far.
  public UnreadableFields unreadable() {
    return unreadable;
  }

  /// Notes that a value of a slot cannot be read as a type.
  public void noteUnreadable(int value, FieldType type) {
    unreadable.add(slot(value), type, kind(value), value);
  }

  /// The bytes that were scanned; [#documentStart] to [#documentEnd] is the event's own object,
  /// with its braces: all but blanks of a plain document, the `_source` of an envelope.
  public byte[] document() {
    return document;
  }

  public int documentStart() {
    return documentStart;
  }

  public int documentEnd() {
    return documentEnd;
  }

  /// The value of `_id` of the envelope or document, or [#NONE].
  public int idValue() {
    return idValue;
  }

  /// The value of `_index` of the envelope or document, or [#NONE].
  public int indexValue() {
    return indexValue;
  }

  public @Nullable String id() {
    return idValue == NONE ? null : text(idValue);
  }

  public @Nullable String index() {
    return indexValue == NONE ? null : text(indexValue);
  }

  /// Forgets the former document and takes up another.
  void begin(byte[] bytes) {
    clearValues();
    generation++;
    document = bytes;
    documentStart = 0;
    documentEnd = 0;
    if (slots.length > MANY_VALUES) {
      resize(FEW_VALUES);
      attachments = new Object[FEW_VALUES];
    }
    if (scratch.length > LARGE_SCRATCH) {
      scratch = new byte[SMALL_SCRATCH];
    }
  }

  /// Forgets the values: what was found so far belongs to an envelope.
  void clearValues() {
    if (links == ownLinks) {
      ownLinks.unlink(slots, count);
    }
    links = null;
    shape = null;
    count = 0;
    hasObjects = false;
    unreadable.clear();
    scratchUsed = 0;
    idValue = NONE;
    indexValue = NONE;
  }

  /// Becomes an event without document or values.
  void empty() {
    clearValues();
    document = NOTHING;
    documentStart = 0;
    documentEnd = 0;
  }

  void setDocument(int start, int end) {
    documentStart = start;
    documentEnd = end;
  }

  /// @param escaped whether a string holds a backslash
  /// @return the number of the new value
  int add(int slot, ValueKind kind, int start, int end, boolean escaped) {
    int value = count;
    if (value == slots.length) {
      resize(2 * value);
    }
    slots[value] = slot;
    records[2 * value] = kind.code() | (escaped ? ESCAPED : 0);
    records[2 * value + 1] = range(start, end);
    count = value + 1;
    return value;
  }

  /// The states and ranges of all values in turn, with room for more; for whoever adds many.
  long[] records() {
    return records;
  }

  /// The slots of all values in turn, with room for as many more.
  int[] slots() {
    return slots;
  }

  /// Tells how many values there are once some were written to [#records] and [#slots].
  void setCount(int count) {
    this.count = count;
  }

  private int state(int value) {
    return (int) records[2 * value];
  }

  private long range(int value) {
    return records[2 * value + 1];
  }

  static long range(int start, int end) {
    return ((long) start << 32) | end;
  }

  /// Where a text of a [#textRange] starts.
  public static int start(long range) {
    return (int) (range >>> 32);
  }

  /// Where a text of a [#textRange] ends.
  public static int end(long range) {
    return (int) range;
  }

  private Links linked() {
    Links known = links;
    return known == null ? link() : known;
  }

  private Links link() {
    EventShape known = shapes.of(slots, count);
    Links found = known == null ? ownLinks : known.links();
    if (known == null) {
      found.link(slots, count);
    }
    shape = known;
    links = found;
    return found;
  }

  void noteObject() {
    hasObjects = true;
  }

  void noteInPlaceOfObject(int node, ValueKind kind) {
    unreadable.addInPlaceOfObject(node, kind);
  }

  void setEnd(int value, int end) {
    records[2 * value + 1] = range(start(range(value)), end);
  }

  /// @param slot of the field `_id` where it is wanted and the envelope gives it, else -1
  void addId(int slot, int start, int end, boolean escaped) {
    idValue = add(slot, ValueKind.STRING, start, end, escaped);
  }

  /// @param slot of the field `_index` where it is wanted and the envelope gives it, else -1
  void addIndex(int slot, int start, int end, boolean escaped) {
    indexValue = add(slot, ValueKind.STRING, start, end, escaped);
  }

  private void decoded(int value) {
    if ((state(value) & ESCAPED) != 0) {
      decode(value);
    }
  }

  private void decode(int value) {
    int start = start(range(value));
    int end = end(range(value));
    reserve(end - start + Words.BYTES);
    int decodedStart = scratchUsed;
    scratchUsed = JsonStrings.unescape(document, start, end, scratch, scratchUsed);
    records[2 * value + 1] = range(decodedStart, scratchUsed);
    records[2 * value] = (state(value) & ~ESCAPED) | TEXT_IN_SCRATCH;
  }

  private void folded(int value) {
    if ((state(value) & FOLDED) == 0) {
      fold(value);
    }
  }

  private void fold(int value) {
    byte[] text = textBytes(value);
    int start = start(range(value));
    int end = end(range(value));
    if (Words.isFolded(text, start, end)) {
      foldedRanges[value] = range(value);
      int inScratch = (state(value) & TEXT_IN_SCRATCH) != 0 ? FOLDED_IN_SCRATCH : 0;
      records[2 * value] |= FOLDED | inScratch;
      return;
    }
    reserve(3 * (end - start) + Words.BYTES);
    int foldedStart = scratchUsed;
    // The text may lie in the scratch space that was just made larger.
    byte[] unfolded = textBytes(value);
    int folded = Words.foldAscii(unfolded, start, end, scratch, foldedStart);
    scratchUsed =
        folded < 0 ? CaseFolding.fold(unfolded, start, end, scratch, foldedStart) : folded;
    foldedRanges[value] = range(foldedStart, scratchUsed);
    records[2 * value] |= FOLDED | FOLDED_IN_SCRATCH;
  }

  private void reserve(int bytes) {
    if (scratch.length - scratchUsed < bytes) {
      scratch = Arrays.copyOf(scratch, Math.max(2 * scratch.length, scratchUsed + bytes));
    }
  }

  private void resize(int size) {
    slots = Arrays.copyOf(slots, size);
    records = Arrays.copyOf(records, 2 * size);
    foldedRanges = Arrays.copyOf(foldedRanges, size);
  }
}
