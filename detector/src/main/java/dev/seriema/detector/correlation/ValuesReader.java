package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.engine.key.FieldValues;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import java.nio.ByteBuffer;

/// What an event is to a rule that goes by values of fields, as [ValuedEvent] reads it.
final class ValuesReader implements PartReader {
  private final FieldValues.Reader values;

  /// A bit for each condition that makes an event known before all others.
  private final int foreknown;

  private int satisfied;
  private byte[] written = new byte[0];

  ValuesReader(CorrelatedQuery query, EventLayout layout, CorrelationLimits limits) {
    values = new FieldValues.Reader(query.task().fields(), layout, limits.valuesPerField());
    int mask = 0;
    for (int condition = 0; condition < query.task().conditions().size(); condition++) {
      mask |= query.task().isForeknown(condition) ? 1 << condition : 0;
    }
    foreknown = mask;
  }

  @Override
  public void begin() {
    satisfied = 0;
  }

  @Override
  public void satisfies(int condition) {
    satisfied |= 1 << condition;
  }

  @Override
  public boolean isHit() {
    return satisfied != 0;
  }

  @Override
  public boolean needsOrder() {
    return (satisfied & ~foreknown) != 0;
  }

  @Override
  public boolean isForeknown() {
    return (satisfied & foreknown) != 0;
  }

  @Override
  public int read(Event event, SourceEvent source) {
    written = values.read(event).written();
    return 1 + written.length;
  }

  @Override
  public void writeTo(ByteBuffer bytes) {
    bytes.put((byte) satisfied).put(written);
  }
}
