package dev.seriema.cli;

import dev.seriema.catalog.fix.UnifiedDiff;
import dev.seriema.catalog.release.Dependent;
import dev.seriema.catalog.release.DeprecationPlan;
import dev.seriema.catalog.release.ReleaseRepository;
import dev.seriema.catalog.release.ReleasedRule;
import dev.seriema.catalog.release.UnreadableRelease;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A rule that is given up.
@Command(
    name = "deprecate",
    mixinStandardHelpOptions = true,
    description = {
      "Gives a rule up: its file moves to the folder of deprecated rules and says since when and"
          + " why, its evidence goes with it. What needs the rule stops that: exceptions, actions,"
          + " connectors, and rules and hunts whose query names it. The version lock stays; seriema"
          + " release lock puts the rule on the list of deprecated ones."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema release deprecate rules/linux/a_rule.toml --reason 'Replaced by B.' --dry-run",
      "  seriema release deprecate rules/linux/a_rule.toml --reason 'Replaced by B.'",
      "  seriema release deprecate 4672656e-6707-41ab-8575-d08458ccff17 --reason 'Too noisy.'"
    })
final class ReleaseDeprecateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "RULE", description = "A rule file, or the id or name of a rule.")
  private String rule = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, as users of the rule will read it.")
  private String reason = "";

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Since when (default: today, UTC).")
  private @Nullable LocalDate date;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description =
          "A folder of the repository (default: that of the file, else the working"
              + " directory).")
  private @Nullable Path repository;

  @Option(names = "--anyway", description = "Also when something needs the rule.")
  private boolean anyway;

  @Option(names = "--dry-run", description = "Change nothing; show the difference.")
  private boolean dryRun;

  ReleaseDeprecateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    if (reason.isBlank()) {
      throw new Unable("--reason is empty; say why the rule is given up");
    }
    DeprecationPlan plan = plan();
    plan.dependents().forEach(this::tell);
    if (!plan.isAnnounced()) {
      terminal
          .err()
          .println(
              "its users were not told yet: it was released as `"
                  + DisplayText.safe(plan.lockedName())
                  + "`; a release before has to put `"
                  + DeprecationPlan.NAME_PREFIX
                  + "` before the name");
    }
    if (dryRun) {
      terminal.out().print(difference(plan));
      terminal.out().flush();
    }
    long needed = plan.dependents().stream().filter(Dependent::needsIt).count();
    if (needed > 0 && !anyway) {
      throw new Unable(
          "something needs the rule, as told above; change that first, or add --anyway");
    }
    if (!dryRun) {
      carryOut(plan);
    }
    return ExitCode.DONE;
  }

  private DeprecationPlan plan() throws Unable {
    Path named = Path.of(rule);
    Path root =
        ReleasedRepository.root(
            repository == null && named.toFile().isFile() ? named.resolveSibling("") : repository,
            "seriema release deprecate RULE --repository DIR");
    ReleaseRepository released = ReleasedRepository.at(root);
    LocalDate day = date == null ? LocalDate.now(ZoneOffset.UTC) : date;
    try {
      return DeprecationPlan.of(released, ruleOf(released, named), reason.strip(), day);
    } catch (UnreadableRelease unable) {
      throw new Unable(DisplayText.safe(String.valueOf(unable.getMessage())));
    }
  }

  private ReleasedRule ruleOf(ReleaseRepository released, Path named) throws Unable {
    List<ReleasedRule> meant =
        released.rules().stream().filter(known -> isMeant(known, named)).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    throw new Unable(
        "`"
            + DisplayText.safe(rule)
            + "` means "
            + (meant.isEmpty() ? "no rule" : meant.size() + " rules")
            + " of the repository; name the path of a file");
  }

  private boolean isMeant(ReleasedRule known, Path named) {
    try {
      return known.id().equals(rule)
          || known.name().equals(rule)
          || known.path().equals(rule.replace('\\', '/'))
          || (named.toFile().isFile() && known.file().equals(named.toRealPath()));
    } catch (IOException _) {
      // A file that cannot be reached is not the one that was read.
      return false;
    }
  }

  private void tell(Dependent dependent) {
    terminal
        .err()
        .println(
            DisplayText.safe(dependent.path())
                + ":"
                + dependent.line()
                + ": "
                + (dependent.needsIt() ? "" : "note: ")
                + DisplayText.safe(dependent.words()));
  }

  /// As git writes it for a file that moves.
  private static String difference(DeprecationPlan plan) {
    String before = plan.changed().rule().path();
    String hunks =
        UnifiedDiff.of(plan.target(), plan.changed().rule().source().text(), plan.changed().text());
    return "diff --git a/"
        + before
        + " b/"
        + plan.target()
        + "\nrename from "
        + before
        + "\nrename to "
        + plan.target()
        + "\n"
        + hunks.replaceFirst("^--- a/[^\n]*", "--- a/" + before.replace("$", "\\$"));
  }

  private void carryOut(DeprecationPlan plan) throws Unable {
    try {
      plan.carryOut();
    } catch (FileAlreadyExistsException there) {
      throw new Unable("`" + DisplayText.safe(there.getFile()) + "` is there; no file is replaced");
    } catch (IOException failure) {
      throw new Unable("the rule cannot be moved: " + SystemReasons.of(failure));
    }
    String root = DisplayText.safe(PathFromHere.of(plan.repository().root()).toString());
    terminal
        .out()
        .println(
            DisplayText.safe(plan.changed().rule().path())
                + " -> "
                + DisplayText.safe(plan.target())
                + "\nnext: git -C "
                + root
                + " add -A\n      seriema check "
                + root
                + "\n      seriema release lock "
                + root
                + "    puts it on the list of deprecated rules");
    terminal.out().flush();
  }
}
