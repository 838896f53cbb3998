package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import java.util.Map;
import java.util.TreeMap;

/// Exceptions, actions and connectors are exported with the rules where the configuration says
/// which folder they are in; a folder of the usual name that it does not name may be forgotten.
final class DirectoryNotSet implements RepositoryCheck {
  private static final Map<String, String> USUAL =
      new TreeMap<>(
          Map.of(
              "action_connector_dir", "action_connectors",
              "action_dir", "actions",
              "exception_dir", "exceptions"));

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    ConfiguredFiles configured = repository.configured();
    if (!configured.isCustom()) {
      return;
    }
    configured
        .configuration()
        .ifPresent(file ->
            USUAL.forEach((key, folder) -> {
              if (configured.directory(key).isEmpty()
                  && repository.files().below(folder).stream()
                      .anyMatch(path -> path.endsWith(".toml"))) {
                findings.add(
                    ConfigFault.DIRECTORY_NOT_SET,
                    file.source(),
                    file.keySpan("directories"),
                    "the folder `" + folder + "` is not exported with the rules",
                    "add `" + key + ": " + folder + "` below `directories:`");
              }
            }));
  }
}
