package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartOfNameTest {
  @ParameterizedTest
  @CsvSource({
    "file.hash.*, hash",
    "threat.indicator.ip*, indicator",
    "*.text, ''",
    "user*.name, ''",
    "host, ''",
    "a.b c.*, a"
  })
  void the_longest_name_that_stands_in_every_document_is_taken(String pattern, String part) {
    assertThat(PartOfName.of(pattern).text()).isEqualTo(part);
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
    assertThat(PartOfName.beginning(pattern)).isEqualTo(beginning);
  }

  @Test
  void a_document_without_it_is_passed_over_unless_something_is_escaped() {
    PartOfName part = PartOfName.of("file.hash.*");
    assertThat(mayBeIn(part, "{'file':{'hash':{'md5':'1'}}}")).isTrue();
    assertThat(mayBeIn(part, "{'file.hash.md5':'1'}")).isTrue();
    assertThat(mayBeIn(part, "{'file':{'\\u0068ash':{'md5':'1'}}}")).isTrue();
    assertThat(mayBeIn(part, "{'file':{'name':'has'}}")).isFalse();
    assertThat(mayBeIn(part, "{'file':{'name':'a hash b','rehash':1,'hashed':2}}")).isFalse();
    assertThat(mayBeIn(part, "{'file':{'name':'a\\tb'}}")).isFalse();
    assertThat(mayBeIn(PartOfName.of("*"), "{}")).isTrue();
  }

  private static boolean mayBeIn(PartOfName part, String document) {
    byte[] bytes = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return part.mayBeIn(bytes, 0, bytes.length);
  }
}
