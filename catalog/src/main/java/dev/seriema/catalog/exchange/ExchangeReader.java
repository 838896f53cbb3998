package dev.seriema.catalog.exchange;

import dev.seriema.catalog.check.rule.WrittenYaml;
import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.ExchangeInput.Export;
import dev.seriema.catalog.exchange.ExchangeInput.Notation;
import dev.seriema.catalog.exchange.ExchangeInput.Part;
import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.FactYaml;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.catalog.layout.FileContent;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads files to convert: rule files and files of exceptions and connectors, in TOML and YAML, and
/// what Kibana exported.
public final class ExchangeReader {
  private static final List<String> YAML = List.of(".yaml", ".yml");

  private static final Pattern TABLES =
      Pattern.compile("^(rule|exceptions|action_connectors|actions):", Pattern.MULTILINE);

  private ExchangeReader() {}

  /// Reads what lies at places; files that hold nothing of the kind are an error where they are
  /// named, and passed over in a folder.
  public static ExchangeInput read(List<Path> places) {
    List<RuleSet.Finding> around = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Path place : places) {
      if (isYaml(place)) {
        parts.add(yaml(place, true));
      } else {
        parts.addAll(EvenWork.map(RuleFiles.at(place, around), ExchangeReader::read));
        yamlBelow(place).forEach(file -> parts.add(yaml(file, false)));
      }
    }
    return ExchangeInput.of(parts, around);
  }

  /// The YAML files in a folder whose lines have a table of a file of a repository at their top.
  private static List<Path> yamlBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> isYaml(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(ExchangeReader::mayBeOfRepository)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException _) {
      // What keeps a folder from being read was told while its rules were looked for.
      return List.of();
    }
  }

  private static boolean mayBeOfRepository(Path file) {
    try {
      byte[] bytes = FileBytes.read(file, FactYaml.LONGEST);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return TABLES.matcher(text).find();
    } catch (IOException _) {
      // A file that nobody named and that cannot be read is none of ours.
      return false;
    }
  }

  private static boolean isYaml(Path place) {
    return YAML.stream().anyMatch(ending -> place.toString().endsWith(ending));
  }

  private static Part read(RuleFiles.Candidate candidate) {
    return switch (FileContent.of(candidate)) {
      case FileContent.Settled(var file) ->
          file.diagnostics().isEmpty() ? Part.NONE : Part.unread(findings(file));
      case FileContent.Bytes content ->
          switch (candidate.notation()) {
            case TOML -> toml(candidate, content.bytes());
            case JSON -> export(candidate, content.bytes());
          };
    };
  }

  private static List<RuleSet.Finding> findings(LoadedFile file) {
    return file.diagnostics().stream()
        .map(found -> new RuleSet.Finding(file.source(), found))
        .toList();
  }

  private static Part toml(RuleFiles.Candidate candidate, byte[] bytes) {
    Parsed<TomlDocument> document = TomlDocument.parse(candidate.name(), bytes);
    SourceText source = document.tree().source();
    if (!document.isSound() || RuleFile.recognises(document.tree())) {
      LoadedFile file = LoadedFile.of(candidate, bytes, Map.of());
      if (!document.isSound() || isFaulty(file)) {
        return Part.unread(findings(file));
      }
    }
    try {
      RepositoryDocument content =
          new RepositoryDocument(source, TomlValues.of(document.tree().root()));
      return part(
          candidate.path(), Notation.TOML, content, candidate.named(), hasComment(document));
    } catch (Unconvertible unconvertible) {
      return Part.unread(List.of(new RuleSet.Finding(source, unconvertible.finding())));
    }
  }

  /// Whether a rule cannot be loaded. Of a deprecated one no fault is told, as the format asks
  /// nothing of it.
  private static boolean isFaulty(LoadedFile file) {
    return file.diagnostics().stream().anyMatch(Diagnostic::isError);
  }

  private static boolean hasComment(Parsed<TomlDocument> document) {
    AtomicBoolean found = new AtomicBoolean();
    document
        .tree()
        .syntax()
        .forEachToken(token -> {
          if (token.kind() == TomlToken.Kind.COMMENT) {
            found.set(true);
          }
        });
    return found.get();
  }

  private static Part part(
      Path path,
      Notation notation,
      RepositoryDocument content,
      boolean isNamed,
      boolean isCommented) {
    if (content.kind().isPresent()) {
      return new Part(
          List.of(new Document(path, notation, content)),
          List.of(),
          List.of(),
          0,
          isCommented ? 1 : 0);
    }
    return isNamed ? Part.unread(List.of(nothing(content.source()))) : Part.NONE;
  }

  private static RuleSet.Finding nothing(SourceText source) {
    return new RuleSet.Finding(
        source,
        Diagnostic.of(
            ExchangeFault.NOTHING_TO_CONVERT,
            new SourceSpan(0, 0),
            "nothing to convert: no table `rule`, `exceptions` or `action_connectors`"));
  }

  /// One document, with the tables of a file of a repository.
  private static Part yaml(Path place, boolean isNamed) {
    try {
      FactSource file = FactSource.named(place);
      FactDocument document = FactYaml.document(file);
      SourceText source = file.text(FactYaml.LONGEST);
      JsonValue root = WrittenYaml.ofNumbers(source, document.root());
      if (!(root instanceof JsonValue.Table table)) {
        return isNamed ? Part.unread(List.of(nothing(source))) : Part.NONE;
      }
      RepositoryDocument content = new RepositoryDocument(source, table);
      List<RuleSet.Finding> faults = faults(content);
      return faults.isEmpty()
          ? part(place, Notation.YAML, content, isNamed, false)
          : Part.unread(faults);
    } catch (UnusableFacts unusable) {
      return Part.unread(
          List.of(
              new RuleSet.Finding(unusable.finding().source(), unusable.finding().diagnostic())));
    }
  }

  /// What keeps a file in YAML from being converted; of its rule, what keeps it from being loaded.
  private static List<RuleSet.Finding> faults(RepositoryDocument content) {
    try {
      Unsayable.expectNoneIn(content.root(), content.source());
      boolean isRule = content.kind().equals(Optional.of(RepositoryDocument.Kind.RULE));
      if (!isRule || content.isRetired()) {
        return List.of();
      }
      if (Values.table(content.root(), RepositoryDocument.RULE).isEmpty()) {
        return List.of(nothing(content.source()));
      }
      return RuleFile.read(KibanaRule.of(content, false), Surroundings.NONE).diagnostics().stream()
          .filter(Diagnostic::isError)
          .map(found -> new RuleSet.Finding(content.source(), found))
          .toList();
    } catch (Unconvertible unconvertible) {
      return List.of(new RuleSet.Finding(content.source(), unconvertible.finding()));
    }
  }

  private static Part export(RuleFiles.Candidate candidate, byte[] bytes) {
    LoadedFile file = LoadedFile.of(candidate, bytes, Map.of());
    ExportedLists lists = ExportedLists.of(file.source());
    List<JsonValue.Table> rules = new ArrayList<>();
    List<RuleSet.Finding> findings = new ArrayList<>(findings(file));
    int leftOut = 0;
    for (LoadedFile.Outcome outcome : file.outcomes()) {
      Optional<WrittenRule> written = written(outcome, file);
      if (written.isEmpty()) {
        leftOut++;
        continue;
      }
      try {
        JsonValue.Table rule = (JsonValue.Table) written.get().rule();
        Unsayable.expectNoneIn(rule, file.source());
        rules.add(rule);
      } catch (Unconvertible unconvertible) {
        findings.add(new RuleSet.Finding(file.source(), unconvertible.finding()));
        leftOut++;
      }
    }
    boolean isOfLists = rules.isEmpty() && !(lists.lists().isEmpty() && lists.items().isEmpty());
    if (isOfLists) {
      findings.removeIf(found -> found.diagnostic().code() == RuleFault.NOT_A_RULE_FILE);
    }
    return file.outcomes().isEmpty() && !isOfLists
        ? Part.NONE
        : new Part(
            List.of(),
            List.of(new Export(file.source(), rules, lists)),
            findings,
            isOfLists ? 0 : leftOut,
            0);
  }

  /// The members of a rule that can be loaded, or is deprecated.
  private static Optional<WrittenRule> written(LoadedFile.Outcome outcome, LoadedFile file) {
    return switch (outcome) {
      case LoadedFile.Sound sound -> Optional.of(sound.written());
      case LoadedFile.Faulty faulty ->
          faulty
              .written()
              .filter(rule ->
                  file.diagnostics().stream()
                      .noneMatch(found -> found.isError() && isWithin(found, rule.extent())));
      case LoadedFile.NoRule _ -> Optional.empty();
    };
  }

  private static boolean isWithin(Diagnostic found, SourceSpan extent) {
    return extent.start() <= found.span().start() && found.span().end() <= extent.end();
  }
}
