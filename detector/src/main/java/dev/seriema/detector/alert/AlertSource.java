package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import java.util.Arrays;
import java.util.Map;

/// An alert that was raised, as an event for rules that read alerts.
public final class AlertSource {
  private final byte[] json;
  private final Lineage lineage;

  private AlertSource(byte[] json, Lineage lineage) {
    this.json = json;
    this.lineage = lineage;
  }

  /// @param bytes hold an alert as [AlertWriter] writes it
  /// @param schema what an index of alerts accepts
  /// @param asked what it is read for
  public static AlertSource of(
      byte[] bytes, int start, int end, AlertSchema schema, AskedOfAlerts asked) {
    SourceEvent document = new SourceEvent(bytes, start, end, "", "", null);
    Map<String, byte[]> fields = SourceFields.of(document, schema, asked.names());
    byte[] json = Arrays.copyOfRange(bytes, start, end);
    return new AlertSource(
        asked.hasFormerNames() ? withFormerNames(json, fields) : json, Lineage.of(fields));
  }

  /// The document; nobody changes it.
  public byte[] json() {
    return json;
  }

  /// What it was made of.
  public Lineage lineage() {
    return lineage;
  }

  private static byte[] withFormerNames(byte[] json, Map<String, byte[]> fields) {
    JsonWriter both = new JsonWriter();
    both.beginObject().members(json);
    fields.forEach((name, value) ->
        FormerNames.of(name).ifPresent(former -> both.name(former).copy(value, 0, value.length)));
    return both.endObject().toByteArray();
  }
}
