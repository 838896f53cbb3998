package dev.seriema.catalog.pick;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /// What git writes of a commit that it takes back; with `--reference` the first signs of its
  /// name.
  private static final Pattern REVERT =
      Pattern.compile("^This reverts commit ([0-9a-f]{7,64})\\b", Pattern.MULTILINE);

  /// Looks at what the branch has, and the original does not lead to. A revert that was carried
  /// names what was taken back where it comes from, which is the origin of what it takes back here.
  static Carried of(Repository repository, ObjectId tip, ObjectId original) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      boolean isOnBranch = walk.isMergedInto(walk.parseCommit(original), walk.parseCommit(tip));
      walk.reset();
      walk.markStart(walk.parseCommit(tip));
      walk.markUninteresting(walk.parseCommit(original));
      Set<String> takenBack = new HashSet<>();
      // The newest come first, so that what takes back is met before what is taken back.
      for (RevCommit own : walk) {
        String message = own.getFullMessage();
        List<String> origins = named(ORIGIN, message);
        if (isAmong(takenBack, own.name())
            || origins.stream().anyMatch(origin -> isAmong(takenBack, origin))) {
          continue;
        }
        if (origins.contains(original.name())) {
          return new Carried(Optional.of(own.name()));
        }
        takenBack.addAll(named(REVERT, message));
      }
      return new Carried(
          isOnBranch && !isAmong(takenBack, original.name())
              ? Optional.of(original.name())
              : Optional.empty());
    }
  }

  private static List<String> named(Pattern form, String message) {
    List<String> names = new ArrayList<>();
    Matcher named = form.matcher(message);
    while (named.find()) {
      names.add(named.group(1));
    }
    return names;
  }

  private static boolean isAmong(Set<String> beginnings, String commit) {
    return beginnings.stream().anyMatch(commit::startsWith);
  }
}
