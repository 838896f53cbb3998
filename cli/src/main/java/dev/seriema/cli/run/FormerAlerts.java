package dev.seriema.cli.run;

import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Alerts that executions raised, for rules that read alerts when they are executed in a later run.
/// The newest are kept, up to a number of bytes. Not thread-safe.
final class FormerAlerts {
  /// How many bytes of documents are kept.
  static final int MOST_BYTES = 16 << 20;

  private final int most;
  private final Deque<Raised> alerts = new ArrayDeque<>();
  private long bytes;

  FormerAlerts() {
    this(MOST_BYTES);
  }

  FormerAlerts(int most) {
    this.most = most;
  }

  /// All documents of one alert, each on a line.
  private static final class Raised {
    final long at;
    final byte[] documents;

    Raised(long at, byte[] documents) {
      this.at = at;
      this.documents = documents;
    }
  }

  /// Takes alerts in the order in which they were raised.
  interface Receiver {
    void take(byte[] documents, AlertPlace place) throws IOException;
  }

  /// @param documents is not changed any more
  /// @param at when it was raised, in nanoseconds since 1970
  void add(byte[] documents, long at) {
    alerts.add(new Raised(at, documents));
    bytes += documents.length;
    while (bytes > most) {
      bytes -= alerts.remove().documents.length;
    }
  }

  void each(Receiver receiver) throws IOException {
    for (Raised each : alerts) {
      receiver.take(each.documents, new AlertPlace(each.at, 0, false));
    }
  }

  void write(StateOutput out) throws IOException {
    out.count(alerts.size());
    for (Raised each : alerts) {
      out.number(each.at);
      out.bytes(each.documents);
    }
  }

  /// Takes up what was written. Called once, before anything else.
  void read(StateInput in) throws IOException {
    int count = in.count(Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      long at = in.number();
      add(in.bytes(ScanLimits.GREATEST_DOCUMENT), at);
    }
  }
}
