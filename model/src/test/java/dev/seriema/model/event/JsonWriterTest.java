package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {
  private final JsonWriter json = new JsonWriter();

  @Test
  void commas_are_put_between_members_and_items_only() {
    json.beginObject().name("a").number(1).name("b").beginArray().endArray();
    json.name("c").beginArray().string("x").truth(true).nothing().number(1.5).endArray();
    json.name("d").beginObject().endObject().endObject();
    assertThat(written()).isEqualTo("{\"a\":1,\"b\":[],\"c\":[\"x\",true,null,1.5],\"d\":{}}");
  }

  @Test
  void quotes_backslashes_and_control_characters_are_escaped() {
    json.string("say \"hi\" \\ \n\u001b[31m\u0000\u007f");
    assertThat(written()).isEqualTo("\"say \\\"hi\\\" \\\\ \\n\\u001b[31m\\u0000\\u007f\"");
  }

  @Test
  void marks_that_turn_the_reading_direction_are_escaped_also_in_copied_values() {
    byte[] copied = "[ \"a\u202Eb\" , \"\u0085\u2066\u2028\" ]".getBytes(StandardCharsets.UTF_8);
    json.beginArray().string("\u200F").copy(copied, 0, copied.length).endArray();
    assertThat(written()).isEqualTo("[\"\\u200f\",[\"a\\u202eb\",\"\\u0085\\u2066\\u2028\"]]");
  }

  @Test
  void a_copied_value_keeps_its_escapes_and_loses_its_blanks() {
    byte[] copied = "{ \"k\\\"\\\\\" :\n [1.50, \"a b\", {}] }".getBytes(StandardCharsets.UTF_8);
    json.copy(copied, 0, copied.length);
    assertThat(written()).isEqualTo("{\"k\\\"\\\\\":[1.50,\"a b\",{}]}");
  }

  @Test
  void text_of_any_language_stays_readable() {
    json.strings(List.of("straße", "日本語", "😀"));
    assertThat(written()).isEqualTo("[\"straße\",\"日本語\",\"😀\"]");
  }

  @Test
  void members_of_another_object_are_joined_in() {
    byte[] members = "{\"b\":2}".getBytes(StandardCharsets.UTF_8);
    byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
    json.beginObject().name("a").number(1).members(none).members(members).endObject();
    assertThat(written()).isEqualTo("{\"a\":1,\"b\":2}");
  }

  private String written() {
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }
}
