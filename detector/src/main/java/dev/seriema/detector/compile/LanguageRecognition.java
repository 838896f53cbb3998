package dev.seriema.detector.compile;

import dev.seriema.model.rule.QueryLanguage;
import java.util.regex.Pattern;

/// Tells the language of a query by how it is written. What fits several is taken for the one that
/// most people write: a query of fields and values without any mark of Lucene's is KQL.
public final class LanguageRecognition {
  private static final Pattern COMMENTS =
      Pattern.compile("\\A(?:\\s++|//[^\\n]*+|/\\*[\\s\\S]*?\\*/)++");

  private static final Pattern EQL =
      Pattern.compile(
          "\\A(?:(?:[A-Za-z_@][\\w.@]*+|`[^`]*+`|\"[^\"]*+\")\\s++where\\b"
              + "|(?:sequence|sample)\\b\\s*+(?:\\[|!\\[|by\\b|with\\b))");

  private static final Pattern ESQL =
      Pattern.compile("\\A(?:from|row|show|ts|set)\\s++[^:\\s]", Pattern.CASE_INSENSITIVE);

  /// Signs that mean something in Lucene's query strings and nothing in KQL.
  private static final Pattern LUCENE =
      Pattern.compile(
          "_exists_\\s*+:|:\\s*+[\\[{][^\\]}]{0,200}?\\sTO\\s|&&|\\|\\|"
              + "|(?:\\A|\\(|[^:\\s]\\s)[+\\-!][\\w.@*]++:"
              + "|:\\s*+/|[\\w\"]~\\d?(?:\\s|\\)|\\z)|\\w\\^\\d");

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\[\\s\\S])*+\"");

  private LanguageRecognition() {}

  public static QueryLanguage of(String query) {
    String text = COMMENTS.matcher(query).replaceFirst("");
    if (EQL.matcher(text).find()) {
      return QueryLanguage.EQL;
    }
    if (ESQL.matcher(text).find()) {
      return QueryLanguage.ESQL;
    }
    String signs = QUOTED.matcher(text).replaceAll("\"\"");
    return LUCENE.matcher(signs).find() ? QueryLanguage.LUCENE : QueryLanguage.KQL;
  }
}
