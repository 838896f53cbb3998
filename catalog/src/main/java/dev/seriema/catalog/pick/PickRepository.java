package dev.seriema.catalog.pick;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// A git repository whose commits are carried from branch to branch. Nothing is written before
/// [#carry]. Not thread-safe.
public final class PickRepository implements AutoCloseable {
  /// Longest content of a file that is carried, in bytes.
  public static final int LONGEST = 64 << 20;

  /// Commits that are looked at for the one that a branch lacks.
  private static final int MOST_LOOKED_AT = 20_000;

  static {
    // Asked by the first class of JGit that is used; that nobody reads its log is no news.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    QuietSystem.use();
  }

  private final Repository repository;
  private final ObjectReader reader;

  private PickRepository(Repository repository) {
    this.repository = repository;
    this.reader = repository.newObjectReader();
  }

  /// The repository around a folder, of which the folder may be one of several work trees.
  ///
  /// @throws IOException when there is none, or it is of a form that cannot be read
  public static PickRepository around(Path folder) throws IOException {
    RepositoryBuilder builder =
        new RepositoryBuilder().findGitDir(folder.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      throw new IOException("it lies in no git repository");
    }
    return new PickRepository(builder.setMustExist(true).build());
  }

  /// A commit by its full name.
  public Original original(String commit) throws IOException {
    try (RevWalk walk = new RevWalk(reader)) {
      RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
      return new Original(
          commit,
          found.getShortMessage(),
          found.getFullMessage(),
          found.getAuthorIdent(),
          found.getParentCount());
    }
  }

  /// The branch that a work tree is on; empty where it is on none.
  public Optional<String> current() throws IOException {
    return Optional.ofNullable(repository.getFullBranch())
        .filter(name -> name.startsWith(Constants.R_HEADS))
        .map(Repository::shortenRefName);
  }

  /// The names of all branches, those of remotes without the name of the remote.
  public List<String> branches() throws IOException {
    return new Branches(repository).names();
  }

  /// A branch to carry commits to.
  public Branches.Found branch(String name) throws IOException {
    return new Branches(repository).find(name);
  }

  /// What a commit has at a path; empty where there is nothing, or a folder.
  public Optional<Content> content(String commit, String path) throws IOException {
    try (RevWalk walk = new RevWalk(reader)) {
      return content(walk.parseCommit(ObjectId.fromString(commit)), path);
    }
  }

  private Optional<Content> content(RevCommit commit, String path) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(reader, path, commit.getTree())) {
      if (found == null || found.isSubtree()) {
        return Optional.empty();
      }
      int mode = found.getRawMode(0);
      ObjectId object = found.getObjectId(0);
      if (FileMode.GITLINK.equals(mode)) {
        return Optional.of(new Content(mode, Constants.encodeASCII(object.name())));
      }
      ObjectLoader loader = opened(object, path);
      if (loader.getSize() > LONGEST) {
        throw new IOException(
            "`"
                + path
                + "` is longer than "
                + (LONGEST >> 20)
                + " MiB, the longest that is carried");
      }
      return Optional.of(new Content(mode, loader.getCachedBytes(LONGEST)));
    }
  }

  private ObjectLoader opened(ObjectId object, String path) throws IOException {
    try {
      return reader.open(object, Constants.OBJ_BLOB);
    } catch (MissingObjectException absent) {
      throw new IOException(
          "`"
              + path
              + "` is not in this clone, which was made without all files; type `git fetch"
              + " --refetch --no-filter`",
          absent);
    }
  }

  /// What a commit has in the way of a file at a path: a folder of that name with files, or a file
  /// that has the name of one of its folders.
  ///
  /// @param gone paths of files that will not be there
  /// @return the path of a file
  public Optional<String> inTheWay(String commit, String path, Set<String> gone)
      throws IOException {
    try (RevWalk walk = new RevWalk(reader)) {
      RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        String folder = path.substring(0, slash);
        if (!gone.contains(folder) && !object(found, folder).equals(ObjectId.zeroId())) {
          return Optional.of(folder);
        }
      }
      try (TreeWalk there = TreeWalk.forPath(reader, path, found.getTree())) {
        if (there == null || !there.isSubtree()) {
          return Optional.empty();
        }
        there.enterSubtree();
        there.setRecursive(true);
        while (there.next()) {
          if (!gone.contains(there.getPathString())) {
            return Optional.of(there.getPathString());
          }
        }
      }
    }
    return Optional.empty();
  }

  /// What a branch has of a commit.
  ///
  /// @param tip of the branch
  public Carried carried(String tip, String commit) throws IOException {
    return Carried.of(repository, ObjectId.fromString(tip), ObjectId.fromString(commit));
  }

  /// The last commit on the way of first parents that made a path what it is in the first.
  ///
  /// @return empty where no commit has the path
  public Optional<String> lastChange(String head, String path) throws IOException {
    Optional<List<String>> changes = changes(head, path, _ -> true);
    return changes.map(List::getLast);
  }

  /// The commits on the way of first parents that changed a path, the newest first, back to where
  /// the path was as it is wanted.
  ///
  /// @param wanted told what the path was before a change; nothing where it was not there
  /// @return empty where it never was as it is wanted
  public Optional<List<String>> changes(
      String head, String path, Predicate<Optional<Content>> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    try (RevWalk walk = new RevWalk(reader)) {
      RevCommit at = walk.parseCommit(ObjectId.fromString(head));
      ObjectId now = object(at, path);
      for (int looked = 0; looked < MOST_LOOKED_AT; looked++) {
        RevCommit parent = at.getParentCount() == 0 ? null : walk.parseCommit(at.getParent(0));
        ObjectId before = parent == null ? ObjectId.zeroId() : object(parent, path);
        if (!before.equals(now)) {
          found.add(at.name());
          if (wanted.test(parent == null ? Optional.empty() : content(parent, path))) {
            return Optional.of(found);
          }
        }
        if (parent == null) {
          break;
        }
        at = parent;
        now = before;
      }
    }
    return Optional.empty();
  }

  private ObjectId object(RevCommit commit, String path) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(reader, path, commit.getTree())) {
      return found == null || found.isSubtree() ? ObjectId.zeroId() : found.getObjectId(0);
    }
  }

  /// Where a branch is checked out, so that moving it would leave a work tree behind; empty where
  /// it is in no work tree.
  public Optional<Path> checkedOut(String branch) throws IOException {
    return CheckedOut.of(repository, branch);
  }

  /// Who commits, by the configuration of git; empty where it does not say.
  public Optional<String> committer() {
    return Carrier.committer(repository);
  }

  /// Writes a commit on top of a branch and moves the branch, as one step: where anything fails,
  /// the branch stays as it was.
  ///
  /// @param branch as it was when the files were worked out
  /// @param message of the new commit
  /// @param files that are put or removed
  /// @return the name of the new commit
  /// @throws IOException when the branch has moved meanwhile, or cannot be written
  public String carry(
      Branches.Found branch, Original original, String message, List<FilePick> files)
      throws IOException {
    return new Carrier(repository, reader).carry(branch, original, message, files);
  }

  /// The names of the remotes.
  public List<String> remotes() {
    return repository.getRemoteNames().stream().sorted().toList();
  }

  @Override
  public void close() {
    reader.close();
    repository.close();
  }
}
