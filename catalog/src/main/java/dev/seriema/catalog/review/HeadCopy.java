package dev.seriema.catalog.review;

import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.TreeCopy;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.review.rule.EvidenceFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The later commit, laid out as far as rules and what goes with them are in it.
///
/// @param places that hold rules, in the copy
record HeadCopy(TreeCopy copy, List<Path> places) implements AutoCloseable {
  private static final List<String> ENDINGS =
      List.of(".toml", ".json", ".ndjson", ".jsonl", ".yaml", ".yml", ".gz");

  /// @param rules the paths of the rules whose evidence is run
  static HeadCopy of(Commits commits, String head, Set<String> rules) throws IOException {
    TreeCopy copy = commits.copy(head, path -> isWanted(path, rules));
    Path start = copy.root().resolve(commits.prefix());
    List<Path> places =
        RuleRepository.around(start)
            .map(RuleRepository::places)
            .orElseGet(() -> List.of(copy.root()));
    return new HeadCopy(copy, places);
  }

  private static boolean isWanted(String path, Set<String> rules) {
    return EvidenceFolders.rule(path)
        .map(rules::contains)
        .orElseGet(() ->
            ENDINGS.stream().anyMatch(path::endsWith)
                || (path.endsWith(".md") && path.contains("hunting/")));
  }

  Path top() {
    return copy.root();
  }

  @Override
  public void close() throws IOException {
    copy.close();
  }
}
