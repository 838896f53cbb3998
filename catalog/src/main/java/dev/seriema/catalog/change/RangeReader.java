package dev.seriema.catalog.change;

import dev.seriema.model.diagnostic.Suggestions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Finds the commits that somebody names.
///
/// Of `BASE..HEAD` and of `BASE...HEAD`, what HEAD adds counts: the last commit that both share is
/// compared with HEAD. Where they share none, the former compares both as they are, and the latter
/// is refused. Of one commit, its first parent is the base.
final class RangeReader {
  private static final String USUAL = "HEAD";

  private final Git git;

  RangeReader(Git git) {
    this.git = git;
  }

  CommitRange read(String words) throws UnreadableRange, IOException {
    int dots = words.indexOf("..");
    if (dots < 0) {
      return ofCommit(words);
    }
    boolean isShared = words.startsWith("...", dots);
    String base = commit(side(words.substring(0, dots)));
    String head = commit(side(words.substring(dots + (isShared ? 3 : 2))));
    Optional<String> shared = git.line("merge-base", base, head);
    if (shared.isEmpty()) {
      if (isShallow()) {
        throw new UnreadableRange(
            "the commits of `"
                + words
                + "` share none in this shallow clone; type `git fetch --unshallow`");
      }
      if (isShared) {
        throw new UnreadableRange(
            "the commits of `"
                + words
                + "` share none; to compare them as they are, type `"
                + words.replace("...", "..")
                + "`");
      }
    }
    return new CommitRange(shared.orElse(base), head, Optional.of(shared.orElse(base)));
  }

  private CommitRange ofCommit(String word) throws UnreadableRange, IOException {
    String head = commit(word);
    Optional<String> parent = resolve(head + "^1");
    if (parent.isEmpty() && isShallow()) {
      throw new UnreadableRange(
          "the parent of `"
              + word
              + "` is not in this shallow clone; type `git fetch --unshallow`");
    }
    return new CommitRange(parent.isPresent() ? parent.get() : noFiles(), head, parent);
  }

  private static String side(String word) {
    return word.isEmpty() ? USUAL : word;
  }

  private String commit(String word) throws UnreadableRange, IOException {
    Optional<String> found = resolve(word);
    if (found.isPresent()) {
      return found.get();
    }
    throw new UnreadableRange(refusal(word));
  }

  /// Empty where a word names a commit.
  Optional<String> whyNoCommit(String word) throws IOException {
    return resolve(word).isPresent() ? Optional.empty() : Optional.of(refusal(word));
  }

  private String refusal(String word) throws IOException {
    return "`" + word + "` is no commit of this repository; " + advice(word);
  }

  private Optional<String> resolve(String word) throws IOException {
    if (word.startsWith("-")) {
      return Optional.empty();
    }
    return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", word + "^{commit}")
        .map(line -> line.substring(line.lastIndexOf('\n') + 1));
  }

  private String advice(String word) throws IOException {
    if (isShallow()) {
      return "the clone is shallow: type `git fetch --unshallow`";
    }
    if (word.equals(USUAL)) {
      return "nothing is committed yet";
    }
    List<String> names = names();
    Optional<String> remote =
        names.stream().filter(name -> name.endsWith("/" + word)).sorted().findFirst();
    return remote
        .or(() -> Suggestions.nearest(word, names))
        .map(name -> "did you mean `" + name + "`?")
        .orElse("`git branch --all` lists the branches; type `git fetch` if it is newer");
  }

  private List<String> names() throws IOException {
    return git.line("for-each-ref", "--format=%(refname:short)").stream()
        .flatMap(String::lines)
        .toList();
  }

  private boolean isShallow() throws IOException {
    return git.line("rev-parse", "--is-shallow-repository").filter("true"::equals).isPresent();
  }

  private String noFiles() throws IOException {
    return git.line("hash-object", "-t", "tree", "--stdin")
        .orElseThrow(() -> new IOException("`git hash-object` fails"));
  }
}
