package dev.seriema.detector.alert;

import dev.seriema.engine.window.Bucket;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.TypeParameters.Threshold;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Map;

/// What rules of some types write into their alerts besides, by dotted name.
final class Results {
  private Results() {}

  /// The values that were not there before, in the order of the rule's fields.
  static Map<String, byte[]> ofNewTerms(List<Value> values) {
    JsonWriter json = new JsonWriter().beginArray();
    values.forEach(value -> write(value, json));
    return Map.of("kibana.alert.new_terms", json.endArray().toByteArray());
  }

  /// How many events there were, and what they share.
  static Map<String, byte[]> ofThreshold(Threshold threshold, Bucket bucket) {
    JsonWriter json = new JsonWriter().beginObject();
    json.name("terms").beginArray();
    for (int place = 0; place < bucket.group().size(); place++) {
      json.beginObject().name("field").string(threshold.fields().get(place)).name("value");
      write(bucket.group().get(place), json);
      json.endObject();
    }
    json.endArray();
    json.name("count").number(bucket.count());
    json.name("from").string(AlertDocument.milliseconds(Moments.of(bucket.oldest())));
    threshold
        .cardinality()
        .ifPresent(distinct -> {
          json.name("cardinality").beginArray();
          json.beginObject().name("field").string(distinct.field());
          json.name("value").number(bucket.distinct()).endObject();
          json.endArray();
        });
    return Map.of("kibana.alert.threshold_result", json.endObject().toByteArray());
  }

  /// A value by itself, as JSON.
  static byte[] of(Value value) {
    JsonWriter json = new JsonWriter();
    write(value, json);
    return json.toByteArray();
  }

  private static void write(Value value, JsonWriter json) {
    switch (value) {
      case Value.Missing _ -> json.nothing();
      case Value.Truth(boolean holds) -> json.truth(holds);
      case Value.Whole(long number) -> json.number(number);
      case Value.Fraction(double number) when Double.isFinite(number) -> json.number(number);
      case Value.Text _, Value.Fraction _, Value.Moment _, Value.Address _ ->
          json.string(value.shown());
    }
  }
}
