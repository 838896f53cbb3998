package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseDocsCommandTest {
  private static final String RULE = "rules/linux/execution_listener.toml";
  private static final String NAME =
      "listener-started-from-netcat-0b1f7ec2-5d14-4abc-8abc-0123456789ab";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void a_repository() throws IOException {
    workspace = new Workspace(Files.createDirectory(folder.resolve("repository")));
    rule(ReviewedRepository.rule());
  }

  private void rule(String text) {
    workspace.file(RULE, text);
  }

  private String written(String path) throws IOException {
    Path to = folder.resolve("out");
    if (!Files.exists(to)) {
      Invocation.of("release", "docs", workspace.folder(), "--output-dir", to).endsWith(0);
    }
    return Files.readString(to.resolve(path));
  }

  @Test
  void a_rule_has_a_page_as_markdown_and_one_for_a_browser() throws IOException {
    assertThat(written("markdown/" + NAME + ".md"))
        .startsWith("# Listener Started from Netcat\n\nFinds a netcat that waits")
        .contains("| Severity | medium |", "## Query\n\n```eql\nprocess where", "## Guide")
        .contains(
            "- Execution (TA0002)\n  - Command and Scripting Interpreter (T1059): Unix Shell");
    assertThat(written("site/rules/" + NAME + ".html"))
        .contains("<h1>Listener Started from Netcat</h1>", "<th scope=\"row\">Severity</th>")
        .contains("process.name in (&quot;nc&quot;, &quot;ncat&quot;)")
        .contains("<h5>Investigating Listener Started from Netcat</h5>")
        .contains("href=\"../index.html\"");
    assertThat(written("site/index.html"))
        .contains("href=\"rules/" + NAME + ".html\"", "data-words=\"listener started from netcat")
        .contains("t1059.004", "1 rule");
  }

  @Test
  void nothing_of_a_rule_becomes_part_of_a_page() throws IOException {
    rule(
        ReviewedRepository.rule()
            .replace(
                "name = \"Listener Started from Netcat\"", "name = \"<script>alert(1)</script>\"")
            .replace("OS: Linux", "OS: \\\"><script>alert(2)</script>")
            .replace(
                "references = [",
                "references = [\"javascript:alert(3)\", \"https://x/\\\"onmouseover=alert(4)\", ")
            .replace(
                "Look at who started",
                """
                <script>alert(5)</script> <img src=x onerror=alert(6)>

                [a](javascript:alert(7)) ![b](https://elsewhere/pixel.png)

                Look at who started\
                """));
    written("site/index.html");
    try (Stream<Path> all = Files.walk(folder.resolve("out/site"))) {
      List<Path> pages = all.filter(path -> path.toString().endsWith(".html")).toList();
      assertThat(pages).hasSize(2);
      for (Path page : pages) {
        assertThat(Files.readString(page))
            .doesNotContain("<script>alert", "<img", "href=\"javascript:", "\"onmouseover")
            .contains("default-src 'none'");
      }
    }
  }

  @Test
  void pages_fetch_nothing_from_elsewhere() throws IOException {
    assertThat(written("site/index.html") + written("site/rules/" + NAME + ".html"))
        .doesNotContain("src=", "@import", "url(", "<link");
  }

  @Test
  void twice_written_pages_have_the_same_bytes() throws IOException {
    String first = written("site/index.html") + written("site/rules/" + NAME + ".html");
    Path again = folder.resolve("again");
    Invocation.of("release", "docs", workspace.folder(), "--output-dir", again).endsWith(0);
    assertThat(
            Files.readString(again.resolve("site/index.html"))
                + Files.readString(again.resolve("site/rules/" + NAME + ".html")))
        .isEqualTo(first);
  }

  @Test
  void an_id_that_leads_elsewhere_is_left_out() throws IOException {
    rule(ReviewedRepository.rule().replace(ReviewedRepository.ID, "../../evil"));
    assertThat(
            Invocation.of(
                    "release", "docs", workspace.folder(), "--output-dir", folder.resolve("out"))
                .endsWith(0)
                .out())
        .startsWith("0 rules told of, 1 rule left out");
  }
}
