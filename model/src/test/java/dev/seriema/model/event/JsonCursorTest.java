package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.event.JsonCursor.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonCursorTest {
  private static JsonCursor over(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new JsonCursor(bytes, 0, bytes.length);
  }

  @Test
  void tokens_come_in_order_with_their_keys_and_bytes() {
    JsonCursor cursor =
        over(
            " { \"a\" : 1 , \"b\":{\"\":\"x\\ny\"},\"\\u0063\":[true,false,null,\"z\",-1.5e3,{}]}"
                + " ");
    List<String> tokens = new ArrayList<>();
    for (Token token = cursor.next(); token != Token.END; token = cursor.next()) {
      tokens.add((cursor.hasKey() ? cursor.key() + "=" : "") + token + " " + cursor.text());
    }
    assertThat(tokens)
        .containsExactly(
            "OBJECT {",
            "a=NUMBER 1",
            "b=OBJECT {",
            "=STRING x\ny",
            "END_OBJECT }",
            "c=ARRAY [",
            "TRUE true",
            "FALSE false",
            "NULL null",
            "STRING z",
            "NUMBER -1.5e3",
            "OBJECT {",
            "END_OBJECT }",
            "END_ARRAY ]",
            "END_OBJECT }");
    assertThat(cursor.next()).isEqualTo(Token.END);
  }

  @Test
  void a_string_without_escapes_is_its_bytes() {
    JsonCursor cursor = over("[\"a]\\\"\",\"b\"]");
    cursor.next();
    cursor.next();
    assertThat(cursor.isEscaped()).isTrue();
    assertThat(cursor.text()).isEqualTo("a]\"");
    cursor.next();
    assertThat(cursor.isEscaped()).isFalse();
    assertThat(cursor.end() - cursor.start()).isEqualTo(1);
  }

  @Test
  void what_is_skipped_is_one_stretch_of_bytes() {
    JsonCursor cursor = over("{\"a\":{\"b\":[1,{\"c\":\"}\"}]},\"d\":2}");
    cursor.next();
    assertThat(cursor.next()).isEqualTo(Token.OBJECT);
    cursor.skip();
    assertThat(cursor.text()).isEqualTo("{\"b\":[1,{\"c\":\"}\"}]}");
    assertThat(cursor.next()).isEqualTo(Token.NUMBER);
    assertThat(cursor.key()).isEqualTo("d");
    cursor.next();
    assertThatThrownBy(cursor::skip).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_cursor_is_used_again() {
    JsonCursor cursor = over("{\"a\":1}");
    cursor.next();
    cursor.next();
    byte[] bytes = "xx[2]xx".getBytes(StandardCharsets.UTF_8);
    cursor.reset(bytes, 2, 5);
    assertThat(cursor.hasKey()).isFalse();
    assertThat(cursor.next()).isEqualTo(Token.ARRAY);
    assertThat(cursor.next()).isEqualTo(Token.NUMBER);
    assertThat(cursor.text()).isEqualTo("2");
    assertThat(cursor.next()).isEqualTo(Token.END_ARRAY);
    assertThat(cursor.next()).isEqualTo(Token.END);
  }
}
