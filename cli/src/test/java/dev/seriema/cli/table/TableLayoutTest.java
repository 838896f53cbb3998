package dev.seriema.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableLayoutTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("time", 8, 10, 2),
          new Column("rule", 10, 20, 0),
          new Column("user", 5, 5, 2),
          new Column("host", 6, 8, 1),
          new Column("matched", 10, 10, 0));

  @Test
  void no_row_is_wider_than_the_terminal() {
    List<Cell> cells = COLUMNS.stream().map(_ -> Cell.plain("x".repeat(300))).toList();
    for (int width = 22; width < 200; width++) {
      String row = new TableLayout(COLUMNS, width).row(cells);
      assertThat(DisplayText.width(row)).as("at %s columns", width).isEqualTo(width);
    }
  }

  @Test
  void columns_go_by_rank_and_together_with_their_equals() {
    assertThat(head(47)).isEqualTo("time      rule        user   host    matched");
    assertThat(head(46)).isEqualTo("rule                  host      matched");
    assertThat(head(29)).isEqualTo("rule               matched");
    assertThat(head(5)).isEqualTo("rule        matched");
  }

  @Test
  void the_last_column_takes_what_is_left_and_is_not_padded() {
    List<Cell> cells =
        List.of(
            Cell.plain("10:00"),
            Cell.plain("名前"),
            Cell.plain("a"),
            Cell.plain("b"),
            new Cell("c".repeat(9), text -> "<" + text + ">"));
    assertThat(new TableLayout(COLUMNS, 100).row(cells))
        .isEqualTo("10:00       名前                  a      b         <ccccccccc>");
  }

  private static String head(int width) {
    return new TableLayout(COLUMNS, width).head();
  }
}
