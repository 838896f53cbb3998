package dev.seriema.catalog.fix;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the entries of `threat` stand in a file, each with the tables that belong to it.
///
/// @param entries from the header `[[rule.threat]]` to what follows, in order
/// @param isTogether whether no other table stands between them
record ThreatTables(TomlDocument document, List<SourceSpan> entries, boolean isTogether) {
  private static final String ENTRY = "rule.threat";
  private static final Set<String> KEYS = Set.of("framework", "id", "name", "reference");
  private static final Set<String> TABLES =
      Set.of(ENTRY, ENTRY + ".tactic", ENTRY + ".technique", ENTRY + ".technique.subtechnique");

  static ThreatTables of(TomlDocument document) {
    List<SourceSpan> entries = new ArrayList<>();
    int start = -1;
    int parts = 0;
    for (TomlSyntax part : document.syntax().parts()) {
      if (part instanceof TomlNode line && isHeader(line)) {
        boolean isThreat = TABLES.contains(key(line, document));
        if (start >= 0 && (!isThreat || isEntry(line, document))) {
          entries.add(new SourceSpan(start, line.start()));
          start = -1;
        }
        if (isThreat && start < 0) {
          start = line.start();
          parts += entries.isEmpty() || entries.getLast().end() != start ? 1 : 0;
        }
      }
    }
    if (start >= 0) {
      entries.add(new SourceSpan(start, document.syntax().end()));
    }
    return new ThreatTables(document, entries, parts == 1);
  }

  String text(int entry) {
    return document.source().text().substring(entries.get(entry).start(), entries.get(entry).end());
  }

  /// From the first entry to the end of the last.
  SourceSpan extent() {
    return entries.getFirst().to(entries.getLast());
  }

  /// Whether an entry says nothing but what it is mapped to, so that nothing else is lost with it.
  boolean isPlain(int entry) {
    SourceSpan span = entries.get(entry);
    for (TomlSyntax part : document.syntax().parts()) {
      if (part.start() >= span.start()
          && part.end() <= span.end()
          && !(part instanceof TomlNode line && isPlain(line))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(TomlNode line) {
    boolean[] isPlain = {
      isHeader(line) || line.kind() == TomlNode.Kind.BLANK || KEYS.contains(key(line, document))
    };
    line.forEachToken(token -> isPlain[0] &= token.kind() != TomlToken.Kind.COMMENT);
    return isPlain[0];
  }

  private static boolean isHeader(TomlNode line) {
    return line.kind() == TomlNode.Kind.TABLE_HEADER || line.kind() == TomlNode.Kind.ARRAY_HEADER;
  }

  private static boolean isEntry(TomlNode line, TomlDocument document) {
    return key(line, document).equals(ENTRY);
  }

  private static String key(TomlNode line, TomlDocument document) {
    return line.node(TomlNode.Kind.KEY)
        .map(key -> document.source().text().substring(key.start(), key.end()).strip())
        .orElse("");
  }
}
