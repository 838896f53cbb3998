package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seriema.model.event.EventFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that others write, rename, cut and delete while they are read.
class FollowReaderTest {
  @TempDir private Path folder;

  @Test
  void what_is_there_is_read_first_and_then_what_comes_as_a_stream() throws Exception {
    Path file = write("a.ndjson", "1\n2\n");
    try (Following following = new Following(file)) {
      assertThat(following.next(2)).containsExactly("a.ndjson:1 1", "a.ndjson:2 2");
      append(file, "3\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson:3 3");
      append(file, "4\n5\n");
      assertThat(following.next(2)).containsExactly("~a.ndjson:4 4", "~a.ndjson:5 5");
    }
  }

  @Test
  void a_line_that_is_half_written_waits_for_its_rest() throws Exception {
    Path file = write("a.ndjson", "1\n{\"half\"");
    Path other = write("b.ndjson", "");
    try (Following following = new Following(file, other)) {
      assertThat(following.next(1)).containsExactly("a.ndjson:1 1");
      append(other, "x\n");
      assertThat(following.next(1)).containsExactly("~b.ndjson:1 x");
      append(file, ":2}\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson:2 {\"half\":2}");
    }
  }

  @Test
  void a_file_that_is_renamed_is_read_on_and_another_in_its_place_is_new() throws Exception {
    Path file = write("a.ndjson", "1\n");
    try (Following following = new Following(file)) {
      following.next(1);
      Path moved = Files.move(file, folder.resolve("a.ndjson.1"));
      append(moved, "2\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson:2 2");
      write("a.ndjson", "3\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson#2:1 3");
      append(moved, "4");
      append(file, "5\n");
      assertThat(following.next(2)).containsExactlyInAnyOrder("~a.ndjson:3 4", "~a.ndjson#2:2 5");
      Files.delete(moved);
    }
  }

  @Test
  void a_file_that_keeps_its_ending_when_it_is_renamed_is_not_read_twice() throws Exception {
    Path file = write("a.ndjson", "1\n");
    try (Following following = new Following(folder)) {
      following.next(1);
      Path moved = Files.move(file, folder.resolve("a-old.ndjson"));
      write("a.ndjson", "2\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson#2:1 2");
      append(moved, "3\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson:2 3");
    }
  }

  @Test
  void a_file_that_is_cut_is_read_from_its_beginning() throws Exception {
    Path file = write("a.ndjson", "1\n2\n3\n");
    try (Following following = new Following(file)) {
      following.next(3);
      Files.write(file, new byte[0]);
      append(file, "4\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson#2:1 4");
    }
  }

  @Test
  void a_file_that_is_deleted_and_made_again_is_new() throws Exception {
    Path file = write("a.ndjson", "1\n");
    try (Following following = new Following(file)) {
      following.next(1);
      Files.delete(file);
      write("a.ndjson", "2\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson#2:1 2");
    }
  }

  @Test
  void files_that_come_later_are_read_also_where_none_was_at_first() throws Exception {
    Path absent = folder.resolve("later.log");
    Path below = Files.createDirectory(folder.resolve("d"));
    try (Following following = new Following(absent, below)) {
      write("d/new.ndjson", "1\n");
      assertThat(following.next(1).getFirst()).endsWith("new.ndjson:1 1");
      write("later.log", "2\n");
      assertThat(following.next(1).getFirst()).endsWith("later.log:1 2");
      write("d/no-ending", "never\n");
      write("d/last.jsonl", "3\n");
      assertThat(following.next(1)).containsExactly("~last.jsonl:1 3");
      assertThat(following.findings()).isEmpty();
    }
  }

  @Test
  void a_packed_file_is_read_once_and_not_where_it_is_the_older_part_of_another() throws Exception {
    pack("old.ndjson.gz", "{\"n\":1}\n");
    Path file = write("a.ndjson", "{\"n\":2}\n");
    try (Following following = new Following(folder)) {
      assertThat(following.next(2))
          .containsExactlyInAnyOrder("old.ndjson.gz:1 {\"n\":1}", "a.ndjson:1 {\"n\":2}");
      pack("a.ndjson.1.gz", "{\"n\":2}\n");
      pack("other.ndjson.gz", "{\"n\":3}\n");
      assertThat(following.next(1)).containsExactly("other.ndjson.gz:1 {\"n\":3}");
      append(file, "4\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson:2 4");
    }
  }

