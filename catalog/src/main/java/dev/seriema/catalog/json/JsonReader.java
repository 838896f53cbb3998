package dev.seriema.catalog.json;

import dev.seriema.catalog.written.WrittenTable.Member;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one JSON value of a text, in time linear in its length.
///
/// JSON is taken as RFC 8259 has it. The first fault ends the reading, as nothing behind it can be
/// trusted; only doubled keys are told all.
public final class JsonReader {
  /// How deeply arrays and objects may be nested.
  public static final int MAXIMUM_DEPTH = 100;

  private final JsonTokens tokens;
  private final List<Diagnostic> doubled = new ArrayList<>();
  private int depth;

  private JsonReader(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /// What a stretch of a text holds.
  ///
  /// @param value empty where the text is malformed
  /// @param faults in order of their place
  public record Reading(Optional<JsonValue> value, List<Diagnostic> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /// Reads the value that a stretch of a text holds, with nothing but blanks around it.
  ///
  /// @param text as [dev.seriema.catalog.toml.Utf8] decodes it
  public static Reading read(String text, int start, int end) {
    JsonReader reader = new JsonReader(new JsonTokens(text, start, end));
    try {
      JsonValue value = reader.value();
      reader.tokens.expectEnd();
      return new Reading(Optional.of(value), reader.doubled);
    } catch (JsonTokens.Malformed malformed) {
      List<Diagnostic> faults = new ArrayList<>(reader.doubled);
      faults.add(malformed.fault());
      return new Reading(Optional.empty(), faults);
    }
  }

  private JsonValue value() throws JsonTokens.Malformed {
    return switch (tokens.peek()) {
      case '{' -> table();
      case '[' -> array();
      case '"' -> tokens.text();
      case 't', 'f', 'n' -> tokens.word();
      default -> tokens.number();
    };
  }

  private JsonValue.Table table() throws JsonTokens.Malformed {
    int start = enter('{');
    Map<String, Member> members = new LinkedHashMap<>();
    if (tokens.peek() != '}') {
      do {
        tokens.expectQuote();
        JsonValue.Text key = tokens.text();
        tokens.expect(':', "`:` is due behind a key");
        Member member = new Member(key.value(), key.span(), value());
        if (members.putIfAbsent(key.value(), member) != null) {
          doubled.add(
              Diagnostic.of(
                  JsonFault.DUPLICATE_KEY,
                  key.span(),
                  "`" + key.value() + "` is written twice in one object"));
        }
      } while (tokens.take(','));
    }
    tokens.expect('}', "`,` or `}` is due");
    depth--;
    return new JsonValue.Table(members, new SourceSpan(start, tokens.position()));
  }

  private JsonValue.Array array() throws JsonTokens.Malformed {
    int start = enter('[');
    List<JsonValue> values = new ArrayList<>();
    if (tokens.peek() != ']') {
      do {
        values.add(value());
      } while (tokens.take(','));
    }
    tokens.expect(']', "`,` or `]` is due");
    depth--;
    return new JsonValue.Array(values, new SourceSpan(start, tokens.position()));
  }

  private int enter(char bracket) throws JsonTokens.Malformed {
    tokens.expect(bracket, "`" + bracket + "` is due");
    int start = tokens.position() - 1;
    if (++depth > MAXIMUM_DEPTH) {
      throw new JsonTokens.Malformed(
          Diagnostic.of(
              JsonFault.NESTED_TOO_DEEPLY,
              new SourceSpan(start, start + 1),
              "nested more than " + MAXIMUM_DEPTH + " deep"));
    }
    return start;
  }
}
