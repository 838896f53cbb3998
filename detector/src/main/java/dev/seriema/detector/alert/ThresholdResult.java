package dev.seriema.detector.alert;

import dev.seriema.engine.window.Bucket;
import dev.seriema.model.rule.TypeParameters.Threshold;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A group of events that a rule of type `threshold` counted enough of.
///
/// @param terms the fields of the threshold with the group's values, in the rule's order; none for
///   one group of all
/// @param oldest the time of its oldest event
/// @param newest the time of its newest event
/// @param cardinality how many distinct values were counted, where the rule asks
public record ThresholdResult(
    List<FieldTerm> terms,
    long count,
    Instant oldest,
    Instant newest,
    Optional<Cardinality> cardinality) {
  public ThresholdResult {
    terms = List.copyOf(terms);
  }

  public record Cardinality(String field, long value) {}

  /// What a count over events gives.
  public static ThresholdResult of(Threshold threshold, Bucket bucket) {
    List<FieldTerm> terms = new ArrayList<>();
    for (int place = 0; place < threshold.fields().size(); place++) {
      terms.add(FieldTerm.of(threshold.fields().get(place), bucket.group().get(place)));
    }
    return new ThresholdResult(
        terms,
        bucket.count(),
        Instant.ofEpochSecond(0, bucket.oldest()),
        Instant.ofEpochSecond(0, bucket.newest()),
        threshold
            .cardinality()
            .map(distinct -> new Cardinality(distinct.field(), bucket.distinct())));
  }

  /// The values of the group, those of each field one.
  List<Value> values() {
    return terms.stream().flatMap(term -> term.values().stream()).toList();
  }
}
