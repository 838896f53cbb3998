package dev.seriema.catalog.down;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Writes a rule file without what an older release does not have. Everything else stays as it is,
/// comments included.
public final class DownText {
  private final TomlDocument document;
  private final String text;

  /// Where something is taken out, by its start, and what stands there instead.
  private final NavigableMap<Integer, Edit> edits = new TreeMap<>();

  private record Edit(int end, String instead) {}

  private DownText(TomlDocument document) {
    this.document = document;
    this.text = document.source().text();
  }

  /// The text of the file with some changes.
  ///
  /// @param document without faults, of which the changes were told
  public static String of(TomlDocument document, List<Change> changes) {
    DownText down = new DownText(document);
    changes.forEach(down::add);
    return down.edited();
  }

  private void add(Change change) {
    switch (change) {
      case Change.Drop(_, var path, _) -> drop(path);
      case Change.Single(_, var path, _) ->
          Way.value(document.root(), path)
              .filter(WrittenList.class::isInstance)
              .map(WrittenList.class::cast)
              .ifPresent(list -> replace(list.span(), only(list)));
    }
  }

  private String only(WrittenList list) {
    return list.values().isEmpty() ? "\"\"" : part(list.values().getFirst().span());
  }

  private String part(SourceSpan span) {
    return text.substring(span.start(), span.end());
  }

  private void replace(SourceSpan span, String instead) {
    edits.put(span.start(), new Edit(span.end(), instead));
  }

  private void drop(List<String> path) {
    Set<SourceSpan> marks = new HashSet<>();
    Way.key(document.root(), path).ifPresent(marks::add);
    Way.value(document.root(), path).ifPresent(dropped -> mark(dropped, marks));
    if (!dropLines(marks)) {
      dropInside(document.syntax(), marks);
    }
  }

  /// Adds where a value begins, and each key in it.
  private static void mark(WrittenValue value, Set<SourceSpan> marks) {
    switch (value) {
      case WrittenTable table -> {
        marks.add(table.span());
        for (String key : table.keys()) {
          table
              .member(key)
              .ifPresent(member -> {
                marks.add(member.keySpan());
                mark(member.value(), marks);
              });
        }
      }
      case WrittenList list -> list.values().forEach(item -> mark(item, marks));
      default -> {
        // It stands on the line of its key.
      }
    }
  }

  /// Takes out the lines of headers and entries, and blank ones behind them.
  ///
  /// @return whether there were any
  private boolean dropLines(Set<SourceSpan> marks) {
    boolean found = false;
    boolean isBehind = false;
    for (TomlSyntax part : document.syntax().parts()) {
      if (part instanceof TomlNode line) {
        boolean isGone =
            line.kind() == TomlNode.Kind.BLANK
                ? isBehind && !hasComment(line)
                : isMarked(line, marks);
        if (isGone) {
          edits.put(line.start(), new Edit(line.end(), ""));
          found = true;
        }
        isBehind =
            line.kind() == TomlNode.Kind.BLANK ? isBehind : isGone && (isHeader(line) || isBehind);
      }
    }
    return found;
  }

  private static boolean isMarked(TomlNode line, Set<SourceSpan> marks) {
    return isHeader(line)
        ? marks.stream().anyMatch(mark -> isWithin(mark, line.start(), line.end()))
        : line.node(TomlNode.Kind.KEY)
            .filter(key -> marks.stream().anyMatch(mark -> ends(mark, key)))
            .isPresent();
  }

  private static boolean ends(SourceSpan mark, TomlNode key) {
    return isWithin(mark, key.start(), key.end()) && mark.end() == key.end();
  }

  private static boolean isWithin(SourceSpan mark, int start, int end) {
    return start <= mark.start() && mark.end() <= end && mark.start() < mark.end();
  }

  private static boolean isHeader(TomlNode line) {
    return line.kind() == TomlNode.Kind.TABLE_HEADER || line.kind() == TomlNode.Kind.ARRAY_HEADER;
  }

  private static boolean hasComment(TomlNode line) {
    return line.parts().stream()
        .anyMatch(
            part -> part instanceof TomlToken token && token.kind() == TomlToken.Kind.COMMENT);
  }

  /// Takes a pair out of an inline table, or an item out of a list.
  private void dropInside(TomlNode in, Set<SourceSpan> marks) {
    List<TomlSyntax> parts = in.parts();
    for (int at = 0; at < parts.size(); at++) {
      if (parts.get(at) instanceof TomlNode inner) {
        boolean isGone =
            switch (inner.kind()) {
              case PAIR ->
                  inner
                      .node(TomlNode.Kind.KEY)
                      .filter(key -> marks.stream().anyMatch(mark -> ends(mark, key)))
                      .isPresent();
              case INLINE_TABLE -> in.kind() == TomlNode.Kind.ARRAY && marks.contains(inner.span());
              case DOCUMENT, BLANK, TABLE_HEADER, ARRAY_HEADER, ENTRY, KEY, ARRAY -> false;
            };
        if (isGone) {
          takeOut(parts, at);
        } else {
          dropInside(inner, marks);
        }
      }
    }
  }

  /// Takes out a part with the comma behind it; of the last, with the one before it.
  private void takeOut(List<TomlSyntax> parts, int at) {
    int start = parts.get(at).start();
    int end = parts.get(at).end();
    Optional<TomlSyntax> comma = comma(parts.subList(at + 1, parts.size()));
    if (comma.isPresent()) {
      end = comma.get().end();
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
    } else {
      Optional<TomlSyntax> before = comma(parts.subList(0, at).reversed());
      start = before.map(TomlSyntax::start).orElse(start);
    }
    edits.put(start, new Edit(end, ""));
  }

  /// The comma that comes before any other thing.
  private Optional<TomlSyntax> comma(List<TomlSyntax> parts) {
    return parts.stream()
        .filter(part -> !part(part.span()).isBlank())
        .findFirst()
        .filter(part -> part(part.span()).equals(","));
  }

  private String edited() {
    StringBuilder edited = new StringBuilder(text.length());
    int done = 0;
    for (var entry : edits.entrySet()) {
      if (entry.getKey() >= done) {
        edited.append(text, done, entry.getKey()).append(entry.getValue().instead());
        done = entry.getValue().end();
      }
    }
    boolean isShorter = done == text.length() && !edits.isEmpty();
    String whole = edited.append(text, done, text.length()).toString();
    return isShorter ? whole.stripTrailing() + '\n' : whole;
  }
}
