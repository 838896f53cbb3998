package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.List;
import java.util.stream.Stream;

/// A TOML file in one of the folders of exceptions, actions and connectors.
///
/// @param path from the top of the repository
record ListFile(String path, WrittenFile file) {
  static List<ListFile> all(RepositoryUnderCheck repository) {
    ConfiguredFiles configured = repository.configured();
    return Stream.of(
            configured.directory("exception_dir").orElse("exceptions"),
            configured.directory("action_dir").orElse("actions"),
            configured.directory("action_connector_dir").orElse("action_connectors"))
        .distinct()
        .flatMap(folder -> repository.files().below(folder).stream())
        .filter(path -> path.endsWith(".toml"))
        .flatMap(
            path -> repository.files().toml(path).stream().map(file -> new ListFile(path, file)))
        .toList();
  }

  /// The tables of a list at the top.
  List<WrittenTable> tables(String key) {
    return file.table().map(root -> WrittenRule.tables(root, key)).orElse(List.of());
  }
}