  @Test
  void a_line_that_is_too_long_is_passed_over_and_told() throws Exception {
    Path file = write("a.ndjson", "1\n");
    int limit = BlockReader.DEFAULT_BLOCK_BYTES + 100;
    try (Following following = new Following(List.of(), limit, file)) {
      following.next(1);
      append(file, "x".repeat(limit + 50));
      append(file, "y".repeat(limit) + "\n3\n");
      assertThat(following.next(1)).containsExactly("~a.ndjson:3 3");
      assertThat(following.findings())
          .extracting(IntakeFinding::code, IntakeFinding::line, IntakeFinding::message)
          .containsExactly(
              tuple(
                  EventFault.TOO_LARGE,
                  2L,
                  "the line has " + (2 * limit + 50) + " bytes, the limit is " + limit));
    }
  }

  @Test
  void a_later_run_goes_on_where_the_results_of_a_former_one_end() throws Exception {
    Path file = write("a.ndjson", "1\n2\nhalf");
    List<FollowedPosition> positions;
    try (Following former = new Following(file)) {
      former.next(2);
      positions = former.stop();
    }
    assertThat(positions)
        .extracting(FollowedPosition::name, FollowedPosition::offset, FollowedPosition::line)
        .containsExactly(tuple("a.ndjson", 4L, 3L));
    append(file, " whole\n");
    Files.move(file, folder.resolve("a.ndjson.1"));
    write("a.ndjson", "4\n");
    try (Following later = new Following(positions, 1 << 20, file)) {
      assertThat(later.next(2))
          .containsExactlyInAnyOrder("a.ndjson:3 half whole", "a.ndjson#2:1 4");
      assertThat(later.stop())
          .extracting(FollowedPosition::name, FollowedPosition::line)
          .containsExactlyInAnyOrder(tuple("a.ndjson", 4L), tuple("a.ndjson#2", 2L));
    }
  }

  @Test
  void a_later_run_passes_over_packed_files_that_were_read() throws Exception {
    pack("old.ndjson.gz", "{\"n\":1}\n");
    Path file = write("a.ndjson", "1\n");
    List<FollowedPosition> positions;
    try (Following former = new Following(folder)) {
      former.next(2);
      append(file, "2\n");
      former.next(1);
      positions = former.stop();
    }
    pack("new.ndjson.gz", "{\"n\":2}\n");
    try (Following later = new Following(positions, 1 << 20, folder)) {
      assertThat(later.next(1)).containsExactly("new.ndjson.gz:1 {\"n\":2}");
      append(file, "3\n");
      assertThat(later.next(1)).containsExactly("~a.ndjson:3 3");
    }
  }

  @Test
  void another_file_with_the_identity_of_one_that_was_read_is_new() throws Exception {
    Path file = write("a.ndjson", "1\n2\n");
    List<FollowedPosition> positions;
    try (Following former = new Following(file)) {
      former.next(2);
      positions = former.stop();
    }
    write("a.ndjson", "5\n6\n7\n");
    try (Following later = new Following(positions, 1 << 20, file)) {
      assertThat(later.next(3))
          .containsExactly("a.ndjson#2:1 5", "a.ndjson#2:2 6", "a.ndjson#2:3 7");
      positions = later.stop();
    }
    Files.delete(file);
    try (Following between = new Following(positions, 1 << 20, folder)) {
      write("b.ndjson", "8\n");
      between.next(1);
      positions = between.stop();
    }
    write("a.ndjson", "9\n");
    try (Following last = new Following(positions, 1 << 20, file)) {
      assertThat(last.next(1))
          .as("the names of files that are gone")
          .containsExactly("a.ndjson#3:1 9");
    }
  }

  @Test
  void a_block_whose_results_are_not_out_is_read_again() throws Exception {
    Path file = write("a.ndjson", "1\n");
    try (Following following = new Following(file)) {
      following.next(1);
      assertThat(following.reader().positions()).isEmpty();
      following.reader().passed(0);
      assertThat(following.reader().positions())
          .extracting(FollowedPosition::line)
          .containsExactly(2L);
    }
  }

  @Test
  void many_files_are_told_of_and_not_opened() throws Exception {
    for (int number = 0; number < FollowReader.MOST_FILES + 2; number++) {
      write("f%05d.ndjson".formatted(number), "1\n");
    }
    try (Following following = new Following(folder)) {
      following.next(FollowReader.MOST_FILES);
      append(folder.resolve("f00000.ndjson"), "2\n");
      assertThat(following.next(1)).containsExactly("~f00000.ndjson:2 2");
      assertThat(following.findings())
          .hasSize(2)
          .allMatch(finding -> finding.message().contains("more than 1000 files are followed"));
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private void pack(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
