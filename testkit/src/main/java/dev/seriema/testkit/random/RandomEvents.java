package dev.seriema.testkit.random;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.expression.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Makes documents over the vocabulary of [RandomConditions]: fields missing, single or in arrays,
/// dotted or nested, of the type that a condition expects and of others.
public final class RandomEvents {
  private final Chance chance;

  public RandomEvents(Chance chance) {
    this.chance = chance;
  }

  /// @return one JSON object in UTF-8
  public byte[] next() {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    Vocabulary.TEXTS.forEach(field -> member(field, Vocabulary.WORDS, json));
    Vocabulary.NUMBERS.forEach(field -> member(field, Vocabulary.NUMBER_TEXTS, json));
    member(Vocabulary.ADDRESS, Vocabulary.ADDRESSES, json);
    member(Vocabulary.DATE, Vocabulary.DATES, json);
    member(Vocabulary.TRUTH, List.of("true", "false", "no", ""), json);
    member(Vocabulary.UNLISTED, Vocabulary.WORDS, json);
    member(Vocabulary.MESSAGE, Vocabulary.MESSAGES, json);
    if (chance.oneIn(2)) {
      json.name("email").beginObject().name("parts");
      objects(1, json);
      json.endObject();
    }
    return json.endObject().toByteArray();
  }

  private void member(Field field, List<String> texts, JsonWriter json) {
    if (chance.oneIn(3)) {
      return;
    }
    String name = field.path().name();
    int dot = name.indexOf('.');
    boolean once = !name.startsWith("process.") || name.equals("process.name");
    if (dot > 0 && once && chance.oneIn(3)) {
      json.name(name.substring(0, dot)).beginObject().name(name.substring(dot + 1));
      value(texts, json);
      json.endObject();
    } else {
      json.name(name);
      value(texts, json);
    }
  }

  /// Objects of a nested field, one, several or none.
  ///
  /// @param depth how much deeper such objects may lie in them
  private void objects(int depth, JsonWriter json) {
    json.beginArray();
    for (int i = chance.below(4); i > 0; i--) {
      json.beginObject();
      if (!chance.oneIn(4)) {
        json.name("name");
        value(Vocabulary.WORDS, json);
      }
      if (chance.oneIn(2)) {
        json.name("size");
        value(Vocabulary.NUMBER_TEXTS, json);
      }
      if (depth > 0 && chance.oneIn(2)) {
        json.name("inner");
        objects(depth - 1, json);
      }
      json.endObject();
    }
    json.endArray();
  }

  private void value(List<String> texts, JsonWriter json) {
    if (chance.oneIn(4)) {
      json.beginArray();
      for (int i = chance.below(4); i > 0; i--) {
        scalar(texts, json);
      }
      json.endArray();
    } else {
      scalar(texts, json);
    }
  }

  private void scalar(List<String> texts, JsonWriter json) {
    switch (chance.below(11)) {
      case 0 -> json.nothing();
      case 1 -> json.truth(chance.oneIn(2));
      case 2 -> json.number(chance.of(Vocabulary.WHOLES));
      case 3 -> json.number(chance.of(Vocabulary.FRACTIONS));
      case 4 -> json.beginObject().name("deeper").number(1).endObject();
      case 5 -> {
        byte[] number = chance.of(Vocabulary.SPELLINGS).getBytes(StandardCharsets.US_ASCII);
        json.copy(number, 0, number.length);
      }
      default -> json.string(chance.of(texts));
    }
  }
}
