package dev.seriema.catalog.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void equal_texts_have_no_difference() {
    assertThat(UnifiedDiff.of("a.toml", "one\n", "one\n")).isEmpty();
  }

  @Test
  void a_changed_line_stands_between_three_that_are_the_same() {
    assertThat(
            UnifiedDiff.of("a.toml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n"))
        .isEqualTo(
            """
            --- a/a.toml
            +++ b/a.toml
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +V
             6
             7
             8
            """);
  }

  @Test
  void what_lies_far_apart_stands_in_two_parts() {
    String lines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    assertThat(UnifiedDiff.of("a.toml", "a\n" + lines + "b\n", lines + "c\nd\n"))
        .isEqualTo(
            """
            --- a/a.toml
            +++ b/a.toml
            @@ -1,4 +1,3 @@
            -a
             1
             2
             3
            @@ -8,4 +7,5 @@
             7
             8
             9
            -b
            +c
            +d
            """);
  }

  @Test
  void a_last_line_without_its_end_is_said() {
    assertThat(UnifiedDiff.of("/top/a.toml", "one", "one\n"))
        .isEqualTo(
            """
            --- a/top/a.toml
            +++ b/top/a.toml
            @@ -1 +1 @@
            -one
            \\ No newline at end of file
            +one
            """);
  }

  @Test
  void the_ends_of_lines_are_those_of_the_texts() {
    assertThat(UnifiedDiff.of("a.toml", "one\r\n", "two\r\n")).contains("-one\r\n+two\r\n");
  }

  @Test
  void both_texts_can_be_read_from_a_difference() {
    Chance chance = new Chance(7);
    for (int round = 0; round < 500; round++) {
      List<String> before = lines(chance);
      List<String> after = new ArrayList<>(before);
      for (int edit = chance.below(4); edit >= 0; edit--) {
        after.add(chance.below(after.size() + 1), "new " + chance.below(3));
        after.remove(chance.below(after.size()));
      }
      String difference =
          UnifiedDiff.of("a", String.join("\n", before) + "\n", String.join("\n", after) + "\n");
      assertThat(applied(before, difference)).as("round %d", round).isEqualTo(after);
    }
  }

  private static List<String> lines(Chance chance) {
    List<String> lines = new ArrayList<>();
    for (int line = 1 + chance.below(40); line > 0; line--) {
      lines.add("line " + chance.below(5));
    }
    return lines;
  }

  private static List<String> applied(List<String> before, String difference) {
    List<String> after = new ArrayList<>();
    int next = 0;
    for (String line : difference.lines().skip(2).toList()) {
      if (line.startsWith("@@")) {
        String[] range = line.split("[ ,]", -1);
        int first = -Integer.parseInt(range[1]) - (line.matches("@@ -\\d+,0 .*") ? 0 : 1);
        while (next < first) {
          after.add(before.get(next++));
        }
      } else if (line.charAt(0) == '+') {
        after.add(line.substring(1));
      } else {
        assertThat(before.get(next)).isEqualTo(line.substring(1));
        if (line.charAt(0) == ' ') {
          after.add(before.get(next));
        }
        next++;
      }
    }
    after.addAll(before.subList(next, before.size()));
    return after;
  }
}
