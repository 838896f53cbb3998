package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// A path or a block of addresses whose slashes make a regular expression of what stands between.
final class PathAsRegex {
  private static final String ENDS = " \t\n\r\u3000()^~";

  private PathAsRegex() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .map(leaf -> leaf.clause().value())
        .filter(LuceneValue.Regex.class::isInstance)
        .map(LuceneValue::span)
        .filter(span -> isWithinAWord(query.text(), span))
        .forEach(span -> findings.add(found(query, span)));
  }

  private static boolean isWithinAWord(String text, SourceSpan span) {
    boolean goesOn = span.end() < text.length() && ENDS.indexOf(text.charAt(span.end())) < 0;
    boolean hasBegun =
        span.start() > 0 && " \t\n\r\u3000(:+-!".indexOf(text.charAt(span.start() - 1)) < 0;
    return goesOn || hasBegun;
  }

  private static Diagnostic found(LintedQuery query, SourceSpan span) {
    int start = span.start();
    while (start > 0 && " \t\n\r\u3000(:".indexOf(query.text().charAt(start - 1)) < 0) {
      start--;
    }
    int end = span.end();
    while (end < query.text().length() && ENDS.indexOf(query.text().charAt(end)) < 0) {
      end++;
    }
    String whole = query.text().substring(start, end);
    Diagnostic found =
        Diagnostic.of(
                LuceneFault.PATH_AS_REGEX,
                span,
                "`" + query.shown(span) + "` is read as a regular expression")
            .withLabel("a text with slashes stands in quotes");
    return whole.matches("[^\"\\\\\\s]+")
        ? found.withHint("did you mean `\"" + whole + "\"`?")
        : found;
  }
}
