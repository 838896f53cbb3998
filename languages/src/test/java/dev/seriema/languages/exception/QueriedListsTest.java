package dev.seriema.languages.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.exception.ValueList;
import dev.seriema.model.exception.ValueListType;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriedListsTest {
  @ParameterizedTest
  @CsvSource({
    "KEYWORD, 65536, true",
    "KEYWORD, 65537, false",
    "IP, 65536, true",
    "IP_RANGE, 200, true",
    "IP_RANGE, 201, false",
    "TEXT, 1, false",
    "LONG, 1, false"
  })
  void a_list_is_part_of_a_query_by_its_type_and_length(
      ValueListType type, int values, boolean isQueried) {
    ValueList list =
        new ValueList(
            "list",
            type,
            IntStream.range(0, values).mapToObj(number -> number + "-" + number).toList());
    assertThat(QueriedLists.take(list)).isEqualTo(isQueried);
  }
}
