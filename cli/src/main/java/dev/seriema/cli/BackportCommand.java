package dev.seriema.cli;

import dev.seriema.catalog.backport.Backport;
import dev.seriema.catalog.backport.BackportPlan;
import dev.seriema.catalog.backport.BranchPlan;
import dev.seriema.catalog.backport.Standing;
import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.layout.RuleArgument;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.pick.Branches;
import dev.seriema.catalog.pick.Push;
import dev.seriema.cli.backport.BackportJson;
import dev.seriema.cli.backport.BackportText;
import dev.seriema.cli.backport.BackportView;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Suggestions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A commit, carried to release branches.
@Command(
    name = "backport",
    mixinStandardHelpOptions = true,
    description = {
      "Plans what becomes of a commit on each release branch: which of its files can go there,"
          + " which are left out and why, and where both sides changed the same. A rule goes where"
          + " the release, the schemas, the packages and the release of ATT&CK of that branch have"
          + " all that it asks for. Nothing is changed before --apply, and no work tree ever:"
          + " commits are made as git objects, and a branch moves when all is written. A branch"
          + " that has the commit already is left as it is. Ends with 2 when --apply or --push"
          + " could not do all."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema backport my_rule.toml                      the last commit that changed a rule",
      "  seriema backport HEAD                              any commit",
      "  seriema backport 1a2b3c4d --to 8.19 --to 9.3       to these branches",
      "  seriema backport 1a2b3c4d --apply                  make the commits",
      "  seriema backport 1a2b3c4d --apply --push origin    and push the branches",
      "  seriema backport 1a2b3c4d --continue               after a conflict was solved"
    })
