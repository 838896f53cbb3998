package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comments on a pull request, of a stub of GitHub on this machine.
class GithubPostCommandTest {
  private static final String TOKEN = "ghs_0123456789";
  private static final String COMMENTS = "/repos/kestrel/rules/issues/12/comments";

  @TempDir private Path folder;
  private final List<String> comments = Collections.synchronizedList(new ArrayList<>());
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private Workspace files;
  private Path token;
  private HttpServer github;
  private volatile boolean breaksOffPosts;
  private volatile int status = 200;

  @BeforeEach
  void setUp() throws IOException {
    files = new Workspace(folder);
    token = files.file("token", TOKEN);
    github = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    github.createContext("/", this::answer);
    github.start();
  }

  @AfterEach
  void tearDown() {
    github.stop(0);
  }

  @Test
  void a_comment_is_posted_once_and_then_changed() {
    Path review = files.file("review.md", "# Good\n");

    assertThat(post(review).endsWith(0).out()).isEqualTo("posted a comment on kestrel/rules#12\n");
    assertThat(comments).containsExactly("<!-- seriema:review -->\n# Good\n");
    assertThat(post(review).endsWith(0).out()).contains("the comment says so already");
    files.file("review.md", "# Better\n");
    assertThat(post(review).endsWith(0).out()).contains("changed the comment");
    assertThat(comments).containsExactly("<!-- seriema:review -->\n# Better\n");
    assertThat(post(review, "--name", "coverage").endsWith(0).out()).contains("posted");
    assertThat(comments).hasSize(2);
  }

  @Test
  void the_markdown_may_come_from_standard_input() {
    Invocation posted =
        Invocation.reading(
            new ByteArrayInputStream("# Piped\n".getBytes(StandardCharsets.UTF_8)), words());

    assertThat(posted.endsWith(0).out()).contains("posted");
    assertThat(comments).containsExactly("<!-- seriema:review -->\n# Piped\n");
  }

  @Test
  void a_dry_run_posts_nothing() {
    Path review = files.file("review.md", "# Good\n");

    assertThat(post(review, "--dry-run").endsWith(0).out()).contains("would be posted");
    assertThat(comments).isEmpty();
  }

  @Test
  void ours_is_found_behind_a_page_of_others() {
    for (int i = 0; i < 230; i++) {
      comments.add("number " + i);
    }
    comments.add("<!-- seriema:review -->\nold");
    Path review = files.file("review.md", "new");

    assertThat(post(review).endsWith(0).out()).contains("changed the comment");

    assertThat(comments).hasSize(231).last().isEqualTo("<!-- seriema:review -->\nnew");
    assertThat(calls).contains("GET " + COMMENTS + "?per_page=100&page=3");
  }

  @Test
  void a_comment_that_is_too_long_is_cut_and_says_so() {
    Path review = files.file("review.md", "long ".repeat(20_000));

    post(review).endsWith(0);

    assertThat(comments.getFirst()).hasSizeLessThanOrEqualTo(65_536).contains("… cut:");
  }

  @Test
  void a_post_that_broke_off_is_not_repeated_as_nobody_knows_whether_it_was_done() {
    breaksOffPosts = true;
    Path review = files.file("review.md", "# Good\n");

    assertThat(post(review).endsWith(2).err())
        .contains("whether it did what was asked is not known: look there");
    assertThat(calls.stream().filter(call -> call.startsWith("POST"))).hasSize(1);
  }

  @Test
  void what_github_refuses_is_said_with_its_words_and_without_the_token() {
    Path review = files.file("review.md", "# Good\n");
    status = 403;

    assertThat(post(review).endsWith(2).err())
        .contains("GitHub refused the comments of kestrel/rules#12: the key does not allow it (no)")
        .doesNotContain(TOKEN);
    files.file("token", "other");
    status = 200;
    assertThat(post(review).endsWith(2).err()).contains("it does not know the key");
    assertThat(post(review, "--name", "A b").endsWith(2).err())
        .contains("is a word such as review");
    assertThat(post(files.file("empty.md", " \n")).endsWith(2).err()).contains("nothing to post");
  }

  @Test
  void no_other_address_of_the_api_is_spoken_to() {
    Path review = files.file("review.md", "# Good\n");
    List<Object> words = new ArrayList<>(List.of(words()));
    words.add(review);
    Collections.replaceAll(words, "kestrel/rules", "../..");
    assertThat(Invocation.of(words.toArray()).endsWith(2).err())
        .contains("`../..` is no repository such as owner/name");
    Collections.replaceAll(words, "12", "0");
    assertThat(Invocation.of(words.toArray()).endsWith(2).err())
        .contains("`--pull-request` is the number of a pull request, from 1");
    assertThat(calls).isEmpty();
  }

  @Test
  void an_answer_is_waited_for_between_nothing_and_a_day() {
    Path review = files.file("review.md", "# Good\n");

    for (String timeout : List.of("0s", "999999999d")) {
      assertThat(post(review, "--timeout", timeout).endsWith(2).err())
          .contains("`--timeout` is longer than nothing and at most a day, such as 60s");
    }
  }

  private Invocation post(Path file, Object... more) {
    List<Object> words = new ArrayList<>(List.of(words()));
    words.add(file);
    words.addAll(List.of(more));
    return Invocation.of(words.toArray());
  }

  private Object[] words() {
    return new Object[] {
      "github",
      "post",
      "--pull-request",
      "12",
      "--repository",
      "kestrel/rules",
      "--token-file",
      token,
      "--api",
      "http://localhost:" + github.getAddress().getPort()
    };
  }

  private void answer(HttpExchange call) throws IOException {
    String uri = call.getRequestURI().toString();
    calls.add(call.getRequestMethod() + " " + uri);
    if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
      send(call, 401, "{\"message\": \"Bad credentials\"}");
    } else if (status != 200) {
      send(call, status, "{\"message\": \"no\"}");
    } else {
      switch (call.getRequestMethod()) {
        case "GET" -> list(call, uri);
        case "POST" -> {
          if (breaksOffPosts) {
            call.sendResponseHeaders(201, 100);
            call.getResponseBody().write('{');
            call.close();
          } else {
            comments.add(body(call));
            send(call, 201, "{\"id\": 1}");
          }
        }
        case "PATCH" -> {
          int id = Integer.parseInt(uri.substring(uri.lastIndexOf('/') + 1));
          comments.set(id, body(call));
          send(call, 200, "{}");
        }
        default -> send(call, 405, "{}");
      }
    }
  }

  private void list(HttpExchange call, String uri) throws IOException {
    int page = Integer.parseInt(uri.substring(uri.lastIndexOf('=') + 1));
    ArrayNode found = new ObjectMapper().createArrayNode();
    for (int i = (page - 1) * 100; i < Math.min(page * 100, comments.size()); i++) {
      found.addObject().put("id", i).put("body", comments.get(i));
    }
    send(call, 200, found.toString());
  }

  private static String body(HttpExchange call) throws IOException {
    return new ObjectMapper().readTree(call.getRequestBody()).get("body").asText();
  }

  private static void send(HttpExchange call, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(code, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
