package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable.Member;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.Map;
import java.util.regex.Pattern;

/// What a file says and no other notation can: a whole number beyond 64 bits, a number without end,
/// and half of a character.
final class Unsayable {
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+");

  private final SourceText source;

  private Unsayable(SourceText source) {
    this.source = source;
  }

  /// @param source that the places of the value count in
  static void expectNoneIn(JsonValue value, SourceText source) throws Unconvertible {
    new Unsayable(source).expectNone(value);
  }

  private void expectNone(JsonValue value) throws Unconvertible {
    switch (value) {
      case JsonValue.Table table -> {
        for (Map.Entry<String, Member> member : table.members().entrySet()) {
          expectWhole(member.getKey(), member.getValue().keySpan());
          expectNone((JsonValue) member.getValue().value());
        }
      }
      case JsonValue.Array(var items, _) -> {
        for (JsonValue item : items) {
          expectNone(item);
        }
      }
      case JsonValue.Text(var text, var span, _) -> expectWhole(text, span);
      case JsonValue.FloatNumber(var number, var span) -> expectSayable(number, span);
      case JsonValue.IntegerNumber _, JsonValue.Truth _, JsonValue.Nothing _ -> {
        // Each notation has these.
      }
    }
  }

  private void expectSayable(double number, SourceSpan span) throws Unconvertible {
    String written = source.text().substring(span.start(), span.end());
    if (!Double.isFinite(number)) {
      throw refused(span, "`" + written + "` is a number that JSON cannot say");
    }
    if (WHOLE.matcher(written).matches()) {
      throw refused(span, "the whole number `" + written + "` does not fit in 64 bits");
    }
  }

  private static void expectWhole(String text, SourceSpan span) throws Unconvertible {
    if (text.codePoints().anyMatch(sign -> sign >= 0xd800 && sign <= 0xdfff)) {
      throw refused(span, "a text has half of a character, which no file can hold");
    }
  }

  private static Unconvertible refused(SourceSpan span, String message) {
    return new Unconvertible(ExchangeFault.NO_FORM, span, message);
  }
}
