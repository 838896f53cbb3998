package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonCursor;
import dev.seriema.model.event.JsonCursor.Token;
import dev.seriema.model.rule.Rule;
import java.util.Map;
import java.util.Optional;

/// The sentence that tells an alert in one line; a part of which the event says nothing is left
/// out.
final class Reason {
  private final Map<String, byte[]> fields;
  private final StringBuilder sentence = new StringBuilder();

  private Reason(Map<String, byte[]> fields) {
    this.fields = fields;
  }

  /// @param fields values as JSON by dotted name
  static String of(Rule rule, Map<String, byte[]> fields) {
    return new Reason(fields).tell(rule);
  }

  private String tell(Rule rule) {
    sentence.append(first("event.category").map(category -> category + " event").orElse("event"));
    detail(" with process ", first("process.name"));
    detail(hasDetail() ? ", file " : " with file ", first("file.name"));
    detail(hasDetail() ? ", source " : " with source ", endpoint("source"));
    detail(hasDetail() ? ", destination " : " with destination ", endpoint("destination"));
    detail(hasDetail() ? ", by " : " by ", first("user.name"));
    detail(" on ", first("host.name"));
    return sentence
        .append(" created ")
        .append(rule.headline().severity().word())
        .append(" alert ")
        .append(rule.headline().name())
        .append('.')
        .toString();
  }

  private boolean hasDetail() {
    return sentence.indexOf(" with ") >= 0;
  }

  private void detail(String words, Optional<String> value) {
    value.ifPresent(text -> sentence.append(words).append(text));
  }

  private Optional<String> endpoint(String side) {
    return first(side + ".ip")
        .map(address -> first(side + ".port").map(port -> address + ":" + port).orElse(address));
  }

  /// The first value of a field, as text.
  private Optional<String> first(String name) {
    byte[] json = fields.get(name);
    if (json == null) {
      return Optional.empty();
    }
    JsonCursor cursor = new JsonCursor(json, 0, json.length);
    Token token = cursor.next();
    while (token == Token.ARRAY) {
      token = cursor.next();
    }
    return switch (token) {
      case STRING, NUMBER, TRUE, FALSE -> Optional.of(cursor.text());
      case OBJECT, END_OBJECT, ARRAY, END_ARRAY, NULL, END -> Optional.empty();
    };
  }
}
