package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises queries of other languages, so that one message says it rather than one for each sign
/// that KQL lacks.
public final class ForeignQuery {
  private static final Map<String, Pattern> FORMS =
      new TreeMap<>(
          Map.of(
              "EQL",
              Pattern.compile(
                  "\\A\\s*((any|[a-z_]{1,40})\\s+where\\s|(sequence|sample)\\s+(by\\s|with\\s|\\[))"),
              "ES|QL",
              Pattern.compile("\\A\\s*(?i:from|row|show|ts)\\s+[^|:]{1,200}\\|"),
              "Lucene",
              Pattern.compile(
                  "_exists_:|:\\s{0,8}[\\[{][^\\]}]{1,80}\\sTO\\s[^\\]}]{1,80}[\\]}]")));

  private ForeignQuery() {}

  /// @return empty for what may be KQL
  public static Optional<Diagnostic> recognised(String query) {
    for (Map.Entry<String, Pattern> language : FORMS.entrySet()) {
      Matcher form = language.getValue().matcher(query);
      if (form.find()) {
        int start = Blanks.skip(query, form.start());
        return Optional.of(
            Diagnostic.of(
                    KqlFault.ANOTHER_LANGUAGE,
                    new SourceSpan(start, form.end()),
                    "the query reads like " + language.getKey())
                .withLabel("a condition of KQL is `field: value`"));
      }
    }
    return Optional.empty();
  }
}
