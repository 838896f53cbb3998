package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes tables and values from the lines of a document.
///
/// Entries below a header that is refused are read for their own faults and go nowhere.
final class TableBuilder {
  private final SourceText source;
  private final TomlFaults faults;
  private final Definitions definitions;
  private final OpenTable root = new OpenTable(OpenTable.Origin.HEADER, new SourceSpan(0, 0));
  private OpenTable section = root;
  private int sectionDepth;

  TableBuilder(SourceText source, TomlFaults faults) {
    this.source = source;
    this.faults = faults;
    this.definitions = new Definitions(source, faults);
  }

  TomlTable build(TomlNode document) {
    for (TomlSyntax part : document.parts()) {
      if (part instanceof TomlNode line) {
        switch (line.kind()) {
          case TABLE_HEADER, ARRAY_HEADER -> open(line);
          case ENTRY -> define(section, line, sectionDepth);
          case BLANK, DOCUMENT, PAIR, KEY, ARRAY, INLINE_TABLE -> {}
        }
      }
    }
    return root.value();
  }

  private void open(TomlNode line) {
    SourceSpan span = headerSpan(line);
    List<Name> names = Name.of(line, 0, source, faults);
    OpenTable table = names.isEmpty() ? null : opened(line.kind(), names, span);
    section = table == null ? new OpenTable(OpenTable.Origin.HEADER, span) : table;
    sectionDepth = names.size();
  }

  private @Nullable OpenTable opened(TomlNode.Kind kind, List<Name> names, SourceSpan span) {
    return kind == TomlNode.Kind.ARRAY_HEADER
        ? definitions.arrayElement(root, names, span)
        : definitions.headed(root, names, span);
  }

  private static SourceSpan headerSpan(TomlNode line) {
    SourceSpan span = null;
    for (TomlSyntax part : line.parts()) {
      boolean shown =
          part instanceof TomlNode || (part instanceof TomlToken token && token.kind().isBracket());
      if (shown) {
        span = span == null ? part.span() : span.to(part.span());
      }
    }
    return span == null ? line.span() : span;
  }

  /// Adds an entry or a pair to a table.
  private void define(OpenTable table, TomlNode line, int depth) {
    List<Name> names = Name.of(line, depth, source, faults);
    TomlValue value = value(line, depth + names.size());
    if (!names.isEmpty()) {
      definitions.entry(table, names, value);
    }
  }

  private TomlValue value(TomlNode line, int depth) {
    for (TomlSyntax part : line.parts()) {
      if (isValue(part)) {
        return read(part, depth);
      }
    }
    return new TomlValue.Broken(line.span());
  }

  private static boolean isValue(TomlSyntax part) {
    return switch (part) {
      case TomlNode node ->
          node.kind() == TomlNode.Kind.ARRAY || node.kind() == TomlNode.Kind.INLINE_TABLE;
      case TomlToken token -> token.kind().isValue();
    };
  }

  private TomlValue read(TomlSyntax part, int depth) {
    return switch (part) {
      case TomlToken token when token.kind() == TomlToken.Kind.BARE_VALUE ->
          BareValues.read(
              source.text().substring(token.start(), token.end()), token.span(), faults);
      case TomlToken token when token.kind() == TomlToken.Kind.UNTERMINATED_STRING ->
          new TomlValue.Broken(token.span());
      case TomlToken token -> Strings.read(source.text(), token, faults);
      case TomlNode node when node.kind() == TomlNode.Kind.ARRAY -> array(node, depth);
      case TomlNode node -> inlineTable(node, depth);
    };
  }

  private TomlValue array(TomlNode node, int depth) {
    List<TomlValue> values = new ArrayList<>();
    for (TomlSyntax part : node.parts()) {
      if (isValue(part)) {
        values.add(read(part, depth + 1));
      }
    }
    return new TomlValue.Array(values, node.span());
  }

  private TomlValue inlineTable(TomlNode node, int depth) {
    OpenTable table = new OpenTable(OpenTable.Origin.HEADER, node.span());
    for (TomlSyntax part : node.parts()) {
      if (part instanceof TomlNode pair && pair.kind() == TomlNode.Kind.PAIR) {
        define(table, pair, depth);
      }
    }
    return table.value();
  }
}
