package dev.seriema.catalog.exchange;

import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What there is to convert.
///
/// @param documents files of repositories, in TOML and YAML
/// @param exports what Kibana wrote
/// @param findings what is wrong, in the order of the files
/// @param leftOut how many rules and files cannot be read
/// @param commented how many of the files have comments
public record ExchangeInput(
    List<Document> documents,
    List<Export> exports,
    List<RuleSet.Finding> findings,
    int leftOut,
    int commented) {
  public ExchangeInput {
    documents = List.copyOf(documents);
    exports = List.copyOf(exports);
    findings = List.copyOf(findings);
  }

  /// A file of a repository.
  public record Document(Path path, Notation notation, RepositoryDocument content) {
    /// The name of its file without the ending.
    public String stem() {
      String name = String.valueOf(path.getFileName());
      return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
  }

  /// How a file of a repository is written.
  public enum Notation {
    TOML,
    YAML
  }

  /// A file that Kibana wrote.
  ///
  /// @param rules sound ones, as its API has them
  public record Export(SourceText source, List<JsonValue.Table> rules, ExportedLists lists) {
    public Export {
      rules = List.copyOf(rules);
    }
  }

  /// What one file gives.
  record Part(
      List<Document> documents,
      List<Export> exports,
      List<RuleSet.Finding> findings,
      int leftOut,
      int commented) {
    static final Part NONE = new Part(List.of(), List.of(), List.of(), 0, 0);

    static Part unread(List<RuleSet.Finding> findings) {
      return new Part(List.of(), List.of(), findings, 1, 0);
    }
  }

  static ExchangeInput of(List<Part> parts, List<RuleSet.Finding> around) {
    List<RuleSet.Finding> findings = new ArrayList<>(around);
    parts.forEach(part -> findings.addAll(part.findings()));
    List<Document> documents = parts.stream().flatMap(part -> part.documents().stream()).toList();
    List<Export> exports = parts.stream().flatMap(part -> part.exports().stream()).toList();
    findings.addAll(SameIds.among(documents, exports));
    return new ExchangeInput(
        documents,
        exports,
        findings,
        parts.stream().mapToInt(Part::leftOut).sum(),
        parts.stream().mapToInt(Part::commented).sum());
  }
}
