package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
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
        .contains("<h3>Triage and analysis</h3>")
        .contains("<h4>Investigating Listener Started from Netcat</h4>")
        .contains("href=\"../index.html\"");
    assertThat(written("site/index.html"))
        .contains("href=\"rules/" + NAME + ".html\"", "data-words=\"listener started from netcat")
        .contains("t1059.004 unix shell", "ta0002 execution", " medium eql ", "1 rule");
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
  void links_of_a_guide_lead_to_the_web_alone() throws IOException {
    guide(
        """
        [one](data:text/html,1) [two](//elsewhere/share) [three](\\\\elsewhere\\share) [four](../x)
        [five](mailto:a@b.example) [six](file:///x) <javascript:7> [eight](HTTPS://ok.example/)
        """);
    assertThat(written("site/rules/" + NAME + ".html"))
        .contains(
            "<p><a>one</a> <a>two</a> <a>three</a> <a>four</a>\n<a>five</a> <a>six</a>"
                + " <a>javascript:7</a> <a rel=\"nofollow\""
                + " href=\"HTTPS://ok.example/\">eight</a></p>");
    assertThat(written("markdown/" + NAME + ".md"))
        .contains(
            "\n\\[one](data:text/html,1) \\[two](//elsewhere/share)",
            " \\[four](../x)\n\\[five](mailto:a@b.example) \\[six](file:///x) \\<javascript:7>"
                + " [eight](HTTPS://ok.example/)");
  }

  @Test
  void html_of_a_guide_is_text_in_markdown_too() throws IOException {
    guide(
        """
        Say <b>what</b>, or `<i>`.

        <div>
        ```
        \\<u>

        <script>alert(1)</script>

        ```
        <script>alert(2)</script>
        """);
    String page = written("markdown/" + NAME + ".md");
    assertThat(page).contains("Say \\<b>what\\</b>, or `<i>`.\n\n\\<div>\n");
    List<String> found = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock html) {
                found.add(html.getLiteral());
              }

              @Override
              public void visit(HtmlInline html) {
                found.add(html.getLiteral());
              }
            });
    assertThat(found).isEmpty();
  }

  @Test
  void tabs_of_a_query_stay() throws IOException {
    rule(ReviewedRepository.rule().replace("\n  process.name in", "\n\t\tprocess.name in"));
    assertThat(written("markdown/" + NAME + ".md")).contains("\n\t\tprocess.name in");
    assertThat(written("site/rules/" + NAME + ".html")).contains("\n\t\tprocess.name in");
  }

  @Test
  void rules_stand_in_the_order_of_the_alphabet() throws IOException {
    rule(ReviewedRepository.rule().replace("\"Listener Started", "\"AWS Listener Started"));
    workspace.file(
        RULE.replace("listener", "other"),
        ReviewedRepository.rule()
            .replace("\"Listener Started", "\"Abnormal (Listener) Started")
            .replace("from Netcat\"", "from Netcat!\"")
            .replace(ReviewedRepository.ID, "0b1f7ec2-5d14-4abc-8abc-0123456789ac"));
    assertThat(written("site/index.html"))
        .containsSubsequence(
            "\"rules/abnormal-listener-started-from-netcat-0b1f7ec2-5d14-4abc-8abc-0123456789ac",
            "\"rules/aws-listener-started-from-netcat-");
  }

  private void guide(String text) {
    rule(ReviewedRepository.rule().replace("Look at who started", text + "\nLook at who started"));
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
        .startsWith("0 rules told of, 1 rule left out; begin with ")
        .endsWith(
            "\n"
                + "       1  its id is no name for a file: letters, digits, `-` and `_`, at most"
                + " 100\n");
  }
}
