package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Reads a TOML file, which has one rule or none.
final class TomlFile {
  private static final String FILE = "the file";

  private TomlFile() {}

  static FileContent content(RuleFiles.Candidate candidate) {
    try {
      byte[] bytes = FileBytes.read(candidate.realPath(), RuleLoader.LONGEST_FILE);
      return bytes.length > RuleLoader.LONGEST_FILE
          ? FileContent.tooLong(candidate, RuleLoader.LONGEST_FILE)
          : new FileContent.Bytes(bytes);
    } catch (IOException failure) {
      return FileContent.unreadable(candidate, failure);
    }
  }

  static LoadedFile read(
      RuleFiles.Candidate candidate, byte[] bytes, Map<RuleId, Integer> lockedVersions) {
    Parsed<TomlDocument> document = TomlDocument.parse(FileNames.shown(candidate.path()), bytes);
    if (!document.isSound()) {
      return new LoadedFile(
          candidate.path(),
          document.tree().source(),
          document.diagnostics(),
          List.of(LoadedFile.Faulty.unread(LoadedFile.errors(document.diagnostics(), FILE))));
    }
    return read(candidate, document.tree(), lockedVersions);
  }

  private static LoadedFile read(
      RuleFiles.Candidate candidate, TomlDocument document, Map<RuleId, Integer> lockedVersions) {
    if (!candidate.named() && !RuleFile.recognises(document)) {
      return new LoadedFile(
          candidate.path(), document.source(), List.of(), List.of(new LoadedFile.NoRule()));
    }
    Parsed<RuleFile> parsed =
        RuleFile.read(document, new Surroundings(lockedVersions, candidate.inDeprecatedFolder()));
    SourceSpan extent = new SourceSpan(0, document.source().text().length());
    return new LoadedFile(
        candidate.path(),
        document.source(),
        parsed.diagnostics(),
        List.of(
            LoadedFile.outcome(
                parsed.tree(), extent, WrittenRule.of(document), parsed.diagnostics(), FILE)));
  }
}
