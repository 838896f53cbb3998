package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void each_text_is_found_by_its_number_and_no_other_is_found() {
    List<String> texts = List.of("cmd.exe", "cmd", "powershell.exe", "日本語", "😀", " ");
    TextTable table = new TextTable(texts);
    assertThat(table.size()).isEqualTo(6);
    everyTextIsFound(table, texts);
    for (String other : List.of("", "CMD", "cm", "cmd.ex", "cmd.exe ", "日本", "\u0000")) {
      assertThat(find(table, other)).as(other).isEqualTo(TextTable.ABSENT);
    }
  }

  @Test
  void the_empty_text_is_a_text() {
    assertThat(find(new TextTable(List.of("a", "")), "")).isEqualTo(1);
    assertThat(find(new TextTable(List.of("a")), "")).isEqualTo(TextTable.ABSENT);
  }

  @Test
  void an_empty_table_has_nothing() {
    assertThat(find(new TextTable(List.of()), "a")).isEqualTo(TextTable.ABSENT);
  }

  @Test
  void texts_with_one_hash_are_told_apart() {
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < 256; number++) {
      // Of 40 bytes the first, the last and the middle eight are mixed.
      String passedOver = "%8s".formatted(Integer.toBinaryString(number));
      texts.add("the head" + passedOver + " the middle of the text.");
    }
    everyTextIsFound(new TextTable(texts.subList(0, 255)), texts.subList(0, 255));
    assertThat(find(new TextTable(texts.subList(0, 255)), texts.getLast()))
        .isEqualTo(TextTable.ABSENT);
  }

  @Test
  void long_texts_that_differ_in_one_byte_are_told_apart() {
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < 300; place++) {
      texts.add("x".repeat(place) + "y" + "x".repeat(299 - place));
    }
    everyTextIsFound(new TextTable(texts), texts);
    assertThat(find(new TextTable(texts), "x".repeat(300))).isEqualTo(TextTable.ABSENT);
  }

  @Test
  void texts_of_every_length_are_found() {
    List<String> texts = new ArrayList<>();
    for (int length = 0; length < 100; length++) {
      texts.add("x".repeat(length));
    }
    everyTextIsFound(new TextTable(texts), texts);
    assertThat(find(new TextTable(texts), "x".repeat(100))).isEqualTo(TextTable.ABSENT);
  }

  @Test
  void ten_thousand_texts_are_found() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      texts.add("C:\\Windows\\System32\\program-" + i + ".exe");
    }
    everyTextIsFound(new TextTable(texts), texts);
  }

  private static void everyTextIsFound(TextTable table, List<String> texts) {
    for (int number = 0; number < texts.size(); number++) {
      assertThat(find(table, texts.get(number))).isEqualTo(number);
    }
  }

  /// Looks a text up in the midst of other bytes.
  private static int find(TextTable table, String text) {
    byte[] bytes = ("«" + text + "»").getBytes(StandardCharsets.UTF_8);
    return table.find(bytes, 2, bytes.length - 2);
  }
}
