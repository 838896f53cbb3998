package dev.seriema.catalog.evidence;

import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// What a rule does with events of one file once all of them are known.
sealed interface Waiting extends Closeable
    permits EvidenceGroups, EvidenceExecutions, EvidenceTrace {
  /// @param thread that has just matched the event
  /// @throws IOException when very many events cannot be sorted on disk
  void take(DetectorThread thread, BlockEvents events) throws IOException;

  /// @throws IOException when very many events cannot be sorted on disk
  void finish(AlertTally alerts) throws IOException;

  /// How the rule was executed; empty in a stream. Known after [#finish].
  Optional<Executed> executed();

  @Override
  void close() throws IOException;
}
