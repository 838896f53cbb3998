package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes tables and values from the lines of a document, and sees that nothing is defined twice.
///
/// Entries below a header that is refused are read for their own faults and go nowhere.
final class TableBuilder {
  private final SourceText source;
  private final TomlFaults faults;
  private final OpenTable root = new OpenTable(OpenTable.Origin.HEADER, new SourceSpan(0, 0));
  private OpenTable section = root;
  private int sectionDepth;

  TableBuilder(SourceText source, TomlFaults faults) {
    this.source = source;
    this.faults = faults;
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
    List<Name> names = names(line, 0);
    OpenTable table = names.isEmpty() ? null : opened(line.kind(), names, span);
    section = table == null ? new OpenTable(OpenTable.Origin.HEADER, span) : table;
    sectionDepth = names.size();
  }

  private static SourceSpan headerSpan(TomlNode line) {
    SourceSpan span = null;
    for (TomlSyntax part : line.parts()) {
      boolean named =
          part instanceof TomlNode || (part instanceof TomlToken token && isBracket(token.kind()));
      if (named) {
        span = span == null ? part.span() : span.to(part.span());
      }
    }
    return span == null ? line.span() : span;
  }

  private static boolean isBracket(TomlToken.Kind kind) {
    return kind == TomlToken.Kind.LEFT_BRACKET
        || kind == TomlToken.Kind.RIGHT_BRACKET
        || kind == TomlToken.Kind.DOUBLE_LEFT_BRACKET
        || kind == TomlToken.Kind.DOUBLE_RIGHT_BRACKET;
  }

  private @Nullable OpenTable opened(TomlNode.Kind kind, List<Name> names, SourceSpan span) {
    OpenTable parent = root;
    for (Name name : names.subList(0, names.size() - 1)) {
      OpenTable next = onTheWay(parent, name);
      if (next == null) {
        return null;
      }
      parent = next;
    }
    return kind == TomlNode.Kind.ARRAY_HEADER
        ? arrayElement(parent, names.getLast(), span)
        : headed(parent, names.getLast(), span);
  }

  private @Nullable OpenTable onTheWay(OpenTable parent, Name name) {
    OpenTable.Slot slot = parent.slots.get(name.text);
    if (slot == null) {
      return put(parent, name, new OpenTable(OpenTable.Origin.ON_THE_WAY, name.span));
    }
    return switch (slot.content()) {
      case OpenTable table -> table;
      case OpenContent.Tables array -> array.tables().getLast();
      case OpenContent.Closed closed -> valueExtended(name, slot, closed);
    };
  }

  private @Nullable OpenTable headed(OpenTable parent, Name name, SourceSpan span) {
    OpenTable.Slot slot = parent.slots.get(name.text);
    if (slot == null) {
      return put(parent, name, new OpenTable(OpenTable.Origin.HEADER, span));
    }
    if (slot.content() instanceof OpenTable table && table.origin == OpenTable.Origin.ON_THE_WAY) {
      table.origin = OpenTable.Origin.HEADER;
      table.span = span;
      return put(parent, name, table);
    }
    return redefined(name, slot);
  }

  private @Nullable OpenTable arrayElement(OpenTable parent, Name name, SourceSpan span) {
    OpenTable element = new OpenTable(OpenTable.Origin.HEADER, span);
    OpenTable.Slot slot = parent.slots.get(name.text);
    if (slot == null) {
      List<OpenTable> tables = new ArrayList<>();
      tables.add(element);
      parent.slots.put(
          name.text, new OpenTable.Slot(name.span, new OpenContent.Tables(tables, span)));
      return element;
    }
    if (slot.content() instanceof OpenContent.Tables array) {
      array.tables().add(element);
      return element;
    }
    return redefined(name, slot);
  }

  private @Nullable OpenTable redefined(Name name, OpenTable.Slot first) {
    boolean value = first.content() instanceof OpenContent.Closed;
    faults.report(
        Diagnostic.of(
                value ? TomlFault.DUPLICATE_KEY : TomlFault.TABLE_REDEFINED,
                name.span,
                (value ? "key `" : "table `") + TomlFaults.shown(name.text) + "` is defined twice")
            .withLabel(firstLine(first)));
    return null;
  }

  private @Nullable OpenTable valueExtended(
      Name name, OpenTable.Slot slot, OpenContent.Closed closed) {
    if (!(closed.value() instanceof TomlValue.Broken)) {
      faults.report(
          Diagnostic.of(
                  TomlFault.VALUE_EXTENDED,
                  name.span,
                  "`" + TomlFaults.shown(name.text) + "` is a value and takes no further keys")
              .withLabel(firstLine(slot)));
    }
    return null;
  }

