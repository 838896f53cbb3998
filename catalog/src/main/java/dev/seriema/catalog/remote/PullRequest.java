package dev.seriema.catalog.remote;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.event.JsonWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.stream.Stream;

/// The comments of one pull request, by the REST API of GitHub.
public final class PullRequest implements AutoCloseable {
  /// Longest comment that GitHub takes, in characters.
  public static final int LONGEST = 65_536;

  private static final String CUT = "\n\n… cut: a comment has up to 65,536 characters.\n";
  private static final int PAGE = 100;

  /// Comments of which ours is looked for are at most this many pages.
  private static final int MOST_PAGES = 100;

  private final Calls calls;
  private final String repository;
  private final int number;

  /// @param api address of the API, such as `https://api.github.com`
  /// @param repository such as `owner/name`
  public PullRequest(String api, String repository, int number, Secret token, Patience patience)
      throws RemoteFailure {
    if (!repository.matches("[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}")
        || Stream.of(repository.split("/")).anyMatch(name -> name.matches("\\.{1,2}"))) {
      throw new RemoteFailure(
          "`" + DisplayText.safe(repository) + "` is no repository such as owner/name");
    }
    this.repository = repository;
    this.number = number;
    calls = new Calls("GitHub", Calls.address(api), token.behind("Bearer"), patience);
  }

  /// What became of a comment.
  public enum Outcome {
    POSTED,
    CHANGED,
    SAME
  }

  /// Posts a comment, or changes the one that was posted under the same name.
  ///
  /// @param name tells comments of several uses apart
  /// @param isDryRun whether it is only said what would be done
  public Outcome comment(String name, String markdown, boolean isDryRun) throws RemoteFailure {
    String mark = "<!-- seriema:" + name + " -->";
    String body = cut(mark + "\n" + markdown);
    Optional<Comment> known = find(mark);
    if (known.isPresent() && known.get().body.strip().equals(body.strip())) {
      return Outcome.SAME;
    }
    Outcome outcome = known.isPresent() ? Outcome.CHANGED : Outcome.POSTED;
    if (!isDryRun) {
      String path =
          known.isPresent()
              ? "/issues/comments/" + known.get().id
              : "/issues/" + number + "/comments";
      write(known.isPresent() ? "PATCH" : "POST", path, body);
    }
    return outcome;
  }

  private static String cut(String body) {
    if (body.length() <= LONGEST) {
      return body;
    }
    int end = LONGEST - CUT.length();
    return body.substring(0, Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private record Comment(long id, String body) {}

  private Optional<Comment> find(String mark) throws RemoteFailure {
    for (int page = 1; page <= MOST_PAGES; page++) {
      String path = "/issues/%d/comments?per_page=%d&page=%d".formatted(number, PAGE, page);
      Calls.Answer answer = calls.send(request(path).GET().build(), true);
      if (!answer.isGood()) {
        throw calls.refusal(answer, "the comments of " + repository + "#" + number);
      }
      if (!(Answers.value(answer.text()).orElse(null) instanceof JsonValue.Array(var found, _))) {
        throw new RemoteFailure("GitHub's list of comments is no JSON; is that its API?");
      }
      for (JsonValue value : found) {
        Optional<Comment> ours = comment(value).filter(comment -> comment.body.startsWith(mark));
        if (ours.isPresent()) {
          return ours;
        }
      }
      if (found.size() < PAGE) {
        return Optional.empty();
      }
    }
    throw new RemoteFailure(
        "the pull request has more than %,d comments".formatted(MOST_PAGES * PAGE));
  }

  private static Optional<Comment> comment(JsonValue value) {
    if (!(value instanceof WrittenTable table)) {
      return Optional.empty();
    }
    return Answers.number(table, "id")
        .flatMap(id -> Answers.text(table, "body").map(body -> new Comment(id, plain(body))));
  }

  /// GitHub may give lines back with the ends of another system.
  private static String plain(String body) {
    return body.replace("\r\n", "\n");
  }

  private void write(String method, String path, String body) throws RemoteFailure {
    byte[] json =
        new JsonWriter().beginObject().name("body").string(body).endObject().toByteArray();
    Calls.Answer answer =
        calls.send(
            request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(json))
                .build(),
            method.equals("PATCH"));
    if (!answer.isGood()) {
      throw calls.refusal(answer, "a comment on " + repository + "#" + number);
    }
  }

  private HttpRequest.Builder request(String path) {
    return calls
        .request("/repos/" + repository + path)
        .header("Accept", "application/vnd.github+json")
        .header("X-GitHub-Api-Version", "2022-11-28");
  }

  @Override
  public void close() {
    calls.close();
  }
}
