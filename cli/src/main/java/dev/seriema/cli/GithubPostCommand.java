package dev.seriema.cli;

import dev.seriema.catalog.remote.PullRequest;
import dev.seriema.catalog.remote.RemoteFailure;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A comment on a pull request.
@Command(
    name = "post",
    mixinStandardHelpOptions = true,
    description =
        "Posts Markdown as one comment on a pull request. A comment that was posted before under"
            + " the same name is changed, so that there is never more than one of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema review main..HEAD --output markdown | seriema github post --pull-request 12",
      "  seriema github post --pull-request 12 --name coverage coverage.md --dry-run"
    })
final class GithubPostCommand implements Callable<Integer> {
  /// Of the Markdown, in bytes.
  private static final int LONGEST = 4 << 20;

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The Markdown; - is the standard input (default: -).")
  private String file = "-";

  @Option(
      names = "--pull-request",
      paramLabel = "N",
      required = true,
      description = "The number of the pull request.")
  private int number;

  @Option(
      names = "--repository",
      paramLabel = "OWNER/NAME",
      description = "The repository (default: the variable GITHUB_REPOSITORY).")
  private @Nullable String repository;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Tells comments of several uses apart (default: ${DEFAULT-VALUE}).")
  private String name = "review";

  @Option(
      names = "--api",
      paramLabel = "URL",
      description =
          "The address of the API (default: the variable GITHUB_API_URL, else"
              + " https://api.github.com).")
  private @Nullable String api;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token (default: the variable GITHUB_TOKEN).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--timeout",
      paramLabel = "D",
      converter = DurationOption.class,
      description = "How long an answer is waited for, such as 90s (default: ${DEFAULT-VALUE}).",
      defaultValue = "60s")
  private Duration timeout = Duration.ofSeconds(60);

  @Option(names = "--dry-run", description = "Say what would be done, and post nothing.")
  private boolean dryRun;

  GithubPostCommand(Terminal terminal) {
    this(terminal, System.getenv());
  }

  GithubPostCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() throws Unable {
    if (!name.matches("[a-z0-9-]{1,40}")) {
      throw new Unable("`--name` is a word such as review, of small letters, digits and `-`");
    }
    String where = repository == null ? environment.get("GITHUB_REPOSITORY") : repository;
    if (where == null) {
      throw new Unable("which repository? name it with --repository, or set $GITHUB_REPOSITORY");
    }
    if (number < 1) {
      throw new Unable("`--pull-request` is the number of a pull request, from 1");
    }
    String address =
        api == null ? environment.getOrDefault("GITHUB_API_URL", "https://api.github.com") : api;
    String markdown = markdown();
    try (PullRequest pullRequest =
        new PullRequest(
            address,
            where,
            number,
            KeyFile.read(
                Optional.ofNullable(tokenFile), "GITHUB_TOKEN", environment, "--token-file"),
            Timeout.of(timeout))) {
      String done =
          switch (pullRequest.comment(name, markdown, dryRun)) {
            case POSTED -> dryRun ? "a comment would be posted" : "posted a comment";
            case CHANGED -> dryRun ? "the comment would be changed" : "changed the comment";
            case SAME -> "the comment says so already";
          };
      terminal.out().println(done + " on " + where + "#" + number);
      return ExitCode.DONE;
    } catch (RemoteFailure failure) {
      throw new Unable(failure.reason());
    }
  }

  private String markdown() throws Unable {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(LONGEST);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.isBlank()) {
        throw new Unable("nothing to post: the Markdown is empty");
      }
      return text;
    } catch (IOException unreadable) {
      throw new Unable("`" + file + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }
}
