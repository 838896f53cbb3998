package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// The columns that the patterns of `GROK` and `DISSECT` fill.
final class CapturedColumns {
  private static final String KEY = "%{";
  private static final String GROUP = "(?<";

  private final String pattern;
  private final int offset;
  private final List<EsqlName> columns = new ArrayList<>();

  /// @param span of the pattern with its quotes
  private CapturedColumns(String query, SourceSpan span) {
    this.pattern = query.substring(span.start(), span.end());
    this.offset = span.start();
  }

  /// Of `%{SYNTAX:column:type}` and `(?<column>…)`.
  static List<EsqlName> ofGrok(String query, SourceSpan span) {
    CapturedColumns found = new CapturedColumns(query, span);
    found.keys(found::grokKey);
    found.groups();
    return found.columns;
  }

  /// Of `%{column}`, with what says how to fill it before or behind its name.
  static List<EsqlName> ofDissect(String query, SourceSpan span) {
    CapturedColumns found = new CapturedColumns(query, span);
    found.keys(found::dissectKey);
    return found.columns;
  }

  private interface Key {
    /// @param start of what stands in the braces
    void read(int start, String text);
  }

  private void keys(Key key) {
    int at = pattern.indexOf(KEY);
    while (at >= 0) {
      int start = at + KEY.length();
      int end = pattern.indexOf('}', start);
      if (end < 0) {
        return;
      }
      key.read(start, pattern.substring(start, end));
      at = pattern.indexOf(KEY, end);
    }
  }

  private void groups() {
    int at = pattern.indexOf(GROUP);
    while (at >= 0) {
      int start = at + GROUP.length();
      boolean looksBehind = pattern.startsWith("=", start) || pattern.startsWith("!", start);
      int end = looksBehind ? start : pattern.indexOf('>', start);
      if (end < 0) {
        return;
      }
      if (!looksBehind) {
        add(start, pattern.substring(start, end));
      }
      at = pattern.indexOf(GROUP, end);
    }
  }

  private void grokKey(int start, String text) {
    int name = text.indexOf(':') + 1;
    if (name > 0) {
      int type = text.indexOf(':', name);
      add(start + name, text.substring(name, type < 0 ? text.length() : type));
    }
  }

  private void dissectKey(int start, String text) {
    if (text.startsWith("?") || text.startsWith("*") || text.startsWith("&")) {
      return;
    }
    int name = text.startsWith("+") ? 1 : 0;
    int end = name;
    while (end < text.length() && text.charAt(end) != '/' && !text.startsWith("->", end)) {
      end++;
    }
    add(start + name, text.substring(name, end));
  }

  private void add(int start, String name) {
    if (!name.isEmpty()) {
      int place = offset + start;
      columns.add(new EsqlName(name, false, new SourceSpan(place, place + name.length())));
    }
  }
}