  private String firstLine(OpenTable.Slot first) {
    return "first on line " + source.lineAt(first.keySpan().start());
  }

  private static OpenTable put(OpenTable parent, Name name, OpenTable table) {
    parent.slots.put(name.text, new OpenTable.Slot(name.span, table));
    return table;
  }

  /// Adds an entry or a pair to a table.
  private void define(OpenTable table, TomlNode line, int depth) {
    List<Name> names = names(line, depth);
    TomlValue value = value(line, depth + names.size());
    OpenTable parent = table;
    for (int i = 0; i + 1 < names.size() && parent != null; i++) {
      parent = dotted(parent, names.get(i), table);
    }
    if (names.isEmpty() || parent == null) {
      return;
    }
    Name last = names.getLast();
    OpenTable.Slot added = new OpenTable.Slot(last.span, new OpenContent.Closed(value));
    OpenTable.Slot first = parent.slots.putIfAbsent(last.text, added);
    if (first != null) {
      faults.report(
          Diagnostic.of(
                  TomlFault.DUPLICATE_KEY,
                  last.span,
                  "key `" + TomlFaults.shown(last.text) + "` is defined twice")
              .withLabel(firstLine(first)));
    }
  }

  private @Nullable OpenTable dotted(OpenTable parent, Name name, OpenTable owner) {
    OpenTable.Slot slot = parent.slots.get(name.text);
    if (slot == null) {
      OpenTable table = new OpenTable(OpenTable.Origin.DOTTED_KEY, name.span);
      table.section = owner;
      return put(parent, name, table);
    }
    return switch (slot.content()) {
      case OpenTable table when table.origin == OpenTable.Origin.ON_THE_WAY -> {
        table.origin = OpenTable.Origin.DOTTED_KEY;
        table.section = owner;
        yield table;
      }
      case OpenTable table
          when table.origin == OpenTable.Origin.DOTTED_KEY && table.section == owner ->
          table;
      case OpenTable _, OpenContent.Tables _ -> tableExtended(name, slot);
      case OpenContent.Closed closed -> valueExtended(name, slot, closed);
    };
  }

  private @Nullable OpenTable tableExtended(Name name, OpenTable.Slot slot) {
    faults.report(
        Diagnostic.of(
                TomlFault.TABLE_EXTENDED,
                name.span,
                "table `" + TomlFaults.shown(name.text) + "` takes no dotted keys from outside")
            .withLabel(firstLine(slot)));
    return null;
  }

  /// @param text as it is meant
  private record Name(String text, SourceSpan span) {}

  /// The names of a line's key; none when it has no key, or one that is broken or too deep.
  private List<Name> names(TomlNode line, int depth) {
    Optional<TomlNode> key = line.node(TomlNode.Kind.KEY);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Name> names = new ArrayList<>(1);
    boolean sound = true;
    for (TomlSyntax part : key.get().parts()) {
      if (part instanceof TomlToken token) {
        switch (token.kind()) {
          case BARE_KEY ->
              names.add(
                  new Name(source.text().substring(token.start(), token.end()), token.span()));
          case BASIC_STRING, LITERAL_STRING ->
              names.add(new Name(Strings.read(source.text(), token, faults).value(), token.span()));
          case DOT, WHITESPACE -> {}
          default -> sound = false;
        }
      }
    }
    long dots = key.get().parts().stream().filter(TableBuilder::isDot).count();
    return sound && names.size() == dots + 1 && fits(depth + names.size(), key.get())
        ? names
        : List.of();
  }

  private static boolean isDot(TomlSyntax part) {
    return part instanceof TomlToken token && token.kind() == TomlToken.Kind.DOT;
  }

  private boolean fits(int depth, TomlNode key) {
    if (depth <= TomlDocument.MAXIMUM_DEPTH) {
      return true;
    }
    faults.report(
        Diagnostic.of(
            TomlFault.NESTED_TOO_DEEPLY,
            key.span(),
            "nested more than " + TomlDocument.MAXIMUM_DEPTH + " deep"));
    return false;
  }

  /// The value of an entry or a pair.
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
      case TomlToken token ->
          switch (token.kind()) {
            case BASIC_STRING,
                LITERAL_STRING,
                MULTILINE_BASIC_STRING,
                MULTILINE_LITERAL_STRING,
                UNTERMINATED_STRING,
                BARE_VALUE ->
                true;
            default -> false;
          };
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
