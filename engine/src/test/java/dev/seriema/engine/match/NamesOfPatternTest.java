package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesOfPatternTest {
  @ParameterizedTest
  @CsvSource({
    "file.hash.*, file hash",
    "threat.indicator.ip*, threat indicator",
    "*.text, ''",
    "user*.name, ''",
    "host, ''",
    "ab.c d.e.*, ab"
  })
  void names_that_stand_in_every_document_are_taken(String pattern, String names) {
    assertThat(String.join(" ", NamesOfPattern.of(pattern).names())).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({
    "file.hash.*, file.hash",
    "threat.indicator.ip*, threat.indicator",
    "user*.name, ''",
    "*, ''",
    "a.b.c, a.b"
  })
  void places_begin_with_the_whole_names_before_a_wildcard(String pattern, String beginning) {
    assertThat(NamesOfPattern.beginning(pattern)).isEqualTo(beginning);
  }

  @Test
  void a_document_without_one_of_them_is_passed_over_unless_something_is_escaped() {
    NamesOfPattern names = NamesOfPattern.of("file.hash.*");
    assertThat(mayBeIn(names, "{'file':{'hash':{'md5':'1'}}}")).isTrue();
    assertThat(mayBeIn(names, "{'file.hash.md5':'1'}")).isTrue();
    assertThat(mayBeIn(names, "{'file':{'\\u0068ash':{'md5':'1'}}}")).isTrue();
    assertThat(mayBeIn(names, "{'file':{'name':'has'}}")).isFalse();
    assertThat(mayBeIn(names, "{'dll':{'hash':{'md5':'1'}}}")).isFalse();
    assertThat(mayBeIn(names, "{'file':{'name':'a hash b','rehash':1,'hashed':2}}")).isFalse();
    assertThat(mayBeIn(names, "{'file':{'name':'a\\tb'}}")).isFalse();
    assertThat(mayBeIn(NamesOfPattern.of("*"), "{}")).isTrue();
  }

  private static boolean mayBeIn(NamesOfPattern names, String document) {
    byte[] bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return names.mayBeIn(bytes, 0, bytes.length);
  }
}
