package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSourcesTest {
  @TempDir private Path folder;

  private void write(String... files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "{}\n");
    }
  }

  private EventSources of(String... arguments) {
    List<String> paths =
        Stream.of(arguments)
            .map(argument -> argument.equals("-") ? "-" : folder.resolve(argument).toString())
            .toList();
    return EventSources.of(paths, InputStream.nullInputStream());
  }

  private static List<String> names(EventSources sources) {
    return sources.sources().stream().map(EventSource::name).toList();
  }

  @Test
  void a_folder_gives_the_files_below_it_with_an_ending_of_events_by_path() throws IOException {
    write(
        "in/b.ndjson", "in/a.jsonl", "in/deep/er/c.json", "in/d.ndjson.gz", "in/e.zst", "in/f.txt");
    assertThat(names(of("in")))
        .containsExactly("a.jsonl", "b.ndjson", "d.ndjson.gz", "c.json", "e.zst");
    assertThat(of("in").findings()).isEmpty();
  }

  @Test
  void a_named_file_is_read_whatever_its_ending_and_arguments_keep_their_order()
      throws IOException {
    write("z.log", "a.ndjson");
    assertThat(names(of("z.log", "-", "a.ndjson"))).containsExactly("z.log", "-", "a.ndjson");
  }

  @Test
  void inputs_of_one_name_are_told_apart_by_the_path_below_their_common_folder()
      throws IOException {
    write("logs/mon/web/events.ndjson", "logs/tue/web/events.ndjson", "logs/other.ndjson");
    assertThat(names(of("logs")))
        .containsExactly("mon/web/events.ndjson", "other.ndjson", "tue/web/events.ndjson");
  }

  @Test
  void a_file_that_several_arguments_reach_is_read_once() throws IOException {
    write("logs/a.ndjson");
    assertThat(names(of("logs/a.ndjson", "logs", "logs/../logs/a.ndjson")))
        .containsExactly("a.ndjson");
    assertThat(names(of("-", "-"))).containsExactly("-");
  }

  @Test
  void what_is_not_there_is_told_and_the_rest_is_kept() throws IOException {
    write("a.ndjson");
    EventSources sources = of("gone.ndjson", "a.ndjson");
    assertThat(names(sources)).containsExactly("a.ndjson");
    assertThat(sources.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(InputFault.UNREADABLE);
          assertThat(finding.message()).endsWith("gone.ndjson`: it does not exist");
        });
  }

  @Test
  void a_folder_without_events_is_told_and_leaves_something_undone() throws IOException {
    write("docs/readme.txt");
    assertThat(of("docs").findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(InputFault.NOTHING_TO_READ);
          assertThat(finding.leavesInputUnread()).isTrue();
          assertThat(finding.hint())
              .hasValueSatisfying(hint -> assertThat(hint).contains(".ndjson"));
        });
  }
}
