package dev.seriema.catalog.pick;

import dev.seriema.model.diagnostic.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.revwalk.RevWalk;

/// Writes commits and moves branches.
final class Carrier {
  private final Repository repository;
  private final ObjectReader reader;

  Carrier(Repository repository, ObjectReader reader) {
    this.repository = repository;
    this.reader = reader;
  }

  static Optional<String> committer(Repository repository) {
    UserConfig user = repository.getConfig().get(UserConfig.KEY);
    return user.isCommitterNameImplicit() || user.isCommitterEmailImplicit()
        ? Optional.empty()
        : Optional.of(user.getCommitterName() + " <" + user.getCommitterEmail() + ">");
  }

  String carry(Branches.Found branch, Original original, String message, List<FilePick> files)
      throws IOException {
    return switch (branch) {
      case Branches.Target target -> carry(target, original, message, files);
      case Branches.None(var reason) -> throw new IOException(reason);
    };
  }

  private String carry(
      Branches.Target branch, Original original, String message, List<FilePick> files)
      throws IOException {
    ObjectId tip = ObjectId.fromString(branch.tip());
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree(tip, files, inserter));
      commit.setParentId(tip);
      commit.setAuthor(original.author());
      commit.setCommitter(new PersonIdent(repository));
      commit.setEncoding(StandardCharsets.UTF_8);
      commit.setMessage(message);
      ObjectId made = inserter.insert(commit);
      inserter.flush();
      move(branch, made, original);
      return made.name();
    }
  }

  private ObjectId tree(ObjectId tip, List<FilePick> files, ObjectInserter inserter)
      throws IOException {
    DirCache cache;
    try (RevWalk walk = new RevWalk(reader)) {
      cache = DirCache.read(reader, walk.parseCommit(tip).getTree());
    }
    DirCacheEditor editor = cache.editor();
    for (FilePick file : files) {
      switch (file) {
        case FilePick.Put put -> {
          put.from()
              .filter(from -> !from.equals(put.path()))
              .ifPresent(from -> editor.add(new DirCacheEditor.DeletePath(from)));
          editor.add(written(put, object(put.content(), inserter)));
        }
        case FilePick.Removed(var path) -> editor.add(new DirCacheEditor.DeletePath(path));
        case FilePick.Same _, FilePick.Absent _, FilePick.Conflicting _ -> {
          // There is nothing to be written of these.
        }
      }
    }
    editor.finish();
    return cache.writeTree(inserter);
  }

  private static DirCacheEditor.PathEdit written(FilePick.Put put, ObjectId object) {
    return new DirCacheEditor.PathEdit(put.path()) {
      @Override
      public void apply(DirCacheEntry entry) {
        entry.setFileMode(FileMode.fromBits(put.content().mode()));
        entry.setObjectId(object);
      }
    };
  }

  private static ObjectId object(Content content, ObjectInserter inserter) throws IOException {
    return FileMode.GITLINK.equals(content.mode())
        ? ObjectId.fromString(content.bytes(), 0)
        : inserter.insert(Constants.OBJ_BLOB, content.bytes());
  }

  /// Moves the branch if it is where it was.
  private void move(Branches.Target branch, ObjectId to, Original original) throws IOException {
    RefUpdate update = repository.updateRef(Constants.R_HEADS + branch.name());
    update.setExpectedOldObjectId(
        branch.own().map(ObjectId::fromString).orElseGet(ObjectId::zeroId));
    update.setNewObjectId(to);
    update.setRefLogMessage("backport: " + original.subject(), false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FAST_FORWARD -> {
        // It stands where it is to stand.
      }
      case NOT_ATTEMPTED,
          LOCK_FAILURE,
          NO_CHANGE,
          FORCED,
          REJECTED,
          REJECTED_CURRENT_BRANCH,
          IO_FAILURE,
          RENAMED,
          REJECTED_MISSING_OBJECT,
          REJECTED_OTHER_REASON ->
          throw unmoved(branch);
    }
  }

  private IOException unmoved(Branches.Target branch) throws IOException {
    String full = Constants.R_HEADS + branch.name();
    Optional<String> now =
        Optional.ofNullable(repository.exactRef(full)).map(Ref::getObjectId).map(ObjectId::name);
    if (!now.equals(branch.own())) {
      return new IOException("somebody else has moved it meanwhile; start again");
    }
    Path lock = repository.getCommonDirectory().toPath().resolve(full + ".lock");
    if (Files.exists(lock)) {
      return new IOException(
          "git has locked it; if no git is running, a former one broke off: type `rm %s`"
              .formatted(ShellWord.of(lock.toAbsolutePath().normalize().toString())));
    }
    return repository.getRefDatabase().getConflictingNames(full).stream()
        .map(Repository::shortenRefName)
        .min(Comparator.naturalOrder())
        .map(other -> new IOException("the branch `" + other + "` is in the way of its name"))
        .orElseGet(() -> new IOException("git does not let it be moved; start again"));
  }
}
