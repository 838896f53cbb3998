package dev.seriema.catalog.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileMergeTest {
  private static final int FILE = 0100644;
  private static final int PROGRAM = 0100755;
  private static final int LINK = 0120000;

  private final Map<String, Content> branch = new HashMap<>();

  @Test
  void a_new_file_is_put_where_there_is_none() throws IOException {
    assertThat(pick(null, at("a", "1\n"))).isEqualTo("a: 1");
    branch.put("a", text("1\n"));
    assertThat(pick(null, at("a", "1\n"))).isEqualTo("same");
    branch.put("a", text("2\n"));
    assertThat(pick(null, at("a", "1\n"))).contains("another file of this name");
  }

  @Test
  void a_file_goes_if_the_branch_left_it_alone() throws IOException {
    assertThat(pick(at("a", "1\n"), null)).isEqualTo("same");
    branch.put("a", text("1\n"));
    assertThat(pick(at("a", "1\n"), null)).isEqualTo("removed a");
    branch.put("a", text("2\n"));
    assertThat(pick(at("a", "1\n"), null)).contains("the branch has changes of its own");
  }

  @Test
  void changes_of_both_sides_stand_beside_each_other() throws IOException {
    branch.put("a", text("one\n2\n3\n4\n5\n"));
    assertThat(pick(at("a", "1\n2\n3\n4\n5\n"), at("a", "1\n2\n3\n4\nfive\n")))
        .isEqualTo("a: one 2 3 4 five");
    assertThat(pick(at("a", "1\n2\n3\n4\n5\n"), at("a", "uno\n2\n3\n4\n5\n")))
        .isEqualTo("both sides changed the same lines 1 [one] [uno]");
    assertThat(pick(at("a", "1\n2\n3\n4\n5\n"), at("a", "one\n2\n3\n4\n5\n"))).isEqualTo("same");
  }

  @Test
  void the_last_line_may_lack_its_end() throws IOException {
    branch.put("a", text("one\n2\n3\n4"));
    assertThat(pick(at("a", "1\n2\n3\n4"), at("a", "1\n2\n3\n4\n"))).isEqualTo("a: one 2 3 4");
  }

  @Test
  void a_move_takes_along_what_the_branch_changed() throws IOException {
    branch.put("a", text("one\n2\n3\n"));
    assertThat(pick(at("a", "1\n2\n3\n"), at("b", "1\n2\n3\n"))).isEqualTo("b from a: one 2 3");
    branch.put("b", text("other\n"));
    assertThat(pick(at("a", "1\n2\n3\n"), at("b", "1\n2\n3\n")))
        .contains("the branch has one of this name");
    branch.remove("a");
    branch.put("b", text("1\n2\n3\n"));
    assertThat(pick(at("a", "1\n2\n3\n"), at("b", "1\n2\n4\n"))).isEqualTo("b: 1 2 4");
    branch.clear();
    assertThat(pick(at("a", "1\n"), at("b", "1\n"))).isEqualTo("absent b, only moved");
    assertThat(pick(at("a", "1\n"), at("a", "2\n"))).isEqualTo("absent a");
  }

  @Test
  void the_right_to_be_run_is_carried_too() throws IOException {
    branch.put("a", text("one\n2\n"));
    FilePick pick =
        new FileMerge(
                Optional.of(at("a", "1\n2\n")),
                Optional.of(new FileMerge.At("a", new Content(PROGRAM, text("1\n2\n").bytes()))))
            .on(this::content);
    assertThat(pick)
        .isInstanceOfSatisfying(
            FilePick.Put.class,
            put -> {
              assertThat(put.content().mode()).isEqualTo(PROGRAM);
              assertThat(new String(put.content().bytes(), StandardCharsets.UTF_8))
                  .isEqualTo("one\n2\n");
            });
  }

  @Test
  void what_is_no_text_is_not_merged() throws IOException {
    branch.put("a", text("\0one\n2\n3\n"));
    assertThat(pick(at("a", "\0\n2\n3\n"), at("a", "\0\n2\n4\n"))).contains("which is no text");
    branch.put("a", new Content(LINK, text("elsewhere").bytes()));
    assertThat(pick(at("a", "1\n"), at("a", "2\n"))).contains("which is no text");
  }

  private Optional<Content> content(String path) {
    return Optional.ofNullable(branch.get(path));
  }

  private String pick(FileMerge.@Nullable At before, FileMerge.@Nullable At after)
      throws IOException {
    FilePick pick =
        new FileMerge(Optional.ofNullable(before), Optional.ofNullable(after)).on(this::content);
    return switch (pick) {
      case FilePick.Put put ->
          put.path()
              + put.from().filter(from -> !from.equals(put.path())).map(" from "::concat).orElse("")
              + ": "
              + new String(put.content().bytes(), StandardCharsets.UTF_8)
                  .strip()
                  .replace("\n", " ");
      case FilePick.Removed(var path) -> "removed " + path;
      case FilePick.Same _ -> "same";
      case FilePick.Absent(var path, var moved) -> "absent " + path + (moved ? ", only moved" : "");
      case FilePick.Conflicting(var conflict) ->
          conflict.places().stream()
              .map(place -> " " + place.line() + " " + place.branch() + " " + place.commit())
              .reduce(conflict.reason(), String::concat);
    };
  }

  private static FileMerge.At at(String path, String text) {
    return new FileMerge.At(path, text(text));
  }

  private static Content text(String text) {
    return new Content(FILE, text.getBytes(StandardCharsets.UTF_8));
  }
}
