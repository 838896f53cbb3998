package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.facts.RepositoryConfiguration;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.RuleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files of exceptions and connectors that a repository has for rules which name them.
public final class NamedLists {
  private final Set<String> lists = new HashSet<>();
  private final Set<String> connectors = new HashSet<>();

  private NamedLists() {}

  /// Where a repository keeps what stands beside its rules.
  ///
  /// @param exceptions the folder of lists of exceptions, which may be missing
  /// @param connectors the same of connectors
  public record Folders(Path exceptions, Path connectors) {
    /// @param root of the repository, which may be missing
    public static Folders of(Path root) throws IOException {
      Folders usual =
          new Folders(
              root.resolve(RepositoryDocument.EXCEPTIONS),
              root.resolve(RepositoryDocument.CONNECTORS));
      if (!Files.isDirectory(root)) {
        return usual;
      }
      try {
        Optional<RepositoryConfiguration> configuration =
            RepositoryConfiguration.in(FactFolder.of(root));
        return configuration.isPresent()
            ? new Folders(
                configuration.get().exceptionFolder().orElse(usual.exceptions),
                configuration.get().connectorFolder().orElse(usual.connectors))
            : usual;
      } catch (UnusableFacts _) {
        // What is wrong with the configuration is told where the whole repository is loaded.
        return usual;
      }
    }
  }

  /// The files around places that rules name, and that are not among those that were read.
  public static ExchangeInput around(List<Path> places, List<Document> read) throws IOException {
    NamedLists named = new NamedLists();
    read.forEach(document -> named.add(document.content()));
    Set<Path> known = new HashSet<>();
    for (Document document : read) {
      known.add(document.path().toRealPath());
    }
    Set<Path> roots = new LinkedHashSet<>();
    for (Path place : places) {
      Path absolute = place.toAbsolutePath();
      Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
      if (folder != null) {
        RuleRepository.around(folder).map(RuleRepository::root).ifPresent(roots::add);
      }
    }
    List<Path> folders = new ArrayList<>();
    for (Path root : roots) {
      Folders of = Folders.of(root);
      for (Path folder : List.of(of.exceptions(), of.connectors())) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(folder);
        }
      }
    }
    ExchangeInput around = ExchangeReader.read(folders);
    List<Document> wanted = new ArrayList<>();
    for (Document document : around.documents()) {
      if (known.add(document.path().toRealPath()) && named.names(document.content())) {
        wanted.add(document);
      }
    }
    return new ExchangeInput(wanted, List.of(), around.findings(), around.leftOut(), 0);
  }

  private void add(RepositoryDocument document) {
    JsonValue.Table rule = document.table(RepositoryDocument.RULE);
    Values.tables(rule, "exceptions_list")
        .forEach(list -> Values.text(list, KibanaLists.LIST_ID).ifPresent(lists::add));
    Values.tables(rule, "actions")
        .forEach(action -> Values.text(action, "id").ifPresent(connectors::add));
  }

  private boolean names(RepositoryDocument document) {
    return document.kind().filter(kind -> isNamed(kind, document)).isPresent();
  }

  private boolean isNamed(RepositoryDocument.Kind kind, RepositoryDocument document) {
    return switch (kind) {
      case EXCEPTIONS ->
          Values.tables(document.root(), RepositoryDocument.EXCEPTIONS).stream()
              .flatMap(entry -> Values.table(entry, KibanaLists.CONTAINER).stream())
              .anyMatch(list ->
                  Values.text(list, KibanaLists.LIST_ID).filter(lists::contains).isPresent());
      case CONNECTORS ->
          Values.tables(document.root(), RepositoryDocument.CONNECTORS).stream()
              .anyMatch(connector ->
                  Values.text(connector, "id").filter(connectors::contains).isPresent());
      case RULE, ACTIONS -> false;
    };
  }
}
