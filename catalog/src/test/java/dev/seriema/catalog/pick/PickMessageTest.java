package dev.seriema.catalog.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickMessageTest {
  private static final String PICKED =
      "(cherry picked from commit 0123456789012345678901234567890123456789)";

  /// With all that git looks at where it puts the name of the original.
  private static final List<String> MESSAGES =
      List.of(
          lines("Subject"),
          lines("Subject", "", "Body."),
          lines("Subject", "", "Body: of one line"),
          lines("Subject", "", "Body.", "", "Co-authored-by: Bea <bea@example.org>"),
          lines("Subject", "", "Co-authored-by: Bea <bea@example.org>", "and more"),
          lines("Subject", "", "Co-authored-by: Bea", " <bea@example.org>"),
          lines("Subject", "", "Signed-off-by: Bea <b@example.org>", "and more", "and more"),
          lines("Subject", "", "a", "b", "c", "d", "Signed-off-by: Bea <bea@example.org>"),
          lines("Subject", "", "Body.", "", PICKED),
          lines("Subject: of one line", "Co-authored-by: Bea <bea@example.org>"),
          lines("Subject", "", "See-also : a blank before the colon"),
          lines("Subject", "", "see https://example.org/a"),
          lines("Subject", "", "Not a name: as it has blanks", "Fixes: #7"),
          lines("Subject", "", "Body.", "", "  indented: line", "Fixes: #7"));

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @TempDir private Path folder;

  @Test
  void the_original_is_named_where_git_names_it() throws IOException {
    git("init", "-q", "-b", "main");
    git("commit", "-q", "--allow-empty", "-m", "Begin");
    git("branch", "release");
    for (int at = 0; at < MESSAGES.size(); at++) {
      Files.writeString(folder.resolve("file-" + at), "content\n");
      Files.writeString(folder.resolve(".git/message"), MESSAGES.get(at));
      git("add", "-A");
      git("commit", "-q", "--cleanup=verbatim", "-F", ".git/message");
      String original = git("rev-parse", "HEAD").strip();
      git("checkout", "-q", "release");
      git("cherry-pick", "-x", original);
      String expected = git("log", "-1", "--format=%B").stripTrailing() + "\n";
      git("checkout", "-q", "main");
      assertThat(PickMessage.of(MESSAGES.get(at), original, Optional.empty()))
          .as(MESSAGES.get(at))
          .isEqualTo(expected);
    }
  }

  @Test
  void a_remark_stands_before_the_trailers() {
    assertThat(PickMessage.of("Subject\n\nFixes: #7\n", "abc", Optional.of("Left out:\n- file\n")))
        .isEqualTo("Subject\n\nLeft out:\n- file\n\nFixes: #7\n(cherry picked from commit abc)\n");
    assertThat(PickMessage.of("Subject\n\nBody.\n", "abc", Optional.of("Left out:\n- file\n")))
        .isEqualTo("Subject\n\nBody.\n\nLeft out:\n- file\n\n(cherry picked from commit abc)\n");
  }

  @Test
  void co_authors_are_told_from_lines_of_the_body() {
    String message = "Subject\n\nCo-authored-by: nobody here.\n\nco-authored-by: Bea <b@c.d>\n";
    assertThat(PickMessage.trailer(message, "Co-authored-by")).containsExactly("Bea <b@c.d>");
  }

  private String git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "Ann",
                "GIT_AUTHOR_EMAIL", "ann@example.org",
                "GIT_COMMITTER_NAME", "Ann",
                "GIT_COMMITTER_EMAIL", "ann@example.org"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(said).isZero();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return said;
  }
}
