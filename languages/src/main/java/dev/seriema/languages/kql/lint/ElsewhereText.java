package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Spellings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the Python library of the public rules cannot read in the text of a query: a keyword in
/// mixed letter case, a no-break space between words, a blank query.
final class ElsewhereText {
  private ElsewhereText() {}

  static List<Diagnostic> of(String query, KqlQuery tree) {
    List<Diagnostic> found = new ArrayList<>();
    if (tree.condition().isEmpty()) {
      found.add(
          Diagnostic.of(
                  KqlFault.ELSEWHERE_BLANK_QUERY,
                  new SourceSpan(0, query.length()),
                  "the Python library refuses a blank query")
              .withHint("did you mean `*: *`?"));
    }
    for (SourceSpan keyword : Spellings.mixedKeywords(query)) {
      String word = query.substring(keyword.start(), keyword.end());
      found.add(
          Diagnostic.of(
                  KqlFault.ELSEWHERE_KEYWORD_CASE,
                  keyword,
                  "the Python library does not read `" + word + "` as a keyword")
              .withHint("did you mean `" + word.toLowerCase(Locale.ROOT) + "`?"));
    }
    Spellings.noBreakSpace(query)
        .ifPresent(place ->
            found.add(
                Diagnostic.of(
                        KqlFault.ELSEWHERE_NO_BREAK_SPACE,
                        place,
                        "the Python library refuses a no-break space")
                    .withLabel("it looks like a blank")));
    return found;
  }
}
