package dev.seriema.catalog.pick;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// The branches of a repository and of its remotes, as they were last fetched.
public final class Branches {
  private static final String USUAL_REMOTE = "origin";

  private final Repository repository;

  Branches(Repository repository) {
    this.repository = repository;
  }

  /// What is to be known of a branch before a commit is carried to it.
  public sealed interface Found {}

  /// @param name without `refs/heads/`
  /// @param tip the commit that it goes on from
  /// @param own the commit that the branch of this repository is at; empty where only a remote has
  ///   it, so that it is made
  /// @param remote the branch of a remote that it begins at, such as `origin/8.11`, where that is
  ///   ahead or the only one
  public record Target(String name, String tip, Optional<String> own, Optional<String> remote)
      implements Found {}

  /// @param reason a clause without a full stop
  public record None(String reason) implements Found {}

  /// Sorted, those of remotes without the name of the remote.
  List<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
      names.add(Repository.shortenRefName(ref.getName()));
    }
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
      Optional.ofNullable(repository.shortenRemoteBranchName(ref.getName()))
          .filter(name -> !name.equals(Constants.HEAD))
          .ifPresent(names::add);
    }
    return new ArrayList<>(names);
  }

  Found find(String name) throws IOException {
    Ref own = repository.exactRef(Constants.R_HEADS + name);
    NavigableMap<String, Ref> remotes = remotes(name);
    if (own == null) {
      Ref only = remotes.size() == 1 ? remotes.firstEntry().getValue() : remotes.get(USUAL_REMOTE);
      if (only != null) {
        return new Target(name, tip(only), Optional.empty(), Optional.of(shown(only)));
      }
      return new None(
          remotes.isEmpty()
              ? "there is no branch `" + name + "`"
              : "several remotes have a branch `%s`, and none is `%s`"
                  .formatted(name, USUAL_REMOTE));
    }
    Optional<Ref> ahead = Optional.ofNullable(followed(name, remotes));
    if (ahead.isPresent() && isBehind(own, ahead.get())) {
      return new Target(
          name, tip(ahead.get()), Optional.of(tip(own)), Optional.of(shown(ahead.get())));
    }
    return new Target(name, tip(own), Optional.of(tip(own)), Optional.empty());
  }

  private NavigableMap<String, Ref> remotes(String name) throws IOException {
    NavigableMap<String, Ref> found = new TreeMap<>();
    for (String remote : repository.getRemoteNames()) {
      Ref ref = repository.exactRef(Constants.R_REMOTES + remote + "/" + name);
      if (ref != null && ref.getObjectId() != null) {
        found.put(remote, ref);
      }
    }
    return found;
  }

  /// The branch of a remote that a branch follows, else the one of the usual remote.
  private @Nullable Ref followed(String name, Map<String, Ref> remotes) throws IOException {
    String tracked = new BranchConfig(repository.getConfig(), name).getRemoteTrackingBranch();
    if (tracked != null) {
      return repository.exactRef(tracked);
    }
    return remotes.get(USUAL_REMOTE);
  }

  private boolean isBehind(Ref own, Ref other) throws IOException {
    if (tip(own).equals(tip(other))) {
      return false;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.isMergedInto(
          walk.parseCommit(own.getObjectId()), walk.parseCommit(other.getObjectId()));
    }
  }

  private static String tip(Ref ref) {
    ObjectId tip = ref.getObjectId();
    if (tip == null) {
      throw new IllegalStateException(ref.getName() + " has no commit");
    }
    return tip.name();
  }

  private static String shown(Ref remote) {
    return Repository.shortenRefName(remote.getName());
  }
}
