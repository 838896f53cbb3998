package dev.seriema.cli.backport;

import dev.seriema.catalog.backport.Backport;
import dev.seriema.catalog.backport.BranchPlan;
import dev.seriema.catalog.backport.Clash;
import dev.seriema.catalog.backport.Standing;
import dev.seriema.catalog.pick.Conflict;
import dev.seriema.catalog.pick.Original;
import dev.seriema.catalog.pick.Push;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plan for people: the commit, then each branch with what goes there and what does not.
public final class BackportText {
  private static final int SHORT = 8;
  private static final String INDENT = "  ";

  private final BackportView view;
  private final PrintStream out;
  private final Ink ink;

  public BackportText(BackportView view, PrintStream out, Ink ink) {
    this.view = view;
    this.out = out;
    this.ink = ink;
  }

  public void write() {
    Original original = view.plan().original();
    out.println(ink.strong(original.shortName() + " " + safe(original.subject())));
    out.println(safe(people(original)));
    writeBranches();
    out.println();
    view.plan()
        .missing()
        .forEach(stack -> out.println(ink.faint("there is no branch `" + stack + "`")));
    view.pushed().ifPresent(this::write);
    out.println(ink.strong(summary()));
  }

  private static String people(Original original) {
    String author = "by " + original.writtenBy();
    return original.coAuthors().isEmpty()
        ? author
        : author + ", with " + String.join(", ", original.coAuthors());
  }

  /// Branches of which the same is to be said stand together.
  private void writeBranches() {
    List<String> together = new ArrayList<>();
    String said = "";
    for (BranchPlan branch : view.plan().branches()) {
      String next = said(branch);
      if (!together.isEmpty() && !next.equals(said)) {
        write(together, said);
        together.clear();
      }
      together.add(safe(branch.branch()));
      said = next;
    }
    if (!together.isEmpty()) {
      write(together, said);
    }
  }

  private void write(List<String> branches, String said) {
    out.println();
    out.print(ink.strong(String.join(", ", branches)) + INDENT + said);
  }

  private String said(BranchPlan branch) {
    List<String> lines = new ArrayList<>();
    lines.add(standing(branch));
    branch
        .target()
        .filter(_ -> branch.standing() == Standing.CARRIES)
        .flatMap(target -> target.remote())
        .ifPresent(remote -> lines.add(INDENT + ink.faint("goes on from " + safe(remote))));
    lines.addAll(new FileLines(branch, ink).all());
    branch.clashes().forEach(clash -> add(clash, lines));
    branch.remarks().forEach(remark -> lines.add(INDENT + ink.note("note: ") + safe(remark)));
    view.pushed(branch.branch()).ifPresent(result -> add(result, lines));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private String standing(BranchPlan branch) {
    return switch (branch.standing()) {
      case CARRIES ->
          view.outcome(branch.branch()).map(this::outcome).orElseGet(() -> ink.good("can take it"));
      case HAS_IT -> ink.faint("has it, by " + shortened(branch.detail()));
      case UNCHANGED -> ink.faint("has all that it changes");
      case REFUSED -> ink.warning("cannot take it");
      case CONFLICT -> ink.error("in conflict");
      case BLOCKED -> ink.error("cannot be moved: ") + safe(branch.detail().orElse(""));
    };
  }

  private String outcome(Backport.Outcome outcome) {
    return outcome
        .failure()
        .map(failure -> ink.error("not moved: ") + safe(failure))
        .orElseGet(() -> ink.good("has it now, by " + shortened(outcome.made())));
  }

  private static String shortened(Optional<String> commit) {
    return commit.map(name -> name.substring(0, Math.min(SHORT, name.length()))).orElse("");
  }

  private void add(Clash clash, List<String> lines) {
    Conflict conflict = clash.conflict();
    lines.add(INDENT + FileLines.padded("conflict") + safe(conflict.path()));
    lines.add(FileLines.DEEPER + safe(conflict.reason()));
    for (Conflict.Place place : conflict.places()) {
      lines.add(FileLines.DEEPER + "line " + place.line());
      place.branch().forEach(line -> lines.add(FileLines.DEEPER + "  branch  " + safe(line)));
      place.commit().forEach(line -> lines.add(FileLines.DEEPER + "  commit  " + safe(line)));
    }
    lines.add(FileLines.DEEPER + ink.faint("= hint: ") + safe(clash.suggestion()));
  }

  private void add(Push.Result result, List<String> lines) {
    String word = result.done() ? ink.good("pushed: ") : ink.error("not pushed: ");
    lines.add(INDENT + word + safe(result.words()));
    result.hint().ifPresent(hint -> lines.add(FileLines.DEEPER + ink.faint("= hint: ") + hint));
  }

  private void write(Push.Answer answer) {
    String name = "`" + safe(answer.remote()) + "`";
    answer.said().forEach(line -> out.println(ink.faint(name + " says: ") + safe(line)));
    answer
        .failure()
        .ifPresent(words -> out.println(ink.error("not pushed to " + name + ": ") + safe(words)));
  }

  private String summary() {
    List<String> parts = new ArrayList<>();
    int done = (int) view.outcomes().stream().filter(made -> made.made().isPresent()).count();
    add(parts, done, "has it now", "have it now");
    add(
        parts,
        view.branches(Standing.CARRIES).size() - view.outcomes().size(),
        "can take it",
        "can take it");
    add(parts, view.branches(Standing.HAS_IT).size(), "had it", "had it");
    add(parts, view.branches(Standing.UNCHANGED).size(), "needs nothing", "need nothing");
    add(parts, view.branches(Standing.REFUSED).size(), "cannot take it", "cannot take it");
    int heldUp =
        view.branches(Standing.CONFLICT).size()
            + view.branches(Standing.BLOCKED).size()
            + view.outcomes().size()
            - done;
    add(parts, heldUp, "is held up", "are held up");
    String all = parts.isEmpty() ? "there is no release branch" : String.join(", ", parts);
    return view.applied() || view.branches(Standing.CARRIES).isEmpty()
        ? all
        : all + "; --apply makes the commits";
  }

  private static void add(List<String> parts, int count, String one, String several) {
    if (count > 0) {
      String what = parts.isEmpty() ? counted(count) : Integer.toString(count);
      parts.add(what + " " + (count == 1 ? one : several));
    }
  }

  private static String counted(int count) {
    return count == 1 ? "1 branch" : count + " branches";
  }

  private static String safe(String text) {
    return DisplayText.safe(text);
  }
}
