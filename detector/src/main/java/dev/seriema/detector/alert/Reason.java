package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sentence that tells an alert in one line, in Kibana's words; a part of which the event says
/// nothing, or only `-`, is left out.
final class Reason {
  private static final String NOTHING = "-";

  private final Map<String, byte[]> fields;
  private final StringBuilder details = new StringBuilder();

  private Reason(Map<String, byte[]> fields) {
    this.fields = fields;
  }

  /// @param fields values as JSON by dotted name
  static String of(Heading heading, Map<String, byte[]> fields) {
    return new Reason(fields).tell(heading);
  }

  private String tell(Heading heading) {
    detail("process ", "process.name");
    detail("parent process ", "process.parent.name");
    detail("file ", "file.name");
    endpoint("source");
    endpoint("destination");
    return values("event.category").map(category -> category + " event").orElse("event")
        + (details.isEmpty() ? "" : " with" + details)
        + values("user.name").map(name -> " by " + name).orElse("")
        + values("host.name").map(name -> " on " + name).orElse("")
        + " created "
        + heading.severity().word()
        + " alert "
        + heading.name()
        + ".";
  }

  private void detail(String words, String field) {
    values(field).ifPresent(value -> details.append(' ').append(words).append(value).append(','));
  }

  /// An address, and its port where there is one.
  private void endpoint(String side) {
    values(side + ".ip")
        .ifPresent(address -> {
          details.append(' ').append(side).append(' ').append(address);
          values(side + ".port").ifPresent(port -> details.append(':').append(port).append(','));
        });
  }

  /// The values of a field, one behind the other.
  private Optional<String> values(String name) {
    byte[] json = fields.get(name);
    if (json == null) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    for (Token token = cursor.next(); token != Token.END; token = cursor.next()) {
      switch (token) {
        case STRING, NUMBER, TRUE, FALSE -> values.add(cursor.text());
        case OBJECT -> cursor.skip();
        case ARRAY, END_ARRAY, END_OBJECT, NULL, END -> {}
      }
    }
    String text = String.join(", ", values);
    return text.isEmpty() || text.equals(NOTHING) ? Optional.empty() : Optional.of(text);
  }
}