final class BackportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RULE|COMMIT",
      description =
          "A commit, or a rule by its file, id or name: then the last commit on the way of first"
              + " parents that changed it. Of a merge, the change against its first parent.")
  private String named = "";

  @Option(
      names = "--to",
      paramLabel = "BRANCH",
      description =
          "A branch to carry it to (default: those that the map of stacks names, without the"
              + " newest stack). May be given several times.")
  private List<String> branches = List.of();

  @Option(names = "--apply", description = "Make the commits that are planned.")
  private boolean apply;

  @Option(
      names = "--continue",
      description =
          "Go on where a former run stopped: as --apply, for a commit that some branch has"
              + " already.")
  private boolean goesOn;

  @Option(
      names = "--push",
      paramLabel = "REMOTE",
      description =
          "Push the branches that have the commit to this remote, under their names and never by"
              + " force.")
  private @Nullable String remote;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "A folder of the git repository (default: the working directory).")
  private Path repository = Path.of("");

  @Option(names = "--output", paramLabel = "FORM", description = "text or json (default: text).")
  private Form output = Form.text;

  /// The words of the command line.
  enum Form {
    text,
    json
  }

  BackportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    try (Backport backport = Backport.in(repository, FactsCache.ofUser())) {
      expectRemote(backport);
      expectBranches(backport);
      BackportPlan plan = backport.plan(commit(backport), branches);
      expectBegun(plan);
      BackportView view = made(plan, backport);
      switch (output) {
        case text -> new BackportText(view, terminal.out(), terminal.outInk()).write();
        case json -> terminal.out().writeBytes(BackportJson.of(view));
      }
      terminal.out().flush();
      return view.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    } catch (UnreadableRange untold) {
      throw new Unable(untold.advice());
    } catch (IOException failure) {
      throw new Unable(
          "`" + DisplayText.safe(named) + "` cannot be carried: " + SystemReasons.of(failure));
    }
  }

  private void expectRemote(Backport backport) throws Unable {
    if (remote != null && !backport.remotes().contains(remote)) {
      throw new Unable(
          "there is no remote `"
              + DisplayText.safe(remote)
              + "`"
              + Suggestions.nearest(remote, backport.remotes())
                  .map(near -> "; did you mean `" + near + "`?")
                  .orElse("; `git remote add` makes one"));
    }
  }

  private void expectBranches(Backport backport) throws Unable, IOException {
    List<String> there = backport.branches();
    for (String branch : branches) {
      if (!there.contains(branch)) {
        throw new Unable(
            "there is no branch `"
                + DisplayText.safe(branch)
                + "`"
                + there.stream()
                    .filter(name -> branch.endsWith("/" + name))
                    .findFirst()
                    .or(() -> Suggestions.nearest(branch, there))
                    .map(near -> "; did you mean `" + DisplayText.safe(near) + "`?")
                    .orElse("; `git branch --all` lists them"));
      }
    }
  }

  private void expectBegun(BackportPlan plan) throws Unable {
    boolean isBegun =
        plan.branches().stream().anyMatch(branch -> branch.standing() == Standing.HAS_IT);
    if (goesOn && !isBegun) {
      throw new Unable("no branch has " + plan.original().shortName() + " yet; type --apply");
    }
    if (remote != null && !apply && !isBegun) {
      throw new Unable(
          "no branch has "
              + plan.original().shortName()
              + " yet, so there is nothing to push; type --apply --push "
              + remote);
    }
  }

  private BackportView made(BackportPlan plan, Backport backport) throws Unable, IOException {
    boolean isMade = apply || goesOn;
    List<Backport.Outcome> outcomes = List.of();
    if (isMade) {
      if (backport.committer().isEmpty()) {
        throw new Unable(
            "git does not know who commits; type `git config user.name NAME` and `git config"
                + " user.email ADDRESS`");
      }
      outcomes = backport.apply(plan);
    }
    Optional<Push.Answer> pushed =
        remote == null
            ? Optional.empty()
            : Optional.of(backport.push(remote, toPush(plan, outcomes)));
    return new BackportView(plan, isMade, outcomes, pushed);
  }

  /// Branches of this repository that have the commit, and nothing newer at their remote.
  private static List<String> toPush(BackportPlan plan, List<Backport.Outcome> outcomes) {
    List<String> names = new ArrayList<>();
    for (BranchPlan branch : plan.branches()) {
      boolean isMade =
          outcomes.stream()
              .anyMatch(made -> made.branch().equals(branch.branch()) && made.made().isPresent());
      boolean hasIt = branch.standing() == Standing.HAS_IT && isOwn(branch.target());
      if (isMade || hasIt) {
        names.add(branch.branch());
      }
    }
    return names;
  }

  private static boolean isOwn(Optional<Branches.Target> target) {
    return target.filter(found -> found.own().isPresent() && found.remote().isEmpty()).isPresent();
  }

  private String commit(Backport backport) throws Unable, UnreadableRange, IOException {
    Optional<Path> file = existing(named).or(() -> existing(repository.resolve(named).toString()));
    Optional<String> whyNoCommit =
        file.isPresent() ? Optional.empty() : backport.whyNoCommit(named);
    if (file.isEmpty() && whyNoCommit.isEmpty()) {
      return named;
    }
    String asked = file.map(Path::toString).orElse(named);
    List<Path> places =
        RuleRepository.around(repository.toAbsolutePath())
            .map(RulePlaces::of)
            .orElseGet(() -> List.of(repository));
    RuleArgument found = RuleArgument.find(asked, places);
    if (whyNoCommit.isPresent()
        && found instanceof RuleArgument.None(var nearest, _)
        && nearest.isEmpty()) {
      Optional<String> removal = removal(backport);
      if (removal.isPresent()) {
        return removal.get();
      }
      throw new Unable(
          "no rule has the path, the id or the name `"
              + DisplayText.safe(named)
              + "`, and "
              + DisplayText.safe(whyNoCommit.get()));
    }
    Path rule = NamedRule.of(asked, found, places, terminal).file();
    String path =
        repository
            .toRealPath()
            .relativize(rule.toRealPath())
            .toString()
            .replace(File.separatorChar, '/');
    Optional<String> last = backport.lastChange(path);
    if (last.isEmpty()) {
      throw new Unable("`" + DisplayText.safe(asked) + "` is not committed yet; type `git commit`");
    }
    return last.get();
  }

  /// Of a rule that is no longer there.
  private Optional<String> removal(Backport backport) throws UnreadableRange, IOException {
    return named.endsWith(".toml") ? backport.lastChange(named) : Optional.empty();
  }

  private static Optional<Path> existing(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException noPath) {
      // Names of rules may hold what no path can.
      return Optional.empty();
    }
  }
}
