package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.regex.Pattern;

/// `&&` and `||` without blanks around them, which are characters of a word.
final class GluedOperator {
  /// The bars between a date and the steps from it.
  private static final Pattern DATE_STEPS = Pattern.compile(".*[0-9Z]\\|\\|\\\\?[-+/].*");

  private static final Pattern OPERATOR = Pattern.compile(".*[^\\\\&|](&&|\\|\\|).*|(&&|\\|\\|).+");

  private GluedOperator() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .forEach(leaf -> {
          if (leaf.clause().value() instanceof LuceneValue.Words words) {
            WordPlace.of(words, query.text()).stream()
                .filter(word -> OPERATOR.matcher(word.image()).matches())
                .filter(word -> !DATE_STEPS.matcher(word.image()).matches())
                .forEach(word -> findings.add(found(word)));
          }
        });
  }

  private static Diagnostic found(WordPlace word) {
    String parted = word.image().replaceAll("(&&|\\|\\|)", " $1 ").strip();
    return Diagnostic.of(
            LuceneFault.GLUED_OPERATOR,
            word.span(),
            "`" + word.image() + "` is one word that is looked for")
        .withLabel("an operator has a blank on either side")
        .withHint("did you mean `" + parted + "`?");
  }
}
