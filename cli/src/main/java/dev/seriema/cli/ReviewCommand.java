package dev.seriema.cli;

import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.catalog.review.Review;
import dev.seriema.catalog.review.ReviewTools;
import dev.seriema.catalog.review.Reviewer;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.item.State;
import dev.seriema.cli.review.ReviewForm;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Commits, judged by the guideline of their kind.
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Judges what commits change as a reviewer would: a new rule, a tuning, a deprecation, a new"
          + " or tuned hunt, a schema, a bug fix, an enhancement. Of each item of the guideline it"
          + " says that it is met and what shows it, that it is not met and what to do, or what a"
          + " person has to answer. The work tree is not touched. Ends with 1 when an item is not"
          + " met, with 2 when the commits cannot be compared or a file not be read."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema review main..HEAD                    what a branch adds to another",
      "  seriema review HEAD                          the last commit",
      "  seriema review main..HEAD --repository DIR   of a repository elsewhere",
      "  seriema review main..HEAD --output markdown  for the comment of a pull request",
      "  seriema review HEAD --kind bug-fix           whatever it looks like"
    })
final class ReviewCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final RememberedChecks remembered;

  @Parameters(
      paramLabel = "BASE..HEAD",
      description =
          "Two commits, of which the later one is judged by what it adds to the last one that both"
              + " share; of a single commit, what it changes.")
  private String range = "";

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "A folder of the git repository (default: the working directory).")
  private Path repository = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Judge it as this: new-rule, tuning, deprecation, new-hunt, tuned-hunt, schema, bug-fix"
              + " or enhancement (default: what it looks like).")
  private @Nullable String kind;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "text, markdown or json (default: ${DEFAULT-VALUE}).")
  private ReviewForm form = ReviewForm.text;

  private final Map<List<Path>, FieldTypes> types = new ConcurrentHashMap<>();

  ReviewCommand(Terminal terminal) {
    this(terminal, RememberedChecks.ofUser());
  }

  ReviewCommand(Terminal terminal, RememberedChecks remembered) {
    this.terminal = terminal;
    this.remembered = remembered;
  }

  @Override
  public Integer call() throws Unable {
    Optional<ChangeKind> asked = asked();
    Review review = review(asked);
    if (asked.isPresent() && review.changes().stream().noneMatch(change -> is(change.kind()))) {
      throw new Unable("nothing in `" + range + "` can be judged as `" + kind + "`");
    }
    terminal
        .out()
        .writeBytes(
            form.of(
                review,
                new ReviewForm.Frame(terminal.outInk(), terminal.signs(), terminal.columns())));
    terminal.out().flush();
    if (!review.unread().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    return review.count(State.NOT_MET) > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private boolean is(ChangeKind found) {
    return found.word().equals(kind);
  }

  private Optional<ChangeKind> asked() throws Unable {
    if (kind == null) {
      return Optional.empty();
    }
    Optional<ChangeKind> known = ChangeKind.of(kind);
    if (known.isEmpty()) {
      List<String> words = Stream.of(ChangeKind.values()).map(ChangeKind::word).toList();
      throw new Unable(
          "there is no kind `"
              + kind
              + "`"
              + Suggestions.nearest(kind, words)
                  .map(nearest -> "; did you mean `" + nearest + "`?")
                  .orElseGet(
                      () -> "; it is one of " + words.stream().collect(Collectors.joining(", "))));
    }
    return known;
  }

  private Review review(Optional<ChangeKind> asked) throws Unable {
    try {
      return Reviewer.review(
          repository,
          range,
          asked,
          new ReviewTools(this::check, places -> types(places).schemas()));
    } catch (UnreadableRange untold) {
      throw new Unable(untold.advice());
    } catch (IOException failure) {
      throw new Unable("`" + range + "` cannot be read: " + SystemReasons.of(failure));
    }
  }

  private FieldTypes types(List<Path> places) {
    return types.computeIfAbsent(places, FieldTypes::around);
  }

  private RuleCheck check(List<Path> places) {
    FieldTypes known = types(places);
    return new RuleCheck(
        () -> remembered.by(known, Optional.empty()),
        () -> new RuleCompiler(known.schemas().closedWhereDescribed()).withLints(),
        () -> known.findings().get(),
        known::packages,
        known::stacks,
        System.getenv(),
        Optional.empty());
  }
}
