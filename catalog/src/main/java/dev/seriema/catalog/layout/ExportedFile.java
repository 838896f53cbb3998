package dev.seriema.catalog.layout;

import dev.seriema.catalog.export.RuleExport;
import dev.seriema.catalog.json.JsonFault;
import dev.seriema.catalog.toml.Utf8;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/// Reads a file of JSON, which has any number of rules.
///
/// Most such files in a folder hold events. Those are told by their beginning, without reading the
/// rest, and pass without a word.
final class ExportedFile {
  private static final int BEGINNING = 1 << 20;
  private static final String RULE = "the rule";

  private ExportedFile() {}

  static FileContent content(RuleFiles.Candidate candidate) {
    try {
      if (!candidate.named() && !mayHoldRules(candidate)) {
        return new FileContent.Settled(none(candidate));
      }
      byte[] bytes = FileBytes.readUnpacked(candidate.realPath(), RuleLoader.LONGEST_EXPORT);
      return bytes.length > RuleLoader.LONGEST_EXPORT
          ? FileContent.tooLong(candidate, RuleLoader.LONGEST_EXPORT)
          : new FileContent.Bytes(bytes);
    } catch (IOException failure) {
      return FileContent.unreadable(candidate, failure);
    }
  }

  private static boolean mayHoldRules(RuleFiles.Candidate candidate) throws IOException {
    byte[] beginning;
    try {
      beginning = FileBytes.readUnpacked(candidate.realPath(), BEGINNING);
    } catch (ZipException | EOFException broken) {
      // What cannot be unpacked begins with no rule.
      return false;
    }
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    return text.contains("\"rule_id\"")
        && (beginning.length <= BEGINNING || !RuleExport.beginsWithAnother(text));
  }

  static LoadedFile read(
      RuleFiles.Candidate candidate, byte[] bytes, Map<RuleId, Integer> lockedVersions) {
    SourceText source = candidate.source(bytes);
    if (Utf8.isUtf16(bytes)) {
      return inUtf16(candidate, source);
    }
    if (!candidate.named() && !RuleExport.recognises(source)) {
      return none(candidate);
    }
    RuleExport export = RuleExport.read(source, lockedVersions);
    List<Diagnostic> diagnostics = new ArrayList<>(export.findings());
    List<LoadedFile.Outcome> outcomes = new ArrayList<>();
    for (RuleExport.Part part : export.parts()) {
      diagnostics.addAll(part.diagnostics());
      outcomes.add(
          part.rule()
              .map(rule ->
                  LoadedFile.outcome(rule, part.extent(), part.written(), part.diagnostics(), RULE))
              .orElseGet(() ->
                  LoadedFile.Faulty.unread(LoadedFile.errors(part.diagnostics(), "its line"))));
    }
    if (outcomes.isEmpty()) {
      outcomes.add(LoadedFile.Faulty.unread(LoadedFile.errors(diagnostics, "the file")));
    }
    diagnostics.sort(Comparator.comparingInt(found -> found.span().start()));
    return new LoadedFile(candidate.path(), source, diagnostics, outcomes);
  }

  private static LoadedFile inUtf16(RuleFiles.Candidate candidate, SourceText source) {
    Diagnostic fault =
        Diagnostic.of(JsonFault.INVALID_UTF8, new SourceSpan(0, 1), "the file is UTF-16, not UTF-8")
            .withHint("save it as UTF-8");
    return new LoadedFile(
        candidate.path(),
        source,
        List.of(fault),
        List.of(LoadedFile.Faulty.unread(LoadedFile.errors(List.of(fault), "the file"))));
  }

  private static LoadedFile none(RuleFiles.Candidate candidate) {
    return new LoadedFile(candidate.path(), candidate.source(new byte[0]), List.of(), List.of());
  }
}
