package dev.seriema.detector.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTableTest {
  private record Row(long time, long second, boolean isSecondary, long number) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 15, 16, 17, 33, 1_000})
  void matches_come_by_their_times_and_then_as_they_were_added(int count) {
    Chance chance = new Chance(count);
    MatchTable table = new MatchTable();
    List<Row> rows = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Row row = new Row(chance.below(20), chance.below(3), chance.below(2) == 0, number);
      rows.add(row);
      table.add(
          new ScheduledPart(
              0, row.time(), row.second(), row.isSecondary(), ScheduledPart.NEVER_EXCEPTED),
          number);
    }
    table.sort();
    rows.sort(Comparator.comparingLong(Row::time).thenComparingLong(Row::second));
    assertThat(table.count()).isEqualTo(count);
    for (int place = 0; place < count; place++) {
      assertThat(table.time(place)).isEqualTo(rows.get(place).time());
      assertThat(table.number(place)).isEqualTo(rows.get(place).number());
      assertThat(table.isSecondary(place)).isEqualTo(rows.get(place).isSecondary());
    }
    for (long time = -1; time <= 20; time++) {
      long from = time;
      assertThat(table.notBefore(time))
          .isEqualTo((int) rows.stream().filter(row -> row.time() < from).count());
    }
  }
}
