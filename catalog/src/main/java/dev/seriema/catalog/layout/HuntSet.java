package dev.seriema.catalog.layout;

import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.List;

/// All hunts of the places that were asked for, in order of the places and then of the paths.
///
/// @param findings what kept files from being read, and what is wrong with their TOML
public record HuntSet(List<Hunt> hunts, List<RuleSet.Finding> findings) {
  public HuntSet {
    hunts = List.copyOf(hunts);
    findings = List.copyOf(findings);
  }

  /// A query that a person runs and whose answers a person judges.
  ///
  /// @param table its table `[hunt]`
  public record Hunt(Path file, SourceText source, TomlTable table) {
    /// How many queries it has.
    public int queries() {
      return table
          .get("query")
          .map(query -> query instanceof TomlValue.Array list ? list.values().size() : 1)
          .orElse(0);
    }
  }
}
