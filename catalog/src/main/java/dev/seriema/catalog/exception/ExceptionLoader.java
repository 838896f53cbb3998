package dev.seriema.catalog.exception;

import dev.seriema.catalog.facts.RepositoryConfiguration;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.Utf8;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Loads the exceptions for rules: of files that are named, of the exports that the rules come
/// from, and of the repository around them. Nothing is read where no rule names a list.
public final class ExceptionLoader {
  private static final String FOLDER = "exceptions";

  private final List<ExceptionFile> files = new ArrayList<>();
  private final List<RuleSet.Finding> unread = new ArrayList<>();

  private ExceptionLoader() {}

  /// @param places where the rules were loaded from
  /// @param named exports and TOML files, whose items win over others of the same id
  public static ExceptionSet load(RuleSet rules, List<Path> places, List<Path> named) {
    ExceptionLoader loader = new ExceptionLoader();
    named.forEach(loader::addNamed);
    if (rules.rules().stream()
        .anyMatch(loaded -> !loaded.rule().narrowing().exceptionLists().isEmpty())) {
      loader.addExports(rules);
      repositories(places).forEach(loader::addRepository);
    }
    ExceptionSet set = ExceptionSet.of(loader.files);
    List<RuleSet.Finding> findings = new ArrayList<>(loader.unread);
    findings.addAll(set.findings());
    return new ExceptionSet(set.lists(), findings);
  }

  private void addNamed(Path path) {
    Optional<ExceptionFile> file = read(path);
    if (file.isPresent() && !file.get().hasExceptions() && file.get().faults().isEmpty()) {
      tell(
          file.get().source(),
          Diagnostic.of(
              ExceptionFault.NO_EXCEPTIONS,
              new SourceSpan(0, 0),
              "no exceptions: nothing in it has `list_id` and `entries`"));
    }
    file.ifPresent(files::add);
  }

  private void addExports(RuleSet rules) {
    Set<SourceText> sources = new LinkedHashSet<>();
    rules.rules().stream()
        .filter(loaded -> !isToml(loaded.file()))
        .forEach(loaded -> sources.add(loaded.source()));
    sources.forEach(source -> files.add(withoutFaults(ExceptionFile.ofExport(source))));
  }

  /// What is malformed in a file of rules was told when the rules were loaded.
  private static ExceptionFile withoutFaults(ExceptionFile file) {
    return new ExceptionFile(file.source(), file.lists(), file.items(), file.isWhole(), List.of());
  }

  private static Set<RuleRepository> repositories(List<Path> places) {
    Set<RuleRepository> repositories = new LinkedHashSet<>();
    for (Path place : places) {
      Path absolute = place.toAbsolutePath();
      Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
      if (folder != null) {
        RuleRepository.around(folder).ifPresent(repositories::add);
      }
    }
    return repositories;
  }

  private void addRepository(RuleRepository repository) {
    try {
      Path folder = folder(repository.root());
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        tomlBelow(folder).forEach(path -> read(path).ifPresent(files::add));
      }
    } catch (IOException failure) {
      unreadable(repository.root(), failure);
    }
  }

  private static List<Path> tomlBelow(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(path -> isToml(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /// What is wrong with the configuration is told where rules are loaded.
  private static Path folder(Path root) throws IOException {
    Path usual = root.resolve(FOLDER);
    try {
      Optional<RepositoryConfiguration> configuration =
          RepositoryConfiguration.in(FactFolder.of(root));
      return configuration.isPresent()
          ? configuration.get().exceptionFolder().orElse(usual)
          : usual;
    } catch (UnusableFacts _) {
      return usual;
    }
  }

  private Optional<ExceptionFile> read(Path path) {
    try {
      byte[] bytes = FileBytes.readUnpacked(path.toRealPath(), RuleLoader.LONGEST_EXPORT);
      if (bytes.length > RuleLoader.LONGEST_EXPORT) {
        unread(path, "is longer than " + RuleLoader.LONGEST_EXPORT + " bytes");
        return Optional.empty();
      }
      return isToml(path) ? document(path, bytes) : Optional.of(export(path, bytes));
    } catch (IOException failure) {
      unreadable(path, failure);
      return Optional.empty();
    }
  }

  private static ExceptionFile export(Path path, byte[] bytes) {
    return ExceptionFile.ofExport(new SourceText(FileNames.found(path), Utf8.decode(bytes).tree()));
  }

  private Optional<ExceptionFile> document(Path path, byte[] bytes) {
    Parsed<TomlDocument> document = TomlDocument.parse(FileNames.found(path), bytes);
    if (document.isSound()) {
      return Optional.of(ExceptionFile.ofDocument(document.tree()));
    }
    document.diagnostics().forEach(found -> tell(document.tree().source(), found));
    return Optional.empty();
  }

  private static boolean isToml(Path path) {
    return path.toString().endsWith(".toml");
  }

  private void unreadable(Path path, IOException failure) {
    unread(path, "cannot be read: " + SystemReasons.of(failure));
  }

  private void unread(Path path, String what) {
    tell(
        new SourceText(FileNames.found(path), ""),
        Diagnostic.of(
            ExceptionFault.UNREADABLE_FILE,
            new SourceSpan(0, 0),
            "`" + FileNames.found(path) + "` " + what));
  }

  private void tell(SourceText source, Diagnostic diagnostic) {
    unread.add(new RuleSet.Finding(source, diagnostic));
  }
}
