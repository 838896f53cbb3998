package dev.seriema.benchmark.measure;

import java.io.IOException;

/// Something that is done with each event and whose speed is of interest.
public interface Work {
  String name();

  /// Does it once with every line.
  ///
  /// @return what was found, counted so that no compiler can leave the work out; the same each time
  long pass(EventLines lines) throws IOException, InterruptedException;
}
