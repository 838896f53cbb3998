package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A backslash before a letter or digit, which is dropped: paths lose their separators.
final class LostBackslash {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private static final Pattern OPERATOR = Pattern.compile("(AND|OR|NOT)(?=\\s|$)");

  private LostBackslash() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .map(leaf -> leaf.clause().value())
        .filter(LostBackslash::hasText)
        .forEach(value -> check(query, value.span(), findings));
  }

  private static boolean hasText(LuceneValue value) {
    return switch (value) {
      case LuceneValue.Words _, LuceneValue.Phrase _, LuceneValue.Pattern _, LuceneValue.Fuzzy _ ->
          true;
      case LuceneValue.LoneSign _,
          LuceneValue.AnyValue _,
          LuceneValue.Regex _,
          LuceneValue.Range _,
          LuceneValue.Group _,
          LuceneValue.Unreadable _ ->
          false;
    };
  }

  private static void check(LintedQuery query, SourceSpan span, Findings findings) {
    String written = query.written(span);
    Matcher escape = ESCAPE.matcher(written);
    while (escape.find()) {
      char escaped = escape.group(1).charAt(0);
      if (Character.isLetterOrDigit(escaped)
          && escaped != 'u'
          && !isWord(written, escape.start())) {
        int start = span.start() + escape.start();
        findings.add(
            Diagnostic.of(
                    LuceneFault.LOST_BACKSLASH,
                    new SourceSpan(start, start + 2),
                    "`" + escape.group() + "` is just `" + escaped + "`")
                .withLabel("a backslash itself is written `\\\\`")
                .withHint("did you mean `" + doubled(written) + "`?"));
        return;
      }
    }
  }

  /// Whether the backslash makes a word of what would be an operator.
  private static boolean isWord(String written, int backslash) {
    return OPERATOR.matcher(written).region(backslash + 1, written.length()).lookingAt()
        && (backslash == 0 || Character.isWhitespace(written.charAt(backslash - 1)));
  }

  private static String doubled(String written) {
    return ESCAPE
        .matcher(written)
        .replaceAll(escape -> {
          boolean lost = Character.isLetterOrDigit(escape.group(1).charAt(0));
          return Matcher.quoteReplacement((lost ? "\\" : "") + escape.group());
        });
  }
}
