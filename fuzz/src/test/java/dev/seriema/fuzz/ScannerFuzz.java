package dev.seriema.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.ScannerComparison;
import java.util.List;
import java.util.stream.Stream;

/// The scanner says of any bytes what the slow decoder says.
class ScannerFuzz {
  private static final List<FieldPath> FIELDS =
      Stream.of("a", "a.b", "a.b.c", "b", "_id", "@timestamp", "process.args")
          .map(FieldPath::new)
          .toList();

  /// Documents of a few hundred bytes reach these.
  private static final ScanLimits LIMITS = new ScanLimits(400, 20, 30);

  private final ScannerComparison lenient = new ScannerComparison(FIELDS, ScanLimits.DEFAULT);
  private final ScannerComparison limited = new ScannerComparison(FIELDS, LIMITS);

  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_scanned_as_the_slow_decoder_reads_them(byte[] document) {
    lenient.compare(document, "document");
    limited.compare(document, "document");
  }
}
