package dev.seriema.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.testkit.SlowDecoder.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Holds the scanner against the slow decoder, one document after another.
public final class ScannerComparison {
  private final EventLayout layout;
  private final EventScanner scanner;
  private final EventScanner withoutSeams;
  private final Event event;
  private final SlowDecoder decoder;

  public ScannerComparison(Collection<FieldPath> fields, ScanLimits limits) {
    layout = EventLayout.of(fields);
    scanner = new EventScanner(layout, limits);
    withoutSeams = EventScanner.withoutSeams(layout, limits);
    event = new Event(layout);
    decoder = new SlowDecoder(fields, limits);
  }

  /// Fails unless both say the same; `name` tells the reader which document it is.
  ///
  /// @return why the document is refused, or nothing
  public Optional<EventFault> compare(byte[] document, String name) {
    SlowDecoder.Outcome expected = decoder.decode(document);
    // Other bytes around the document must not matter.
    byte[] surrounded = new byte[document.length + 24];
    Arrays.fill(surrounded, (byte) '"');
    System.arraycopy(document, 0, surrounded, 12, document.length);
    int end = 12 + document.length;
    ScanFault fault = scanner.scan(surrounded, 12, end, event);
    compare(fault, expected, document, name);
    // Nor must what was learned from former documents.
    ScanFault unlearned = withoutSeams.scan(surrounded, 12, end, event);
    compare(unlearned, expected, document, name + " without seams");
    assertThat(unlearned).as(name).isEqualTo(fault);
    // Nor must the absence of what is around.
    ScanFault alone = scanner.scan(document, 0, document.length, event);
    compare(alone, expected, document, name + " alone");
    assertThat(alone).as(name).isEqualTo(fault);
    if (!contains(document, '\n') && !contains(document, '\r')) {
      byte[] line = Arrays.copyOf(document, document.length + 1);
      line[document.length] = '\n';
      ScanFault inLine = scanner.scanLine(line, 0, line.length, event);
      compare(inLine, expected, document, name + " as a line");
      assertThat(scanner.lineEnd()).as(name).isEqualTo(document.length);
      assertThat(inLine).as(name).isEqualTo(fault);
      surrounded[end] = '\n';
      surrounded[surrounded.length - 1] = '\n';
      assertThat(scanner.scanLine(surrounded, 12, surrounded.length, event)).isEqualTo(fault);
    }
    return Optional.ofNullable(fault).map(ScanFault::kind);
  }

  private static boolean contains(byte[] bytes, char unit) {
    for (byte one : bytes) {
      if (one == unit) {
        return true;
      }
    }
    return false;
  }

  private void compare(
      @Nullable ScanFault fault, SlowDecoder.Outcome expected, byte[] document, String name) {
    switch (expected) {
      case SlowDecoder.Outcome.Refused(EventFault kind) ->
          compareFault(fault, kind, document, name);
      case SlowDecoder.Outcome.Decoded decoded -> {
        if (fault != null) {
          throw new AssertionError(describe(name, document) + " is refused: " + fault);
        }
        compareValues(decoded, describe(name, document));
      }
    }
  }

  private void compareFault(
      @Nullable ScanFault fault, EventFault expected, byte[] document, String name) {
    if (fault == null) {
      throw new AssertionError(describe(name, document) + " is kept in place of " + expected);
    }
    assertThat(fault.offset()).isBetween(0, document.length);
    assertThat(fault.message()).isNotBlank();
    assertThat(event.values()).isZero();
    // A document with a second fault behind bad bytes or before them: which comes first is free.
    if (expected != EventFault.BAD_ENCODING) {
      assertThat(fault.kind()).as(() -> describe(name, document) + fault).isEqualTo(expected);
    }
  }

  private void compareValues(SlowDecoder.Outcome.Decoded decoded, String name) {
    Map<String, List<FieldValue>> found = new TreeMap<>();
    for (int slot = 0; slot < layout.slots(); slot++) {
      List<FieldValue> values = new ArrayList<>();
      for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
        assertThat(event.slot(value)).isEqualTo(slot);
        values.add(new FieldValue(event.kind(value), text(value)));
      }
      if (!values.isEmpty()) {
        found.put(layout.field(slot).name(), values);
      }
    }
    assertThat(found).as(name).isEqualTo(decoded.values());
    assertThat(Optional.ofNullable(event.id())).as(name).isEqualTo(decoded.id());
    assertThat(Optional.ofNullable(event.index())).as(name).isEqualTo(decoded.index());
    assertThat(event.document()[event.documentStart()]).as(name).isEqualTo((byte) '{');
    assertThat(event.document()[event.documentEnd() - 1]).as(name).isEqualTo((byte) '}');
  }

  private String text(int value) {
    if (event.kind(value) == ValueKind.OBJECT) {
      return event.text(value);
    }
    String text = event.text(value);
    String folded =
        new String(
            event.foldedBytes(value),
            event.foldedStart(value),
            event.foldedEnd(value) - event.foldedStart(value),
            StandardCharsets.UTF_8);
    assertThat(folded).isEqualTo(CaseFolding.fold(text));
    assertThat(event.text(value)).isEqualTo(text);
    return text;
  }

  private static String describe(String name, byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    return name + " `" + (text.length() < 2_000 ? text : text.substring(0, 2_000) + "…") + "` ";
  }
}
