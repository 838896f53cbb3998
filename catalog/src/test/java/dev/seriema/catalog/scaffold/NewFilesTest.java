package dev.seriema.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {
  private static final List<NewFile> TWO =
      List.of(new NewFile(Path.of("a/b.toml"), "b\n"), new NewFile(Path.of("c.toml"), "c\n"));

  @TempDir private Path folder;

  @Test
  void files_are_written_with_their_folders_and_no_draft_is_left() throws IOException {
    NewFiles.write(folder.resolve("new"), TWO);
    assertThat(folder.resolve("new/a/b.toml")).content().isEqualTo("b\n");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void where_one_is_there_none_is_written() throws IOException {
    Files.writeString(folder.resolve("c.toml"), "mine");
    assertThatThrownBy(() -> NewFiles.write(folder, TWO))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("c.toml");
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder.resolve("c.toml")).content().isEqualTo("mine");
  }

  @Test
  void a_link_that_leads_nowhere_is_a_file_that_is_there() throws IOException {
    Files.createSymbolicLink(folder.resolve("c.toml"), folder.resolve("elsewhere"));
    assertThatThrownBy(() -> NewFiles.write(folder, TWO))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }
}
