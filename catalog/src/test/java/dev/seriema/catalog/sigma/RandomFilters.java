package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.GeneratedSigma.Term;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules, and filters that are for them or not.
final class RandomFilters {
  private static final Pattern ID = Pattern.compile("^id: (.*)$", Pattern.MULTILINE);

  private final Chance chance;
  private final RandomSigma plain;
  private final RandomEsqlSigma words;

  RandomFilters(Chance chance) {
    this.chance = chance;
    this.plain = new RandomSigma(chance, 3000);
    this.words = new RandomEsqlSigma(chance);
  }

  /// A file of a rule and one to three filters.
  GeneratedSigma rule() {
    GeneratedSigma rule = chance.oneIn(4) ? words.rule() : plain.rule();
    Matcher id = ID.matcher(rule.yaml());
    if (!id.find()) {
      throw new AssertionError(rule.yaml());
    }
    StringBuilder file = new StringBuilder(rule.yaml());
    List<Term> terms = new ArrayList<>(rule.terms());
    for (int i = 0; i < 1 + chance.below(3); i++) {
      file.append("---\n").append(filter(i, rule.source(), id.group(1), terms));
    }
    return new GeneratedSigma(file.toString(), rule.source(), terms);
  }

  private String filter(int number, String source, String id, List<Term> terms) {
    List<SigmaField> fields = RandomEsqlSigma.fields(source);
    String product = source.replaceFirst(",.*", "");
    String named =
        chance.of(
            List.of(
                "        - " + id + "\n",
                "        - " + id + "\n        - 6f3e2987-db24-4c78-a860-b4f4095a7095\n",
                " any\n",
                "        - other\n"));
    return "title: Known To Be Sound "
        + number
        + "\n"
        + RandomSigma.logsource(
            chance.of(List.of(source, source, product, "product: other, category: none")))
        + "filter:\n    rules:"
        + (named.startsWith(" any") ? "" : "\n")
        + named
        + plain.search("selection", fields, 1, terms)
        + plain.search("sel_more", fields, 1, terms)
        + "    condition: "
        + chance.of(
            List.of(
                "not selection",
                "not 1 of sel*",
                "not selection or sel_more",
                "selection or not sel_more",
                "not all of them"))
        + "\n";
  }
}
