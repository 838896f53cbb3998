package dev.seriema.catalog.pick;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/// Whether a branch has a commit already.
///
/// @param by the commit of the branch that names the original as its origin, or the original
///   itself; empty where it has none, or took it back
public record Carried(Optional<String> by) {
  /// How origins are named: by git, and by those who leave out some of a commit.
  private static final Pattern ORIGIN =
      Pattern.compile(
          "^\\((?:selectively )?cherry.picked from commit ([0-9a-f]{40,64})\\)$",
          Pattern.MULTILINE);

  private static final Pattern REVERT =
      Pattern.compile("^This reverts commit ([0-9a-f]{40,64})\\b", Pattern.MULTILINE);

  /// Looks at what the branch has, and the original does not lead to.
  static Carried of(Repository repository, ObjectId tip, ObjectId original) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit branch = walk.parseCommit(tip);
      RevCommit commit = walk.parseCommit(original);
      if (walk.isMergedInto(commit, branch)) {
        return new Carried(Optional.of(commit.name()));
      }
      walk.reset();
      walk.markStart(walk.parseCommit(tip));
      walk.markUninteresting(walk.parseCommit(original));
      Set<String> takenBack = new HashSet<>();
      // The newest come first, so that what takes back is met before what is taken back.
      for (RevCommit own : walk) {
        String message = own.getFullMessage();
        if (takenBack.contains(own.name())) {
          continue;
        }
        if (names(ORIGIN, message, original.name())) {
          return new Carried(Optional.of(own.name()));
        }
        Matcher reverted = REVERT.matcher(message);
        while (reverted.find()) {
          takenBack.add(reverted.group(1));
        }
      }
      return new Carried(Optional.empty());
    }
  }

  private static boolean names(Pattern form, String message, String commit) {
    Matcher named = form.matcher(message);
    while (named.find()) {
      if (named.group(1).equals(commit)) {
        return true;
      }
    }
    return false;
  }
}
