package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The files of a repository beside its rules, each read and each folder listed once. Nothing
/// outside of the repository is read. Paths count from its top folder. May be asked by several
/// threads at once.
public final class RepositoryFiles {
  /// Longest file that is read, in bytes.
  public static final int LONGEST = 16 << 20;

  private static final List<String> SIGNS =
      List.of("detection_rules/etc/packages.yaml", "_config.yaml", "seriema.toml");

  private final FactFolder root;
  private final Map<String, Optional<WrittenFile>> files = new ConcurrentHashMap<>();
  private final Map<String, List<String>> folders = new ConcurrentHashMap<>();
  private final RepositoryFindings faults;

  /// @param faults gains what keeps a file from being read
  public RepositoryFiles(FactFolder root, RepositoryFindings faults) {
    this.root = root;
    this.faults = faults;
  }

  /// The top folder.
  public FactFolder root() {
    return root;
  }

  /// A JSON file; empty where it is not there or no JSON, which is told once.
  public Optional<WrittenFile> json(String path) {
    return files.computeIfAbsent(path, _ -> read(path, RepositoryFiles::json));
  }

  /// A YAML file; empty where it is not there or no YAML, which is told once.
  public Optional<WrittenFile> yaml(String path) {
    return files.computeIfAbsent(path, _ -> read(path, RepositoryFiles::yaml));
  }

  /// A TOML file; empty where it is not there or no TOML, which is told once.
  public Optional<WrittenFile> toml(String path) {
    return files.computeIfAbsent(path, _ -> read(path, RepositoryFiles::toml));
  }

  /// The text of a file; empty where it is not there or cannot be read, which is told.
  public Optional<String> text(String path) {
    return found(path, root::file)
        .flatMap(file -> found(path, _ -> Optional.of(file.text(LONGEST).text())));
  }

  /// The file that makes the folder a repository, for what is wrong with the repository as a whole;
  /// without its text.
  public SourceText sign() {
    return SIGNS.stream()
        .flatMap(sign -> found(sign, root::file).stream())
        .findFirst()
        .map(file -> new SourceText(file.name(), ""))
        .orElseGet(() -> new SourceText(root.shown(), ""));
  }

  public boolean isFile(String path) {
    return found(path, root::file).isPresent();
  }

  public boolean isFolder(String path) {
    return found(path, root::folder).isPresent();
  }

  /// The paths of the files in a folder and below it, sorted; none where there is no such folder.
  /// Hidden ones are passed over.
  public List<String> below(String path) {
    return folders.computeIfAbsent(
        path,
        _ -> {
          List<String> paths = new ArrayList<>();
          found(path, root::folder).ifPresent(folder -> collect(path, folder, paths));
          return List.copyOf(paths);
        });
  }

  private void collect(String path, FactFolder folder, List<String> to) {
    for (String name : found(path, _ -> Optional.of(folder.names())).orElse(List.of())) {
      String inner = path + "/" + name;
      if (name.startsWith(".")) {
        continue;
      }
      if (isFile(inner)) {
        to.add(inner);
      } else {
        found(inner, root::folder).ifPresent(below -> collect(inner, below, to));
      }
    }
  }

  /// What reads a file.
  private interface Reader {
    WrittenFile read(FactSource file) throws UnusableFacts, Faulty;
  }

  /// What finds something by its path.
  private interface Finder<T> {
    Optional<T> find(String path) throws UnusableFacts;
  }

  private static final class Faulty extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SourceText source;
    private final transient List<Diagnostic> found;

    Faulty(SourceText source, List<Diagnostic> found) {
      super(source.name());
      this.source = source;
      this.found = found;
    }
  }

  private Optional<WrittenFile> read(String path, Reader reader) {
    try {
      Optional<FactSource> file = root.file(path);
      return file.isEmpty() ? Optional.empty() : Optional.of(reader.read(file.get()));
    } catch (UnusableFacts unusable) {
      adopt(unusable.finding());
    } catch (Faulty faulty) {
      faulty.found.forEach(found -> faults.adopt(faulty.source, found));
    }
    return Optional.empty();
  }

  private <T> Optional<T> found(String path, Finder<T> finder) {
    try {
      return finder.find(path);
    } catch (UnusableFacts unusable) {
      adopt(unusable.finding());
      return Optional.empty();
    }
  }

  private void adopt(FactFinding finding) {
    faults.adopt(finding.source(), finding.diagnostic());
  }

  private static WrittenFile json(FactSource file) throws UnusableFacts, Faulty {
    SourceText source = file.text(LONGEST);
    JsonReader.Reading reading = JsonReader.read(source.text(), 0, source.text().length());
    if (reading.value().isEmpty() || !reading.faults().isEmpty()) {
      throw new Faulty(source, reading.faults());
    }
    return new WrittenFile(source, reading.value().get());
  }

  private static WrittenFile yaml(FactSource file) throws UnusableFacts {
    FactDocument document = FactYaml.document(file);
    return WrittenYaml.file(file.text(LONGEST), document.root());
  }

  private static WrittenFile toml(FactSource file) throws UnusableFacts, Faulty {
    byte[] bytes = file.text(LONGEST).text().getBytes(StandardCharsets.UTF_8);
    Parsed<TomlDocument> parsed = TomlDocument.parse(file.name(), bytes);
    if (!parsed.isSound()) {
      throw new Faulty(parsed.tree().source(), parsed.diagnostics());
    }
    return new WrittenFile(parsed.tree().source(), parsed.tree().root());
  }
}
