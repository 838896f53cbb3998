package dev.seriema.cli.reading;

import dev.seriema.detector.correlation.EventStore;
import dev.seriema.intake.order.KeptBytes;
import java.io.Closeable;
import java.io.IOException;

/// Keeps the events that a match may still need, on disk above a size.
public final class KeptEvents implements EventStore, Closeable {
  private final KeptBytes bytes = new KeptBytes();

  @Override
  public long add(byte[] event, int from, int to) throws IOException {
    return bytes.add(event, from, to);
  }

  @Override
  public byte[] get(long number) throws IOException {
    return bytes.get(number);
  }

  @Override
  public void forgetBefore(long number) {
    bytes.forgetBefore(number);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
