package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes edits of a file of what is to be written.
///
/// There are none where a comment would be lost, or the file is written in a way in which nobody
/// can tell how it is to go on.
final class TomlEdits {
  private final TomlDocument document;
  private final List<TomlToken> tokens = new ArrayList<>();

  /// @param document without faults
  TomlEdits(TomlDocument document) {
    this.document = document;
    document.syntax().forEachToken(tokens::add);
  }

  /// @return empty where it cannot be written
  Optional<List<TextEdit>> of(Repair repair) {
    return switch (repair) {
      case Repair.Text(var span, var value) ->
          token(token -> token.span().equals(span))
              .flatMap(token -> QuotedText.like(token.kind(), value))
              .map(written -> List.of(new TextEdit(span, written)));
      case Repair.Part(var part, var value) ->
          token(token -> token.start() < part.start() && part.end() < token.end())
              .flatMap(token -> QuotedText.within(token.kind(), value))
              .map(written -> List.of(new TextEdit(part, written)));
      case Repair.Item(var table, var key, var value) -> item(table, key, value);
      case Repair.WithoutItem(var item) ->
          list(list -> list.parts().stream().anyMatch(part -> part.span().equals(item)))
              .flatMap(list -> new ListEdits(text(), list).without(item));
      case Repair.Key(var table, var key, var value) ->
          tables().withKey(table.span(), key, QuotedText.basic(value));
      case Repair.WithoutKey(var key) -> tables().withoutKey(key);
    };
  }

  private Optional<List<TextEdit>> item(WrittenTable table, String key, String value) {
    Optional<WrittenValue> list = table.member(key).map(WrittenTable.Member::value);
    if (list.isEmpty()) {
      return tables().withKey(table.span(), key, "[" + QuotedText.basic(value) + "]");
    }
    return list.filter(WrittenList.class::isInstance)
        .map(WrittenList.class::cast)
        .map(WrittenList::values)
        .filter(values -> values.stream().allMatch(WrittenText.class::isInstance))
        .map(values -> values.stream().map(text -> ((WrittenText) text).value()).toList())
        .flatMap(values ->
            list(node -> node.start() == list.get().span().start())
                .map(node -> new ListEdits(text(), node).with(values, value)));
  }

  private TableEdits tables() {
    return new TableEdits(document);
  }

  private String text() {
    return document.source().text();
  }

  private Optional<TomlToken> token(Predicate<TomlToken> wanted) {
    return tokens.stream().filter(wanted).findFirst();
  }

  private Optional<TomlNode> list(Predicate<TomlNode> wanted) {
    return list(document.syntax(), wanted);
  }

  private static Optional<TomlNode> list(TomlNode in, Predicate<TomlNode> wanted) {
    if (in.kind() == TomlNode.Kind.ARRAY && wanted.test(in)) {
      return Optional.of(in);
    }
    for (TomlSyntax part : in.parts()) {
      if (part instanceof TomlNode inner) {
        Optional<TomlNode> found = list(inner, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
