package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.function.Consumer;

/// What a rule found beside that something matches; each writes members of the document.
final class Findings {
  static final Consumer<JsonWriter> NOTHING = _ -> {};

  private Findings() {}

  static Consumer<JsonWriter> newTerms(List<Value> values) {
    return json -> {
      json.name("kibana.alert.new_terms").beginArray();
      values.forEach(value -> ValueJson.write(value, json));
      json.endArray();
    };
  }

  static Consumer<JsonWriter> threshold(ThresholdResult result) {
    return json -> {
      json.name("kibana.alert.threshold_result").beginObject();
      result.cardinality().ifPresent(distinct -> cardinality(distinct, json));
      json.name("count").number(result.count());
      json.name("from").string(ValueJson.milliseconds(result.oldest()));
      json.name("terms");
      FieldTerm.writeAll(result.terms(), json);
      json.endObject();
    };
  }

  private static void cardinality(ThresholdResult.Cardinality distinct, JsonWriter json) {
    json.name("cardinality").beginArray().beginObject();
    json.name("field").string(distinct.field()).name("value").number(distinct.value());
    json.endObject().endArray();
  }
}
