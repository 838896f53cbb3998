package dev.seriema.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventScannerOnGeneratedDocumentsTest {
  private static final ScanLimits LIMITS = new ScanLimits(4_096, 5, 1_000);
  private static final int LAYOUTS = 400;
  private static final int DOCUMENTS = 500;

  private final Map<EventFault, Integer> refused = new EnumMap<>(EventFault.class);
  private int kept;

  @Test
  void sound_documents_give_the_values_that_the_slow_decoder_finds() {
    compareAll(20_261_125, LIMITS, RandomDocuments::next);
    assertThat(kept).as("kept; refused: " + refused).isGreaterThan(LAYOUTS * DOCUMENTS / 2);
    assertThat(refused)
        .containsKeys(EventFault.DUPLICATE_KEY, EventFault.NOT_AN_OBJECT, EventFault.TOO_DEEP);
  }

  @Test
  void a_broken_document_is_refused_exactly_when_the_slow_decoder_refuses_it() {
    compareAll(5_211_260, LIMITS, RandomDocuments::broken);
    assertThat(kept).as("kept; refused: " + refused).isGreaterThan(LAYOUTS * DOCUMENTS / 10);
    assertThat(refused)
        .containsKeys(
            EventFault.MALFORMED_JSON,
            EventFault.BAD_ENCODING,
            EventFault.CONTROL_CHARACTER,
            EventFault.DUPLICATE_KEY,
            EventFault.NOT_AN_OBJECT);
  }

  @Test
  void a_strict_reader_refuses_a_doubled_key_wherever_the_slow_decoder_does() {
    compareAll(31_126_205, LIMITS, RandomDocuments::next);
    int refusedOnTheWay = refused.getOrDefault(EventFault.DUPLICATE_KEY, 0);
    refused.clear();
    compareAll(31_126_205, LIMITS.inStrictForm(), RandomDocuments::next);
    assertThat(refused.get(EventFault.DUPLICATE_KEY)).isGreaterThan(refusedOnTheWay);
    assertThat(kept).as("kept; refused: " + refused).isGreaterThan(LAYOUTS * DOCUMENTS / 10);
  }

  /// What one document taught must not be believed of another that is nearly the same.
  @Test
  void documents_that_are_nearly_alike_are_told_apart() {
    for (int layout = 0; layout < LAYOUTS; layout++) {
      long seed = 61_125_202L + layout;
      Random random = new Random(seed);
      RandomDocuments documents = new RandomDocuments(random);
      ScannerComparison comparison = new ScannerComparison(fields(documents, random), LIMITS);
      List<byte[]> models = List.of(documents.next(), documents.next(), documents.next());
      for (int document = 0; document < DOCUMENTS / 4; document++) {
        byte[] model = models.get(random.nextInt(models.size()));
        byte[] next = random.nextInt(3) == 0 ? model : documents.changed(model);
        comparison
            .compare(next, "seed " + seed + ", document " + document)
            .ifPresentOrElse(kind -> refused.merge(kind, 1, Integer::sum), () -> kept++);
      }
    }
    assertThat(kept).as("kept; refused: " + refused).isGreaterThan(LAYOUTS * DOCUMENTS / 20);
    assertThat(refused)
        .containsKeys(
            EventFault.MALFORMED_JSON, EventFault.DUPLICATE_KEY, EventFault.CONTROL_CHARACTER);
  }

  private void compareAll(long firstSeed, ScanLimits limits, Making making) {
    for (int layout = 0; layout < LAYOUTS; layout++) {
      long seed = firstSeed + layout;
      Random random = new Random(seed);
      RandomDocuments documents = new RandomDocuments(random);
      ScannerComparison comparison = new ScannerComparison(fields(documents, random), limits);
      for (int document = 0; document < DOCUMENTS; document++) {
        comparison
            .compare(making.make(documents), "seed " + seed + ", document " + document)
            .ifPresentOrElse(kind -> refused.merge(kind, 1, Integer::sum), () -> kept++);
      }
    }
  }

  /// Some of the names that such documents have, so that others are passed over.
  private static Set<FieldPath> fields(RandomDocuments documents, Random random) {
    int share = 1 + random.nextInt(4);
    return List.of(documents.next(), documents.next(), documents.next(), documents.next()).stream()
        .flatMap(document -> SlowDecoder.names(document).stream())
        .filter(name -> !name.isEmpty() && random.nextInt(4) < share)
        .map(FieldPath::new)
        .collect(Collectors.toSet());
  }

  private interface Making {
    byte[] make(RandomDocuments documents);
  }
}
