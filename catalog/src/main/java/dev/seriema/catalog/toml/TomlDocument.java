package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A TOML file: its text, the tokens that make it up, and the values that it defines.
///
/// Edits are to change tokens and leave the others alone; values point to theirs by their spans.
///
/// @param source characters as [Utf8] decodes them, a byte order mark included
/// @param syntax all of the text, each character in one token
/// @param root the table at the top; of a faulty file, what could be read
public record TomlDocument(SourceText source, TomlNode syntax, TomlTable root) {
  /// How deeply tables and arrays may be nested, dotted keys and headers counted by their names.
  public static final int MAXIMUM_DEPTH = 100;

  /// Reads a file and reports all faults in order of their place.
  ///
  /// The time taken is linear in the length of the text, also for hostile input.
  ///
  /// @param name what the reader knows the file by, usually a path
  public static Parsed<TomlDocument> parse(String name, byte[] bytes) {
    Parsed<String> text = Utf8.decode(bytes);
    if (Utf8.isUtf16(bytes)) {
      return inUtf16(new SourceText(name, text.tree()));
    }
    Parsed<TomlDocument> document = parse(new SourceText(name, text.tree()));
    if (text.diagnostics().isEmpty()) {
      return document;
    }
    List<Diagnostic> all = new ArrayList<>(text.diagnostics());
    all.addAll(document.diagnostics());
    all.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new Parsed<>(document.tree(), all);
  }

  /// A file of which nothing but its encoding can be told.
  private static Parsed<TomlDocument> inUtf16(SourceText source) {
    TomlToken all = new TomlToken(TomlToken.Kind.UNKNOWN, 0, source.text().length());
    Diagnostic fault =
        Diagnostic.of(TomlFault.INVALID_UTF8, new SourceSpan(0, 1), "the file is UTF-16, not UTF-8")
            .withHint("save it as UTF-8");
    TomlNode syntax = new TomlNode(TomlNode.Kind.DOCUMENT, List.of(all));
    TomlTable root = new TomlTable(Map.of(), new SourceSpan(0, 0));
    return new Parsed<>(new TomlDocument(source, syntax, root), List.of(fault));
  }

  /// Reads a text and reports all faults in order of their place.
  public static Parsed<TomlDocument> parse(SourceText source) {
    TomlFaults faults = new TomlFaults(source);
    TomlNode syntax = new DocumentParser(source.text(), faults).document();
    TomlTable root = new TableBuilder(source, faults).build(syntax);
    return new Parsed<>(new TomlDocument(source, syntax, root), faults.inOrder());
  }

  /// The bytes of the file, from its tokens.
  public byte[] print() {
    StringBuilder text = new StringBuilder(source.text().length());
    syntax.forEachToken(token -> text.append(source.text(), token.start(), token.end()));
    return Utf8.encode(text.toString());
  }
}
