package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseNotesCommandTest {
  private static final String SOCAT = "rules/linux/execution_socket_opened_by_socat.toml";
  private static final String GONE = "rules/_deprecated/execution_socket_opened_by_socat.toml";

  @TempDir private Path folder;
  private ReviewedRepository repository = new ReviewedRepository(Path.of(""));

  @BeforeEach
  void a_release_with_two_rules() throws IOException {
    repository = ReviewedRepository.in(Files.createDirectory(folder.resolve("repository")));
    repository.file(ReviewedRepository.RULE, ReviewedRepository.rule());
    repository.commit("Add a rule");
    repository.git("tag", "v1");
  }

  private void changes() throws IOException {
    Path socat = repository.root().resolve(SOCAT);
    repository.file(
        GONE,
        Files.readString(socat)
            .replace(
                "maturity = \"production\"",
                "deprecated_reason = \"The *netcat* rule finds it too.\"\n"
                    + "maturity = \"deprecated\""));
    Files.delete(socat);
    repository.file(
        ReviewedRepository.RULE,
        ReviewedRepository.rule()
            .replace("severity = \"medium\"", "severity = \"high\"")
            .replace("updated_date = \"2026/11/26\"", "updated_date = \"2026/11/27\""));
    repository.file(
        "rules/macos/execution_new (one).toml",
        ReviewedRepository.rule()
            .replace("Listener Started from Netcat", "Listener [of a Mac](http://x)")
            .replace("OS: Linux", "OS: macOS")
            .replace(ReviewedRepository.ID, "0b1f7ec2-5d14-4abc-8abc-0123456789ad"));
    repository.file(
        "rules/macos/execution_draft.toml",
        ReviewedRepository.rule()
            .replace("\"production\"", "\"development\"")
            .replace(ReviewedRepository.ID, "0b1f7ec2-5d14-4abc-8abc-0123456789ae"));
    repository.commit("Change rules");
  }

  @Test
  void notes_since_a_tag_name_what_was_added_tuned_and_given_up_by_platform() throws IOException {
    changes();
    assertThat(
            Invocation.of("release", "notes", repository.root(), "--since", "v1").endsWith(0).out())
        .isEqualTo(
            """
            # Changes since v1

            1 rule added, 1 rule tuned, 1 rule given up, 0 rules removed.

            ## Added

            ### macOS

            - [Listener \\[of a Mac\\]\\(http://x\\)](rules/macos/execution_new%20%28one%29.toml)

            ## Tuned

            ### Linux

            - [Listener Started from Netcat](rules/linux/execution_listener_started_from_netcat.toml)
              - `severity` is `high`, was `medium`

            ## Given up

            ### Linux

            - [Socket Opened by Socat](rules/_deprecated/execution_socket_opened_by_socat.toml): \
            The \\*netcat\\* rule finds it too.
            """);
  }

  @Test
  void notes_since_a_package_say_the_same_of_rules() throws IOException {
    Path before = folder.resolve("out");
    Invocation.of("release", "package", repository.root(), "--output-dir", before).endsWith(0);
    changes();
    String told =
        Invocation.of(
                "release",
                "notes",
                repository.root(),
                "--since",
                before.resolve("fleet/9.6.0"),
                "--base",
                "https://git.example/")
            .endsWith(0)
            .out();
    assertThat(told)
        .contains("1 rule added, 1 rule tuned, 1 rule given up, 0 rules removed.")
        .contains("](https://git.example/rules/macos/execution_new%20%28one%29.toml)")
        .contains("- `severity` is `high`, was `medium`")
        .contains(
            "(https://git.example/rules/_deprecated/execution_socket_opened_by_socat.toml): The");
  }

  @Test
  void a_change_of_a_date_is_no_tuning() {
    repository.file(
        ReviewedRepository.RULE,
        ReviewedRepository.rule()
            .replace("updated_date = \"2026/11/26\"", "updated_date = \"2026/11/27\""));
    repository.commit("Touch a rule");
    assertThat(
            Invocation.of("release", "notes", repository.root(), "--since", "v1").endsWith(0).out())
        .isEqualTo(
            "# Changes since v1\n\nNo released rule was added, tuned, given up or removed.\n");
  }

  @Test
  void a_name_that_git_does_not_know_is_told() {
    assertThat(
            Invocation.of("release", "notes", repository.root(), "--since", "v2").endsWith(2).err())
        .contains("`v2` is no commit of this repository; did you mean `v1`?");
  }
}
