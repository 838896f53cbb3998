package dev.seriema.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.lock.ApiValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonMergeTest {
  private static final String FILE =
      """
      {
          "a": {
              "name" : "One",
              "version": 1
          },
          "c": {"name": "Three",   "list": [1, 2]},

          "d": {}
      }
      """;

  private static JsonValue.Table read(String text) {
    return (JsonValue.Table) JsonReader.read(text, 0, text.length()).value().orElseThrow();
  }

  private static ApiValue.Table table(String json) {
    return (ApiValue.Table) ApiValue.of(read(json)).orElseThrow();
  }

  /// @param changes key and object in JSON, by turns; an empty one takes out
  private static String merged(String text, String... changes) {
    Map<String, Optional<ApiValue.Table>> changed = new HashMap<>();
    for (int i = 0; i < changes.length; i += 2) {
      String json = changes[i + 1];
      changed.put(changes[i], json.isEmpty() ? Optional.empty() : Optional.of(table(json)));
    }
    return JsonMerge.merged(text, read(text), changed);
  }

  @Test
  void what_is_the_same_keeps_its_bytes() {
    assertThat(merged(FILE)).isEqualTo(FILE);
    assertThat(merged(FILE, "a", "{\"version\":1,\"name\":\"One\"}", "d", "{}")).isEqualTo(FILE);
  }

  @Test
  void only_the_value_that_is_another_is_written() {
    assertThat(merged(FILE, "a", "{\"version\":2,\"name\":\"One\"}"))
        .isEqualTo(FILE.replace("\"version\": 1", "\"version\": 2"));
    assertThat(merged(FILE, "c", "{\"name\":\"Three\",\"list\":[1,3]}"))
        .isEqualTo(FILE.replace("[1, 2]", "[\n            1,\n            3\n        ]"));
  }

  @Test
  void a_new_entry_stands_where_its_key_belongs_and_is_written_like_the_rest() {
    assertThat(merged(FILE, "b", "{\"version\":1,\"name\":\"T\\u00fc\"}"))
        .isEqualTo(
            FILE.replace(
                "    \"c\"",
                """
                    "b": {
                        "name": "T\\u00fc",
                        "version": 1
                    },
                    "c"\
                """));
    assertThat(merged(FILE, "e", "{}")).isEqualTo(FILE.replace("{}", "{},\n    \"e\": {}"));
  }

  @Test
  void a_member_that_goes_takes_its_comma_with_it() {
    assertThat(merged(FILE, "a", "{\"version\":1}"))
        .isEqualTo(FILE.replace("\"name\" : \"One\",\n        ", ""));
    assertThat(merged(FILE, "d", "", "c", ""))
        .isEqualTo(
            """
            {
                "a": {
                    "name" : "One",
                    "version": 1
                }
            }
            """);
    assertThat(merged(FILE, "a", "", "c", "", "d", "")).isEqualTo("{}\n");
    assertThat(merged(FILE, "a", "{}")).contains("\"a\": {},");
  }

  @Test
  void a_file_without_entries_gets_the_usual_layout() {
    assertThat(merged("{}", "a", "{\"n\":1}")).isEqualTo("{\n  \"a\": {\n    \"n\": 1\n  }\n}");
  }

  @Test
  void keys_that_have_no_order_get_the_new_one_at_their_end() {
    assertThat(merged("{\"b\": {}, \"a\": {}}", "aa", "{}"))
        .isEqualTo("{\"b\": {}, \"a\": {},\n  \"aa\": {}}");
  }

  @Test
  void whatever_is_changed_the_file_says_it_afterwards_and_asks_for_nothing_more() {
    Random random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      ApiValue.Table before = randomTable(random, 3);
      String text = new JsonLayout("  ", "\n").written(before, 0);
      SortedMap<String, ApiValue> due = new TreeMap<>(before.members());
      Map<String, Optional<ApiValue.Table>> changed = new HashMap<>();
      for (String key : new String[] {"a", "b", "c", "d", "e"}) {
        switch (random.nextInt(3)) {
          case 0 -> {
            ApiValue.Table value = randomTable(random, 2);
            due.put(key, value);
            changed.put(key, Optional.of(value));
          }
          case 1 -> {
            due.remove(key);
            changed.put(key, Optional.empty());
          }
          default -> {}
        }
      }
      String after = JsonMerge.merged(text, read(text), changed);
      assertThat(table(after)).as("%s with %s", text, changed).isEqualTo(new ApiValue.Table(due));
      assertThat(JsonMerge.merged(after, read(after), changed)).isEqualTo(after);
    }
  }

  private static ApiValue.Table randomTable(Random random, int depth) {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    for (String key : new String[] {"a", "b", "c", "d", "e"}) {
      switch (random.nextInt(depth > 0 ? 4 : 2)) {
        case 1 -> members.put(key, new ApiValue.Whole(random.nextInt(3)));
        case 2 -> members.put(key, randomTable(random, depth - 1));
        default -> {}
      }
    }
    return new ApiValue.Table(members);
  }
}
