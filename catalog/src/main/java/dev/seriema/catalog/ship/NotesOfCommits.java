package dev.seriema.catalog.ship;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.Contents;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.change.UnreadableRange;
import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.model.schema.SchemaSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What commits did to the rules of a repository.
public final class NotesOfCommits {
  private static final String METADATA = "metadata.";

  private final List<NotedRule> added = new ArrayList<>();
  private final List<NotedRule> tuned = new ArrayList<>();
  private final List<NotedRule> deprecated = new ArrayList<>();
  private final List<NotedRule> removed = new ArrayList<>();
  private final SchemaSource schemas;

  private NotesOfCommits(SchemaSource schemas) {
    this.schemas = schemas;
  }

  /// From a commit to the one that is checked out.
  ///
  /// @param since the name of a commit, such as a tag
  /// @param schemas the fields that queries are read against
  public static ReleaseNotes of(Commits commits, String since, SchemaSource schemas)
      throws UnreadableRange, IOException {
    CommitRange range = commits.range(since + "..HEAD");
    Map<String, KnownRule> before = new TreeMap<>();
    Map<String, KnownRule> after = new TreeMap<>();
    try (Contents contents = commits.contents()) {
      for (ChangedFile change : commits.changes(range)) {
        read(change.before(), commits.prefix(), contents, before);
        read(change.after(), commits.prefix(), contents, after);
      }
    }
    NotesOfCommits notes = new NotesOfCommits(schemas);
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.forEach(
        id -> notes.note(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))));
    return new ReleaseNotes(notes.added, notes.tuned, notes.deprecated, notes.removed);
  }

  private static void read(
      Optional<TreeFile> file, String prefix, Contents contents, Map<String, KnownRule> to)
      throws IOException {
    if (file.isEmpty()
        || !file.get().isRegular()
        || !file.get().path().startsWith(prefix)
        || !file.get().path().endsWith(".toml")) {
      return;
    }
    String path = file.get().path().substring(prefix.length());
    contents
        .of(file.get())
        .flatMap(content -> KnownRule.of(path, content))
        .ifPresent(rule -> to.put(rule.id(), rule));
  }

  private void note(Optional<KnownRule> before, Optional<KnownRule> after) {
    boolean wasReleased = before.filter(KnownRule::isReleased).isPresent();
    boolean isReleased = after.filter(KnownRule::isReleased).isPresent();
    if (wasReleased && isReleased) {
      List<RuleChange> changes = changes(before.orElseThrow(), after.orElseThrow());
      if (!changes.isEmpty()) {
        tuned.add(after.orElseThrow().noted(changes));
      }
    } else if (isReleased) {
      added.add(after.orElseThrow().noted(List.of()));
    } else if (wasReleased && after.filter(KnownRule::isDeprecated).isPresent()) {
      deprecated.add(after.orElseThrow().noted(List.of()));
    } else if (wasReleased) {
      removed.add(before.orElseThrow().noted(List.of()));
    }
  }

  /// What ships otherwise.
  private List<RuleChange> changes(KnownRule before, KnownRule after) {
    return RuleComparison.of(before.version(), after.version(), schemas).changes().stream()
        .filter(change -> !change.key().startsWith(METADATA))
        .toList();
  }
}
