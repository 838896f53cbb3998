package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `_config.yaml` of a repository says. Paths in it count from the folder that it lies in.
public final class RepositoryConfiguration {
  public static final String FILE = "_config.yaml";

  private static final String BUILDING_BLOCKS = "bbr_rules_dirs";
  private static final List<String> RULE_FOLDERS = List.of("rule_dirs", BUILDING_BLOCKS);

  /// Other programs have files of this name too; ours says one of these.
  private static final Pattern OURS =
      Pattern.compile("^(rule_dirs|bbr_rules_dirs|files)\\s*:", Pattern.MULTILINE);

  private final FactFolder folder;
  private final FactDocument document;
  private final FactNode.Table root;

  private RepositoryConfiguration(FactFolder folder, FactDocument document, FactNode.Table root) {
    this.folder = folder;
    this.document = document;
    this.root = root;
  }

  /// @return empty where the folder has none, or one of another program
  public static Optional<RepositoryConfiguration> in(FactFolder folder) throws UnusableFacts {
    Optional<FactSource> file = folder.file(FILE);
    if (file.isEmpty() || !OURS.matcher(file.get().text(FactYaml.LONGEST).text()).find()) {
      return Optional.empty();
    }
    FactDocument document = FactYaml.document(file.get());
    return Optional.of(
        new RepositoryConfiguration(
            folder, document, document.table(document.root(), "the configuration")));
  }

  /// The map of stacks that it names.
  Optional<FactSource> stackMap() throws UnusableFacts {
    if (!(root.members().get("files") instanceof FactNode.Table files)) {
      return Optional.empty();
    }
    FactNode named = files.members().get("stack_schema_map");
    return named == null
        ? Optional.empty()
        : folder.file(document.text(named, "`stack_schema_map`"));
  }

  /// The keys of its top whose value is true.
  public List<String> truths() {
    return root.members().entrySet().stream()
        .filter(member -> isTrue(member.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isTrue(FactNode value) {
    return value instanceof FactNode.Text text && text.value().equalsIgnoreCase("true");
  }

  /// The file that says which tests of the original tool a repository runs.
  public Optional<FactSource> tests() throws UnusableFacts {
    return root.members().get("testing") instanceof FactNode.Table testing
            && testing.members().get("config") instanceof FactNode.Text named
        ? folder.file(named.value())
        : Optional.empty();
  }

  /// The folder that holds exceptions, without links; empty where it does not say, or there is none
  /// of that name.
  public Optional<Path> exceptionFolder() throws UnusableFacts {
    return directory("exception_dir");
  }

  /// The same of connectors.
  public Optional<Path> connectorFolder() throws UnusableFacts {
    return directory("action_connector_dir");
  }

  private Optional<Path> directory(String key) throws UnusableFacts {
    return root.members().get("directories") instanceof FactNode.Table directories
            && directories.members().get(key) instanceof FactNode.Text named
        ? folder.folder(named.value()).map(FactFolder::folder)
        : Optional.empty();
  }

  /// Whether it says which folders hold rules.
  public boolean namesRuleFolders() {
    return RULE_FOLDERS.stream().anyMatch(root.members()::containsKey);
  }

  /// The folders that hold rules, without links: those of `rule_dirs`, then those of
  /// `bbr_rules_dirs`.
  ///
  /// @param findings gains each that is not there or leads out of the repository
  public List<Path> ruleFolders(List<FactFinding> findings) throws UnusableFacts {
    return folders(RULE_FOLDERS, findings);
  }

  /// Those of `bbr_rules_dirs` alone.
  public List<Path> buildingBlockFolders() throws UnusableFacts {
    return folders(List.of(BUILDING_BLOCKS), new ArrayList<>());
  }

  private List<Path> folders(List<String> members, List<FactFinding> findings)
      throws UnusableFacts {
    List<Path> folders = new ArrayList<>();
    for (String member : members) {
      FactNode named = root.members().get(member);
      if (named != null) {
        for (FactNode item : document.list(named, "`" + member + "`").items()) {
          ruleFolder(item, member, findings).ifPresent(folders::add);
        }
      }
    }
    return folders.stream().distinct().toList();
  }

  private Optional<Path> ruleFolder(FactNode item, String member, List<FactFinding> findings)
      throws UnusableFacts {
    String name = document.text(item, "an item of `" + member + "`");
    try {
      Optional<FactFolder> found = folder.folder(name);
      if (found.isEmpty()) {
        findings.add(
            document.finding(
                FactFault.UNREADABLE, item, "`" + name + "` of `" + member + "` is no folder"));
      }
      return found.map(FactFolder::folder);
    } catch (UnusableFacts unusable) {
      FactFault fault = (FactFault) unusable.finding().diagnostic().code();
      findings.add(document.finding(fault, item, unusable.finding().diagnostic().message()));
      return Optional.empty();
    }
  }
}
