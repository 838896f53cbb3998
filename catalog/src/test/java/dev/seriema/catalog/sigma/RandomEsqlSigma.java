package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.GeneratedSigma.Term;
import dev.seriema.catalog.sigma.SigmaField.Kind;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Rules that only ES|QL can say: keywords, texts of words, two fields of one event, parts of
/// dates; between tests of other fields, negated and not.
final class RandomEsqlSigma {
  private static final String SCRIPTS = "product: windows, category: ps_script";
  private static final List<SigmaField> OF_SCRIPTS =
      List.of(
          new SigmaField("ScriptBlockText", Kind.COMMAND),
          new SigmaField("ScriptBlockText", Kind.COMMAND),
          new SigmaField("Path", Kind.PATH));

  private final Chance chance;
  private final RandomSigma plain;

  RandomEsqlSigma(Chance chance) {
    this.chance = chance;
    this.plain = new RandomSigma(chance, 2000);
  }

  GeneratedSigma rule() {
    boolean scripts = chance.oneIn(5);
    String source =
        scripts ? SCRIPTS : chance.of(List.copyOf(new TreeSet<>(SigmaField.BY_SOURCE.keySet())));
    List<SigmaField> fields = fields(source);
    List<Term> terms = new ArrayList<>();
    String detection =
        special("one", source, fields, terms)
            + any("two", source, fields, terms)
            + any("other", source, fields, terms)
            + "    condition: "
            + chance.of(
                List.of(
                    "one and two and not other",
                    "one or (two and not other)",
                    "not one and two",
                    "not (one and not two) and not other",
                    "two and not 1 of o*",
                    "one and not (two or other)",
                    "all of them",
                    "1 of them"))
            + "\n";
    return new GeneratedSigma(
        plain.head() + RandomSigma.logsource(source) + "detection:\n" + detection, source, terms);
  }

  /// The fields of a log source.
  static List<SigmaField> fields(String source) {
    return SigmaField.BY_SOURCE.getOrDefault(source, OF_SCRIPTS);
  }

  private String any(String name, String source, List<SigmaField> fields, List<Term> terms) {
    return chance.oneIn(3)
        ? special(name, source, fields, terms)
        : plain.search(name, fields, 2, terms);
  }

  private String special(String name, String source, List<SigmaField> fields, List<Term> terms) {
    return switch (chance.below(4)) {
      case 0, 1 -> source.contains("windows") ? two(name, fields, terms) : keywords(name, terms);
      default -> keywords(name, terms);
    };
  }

  /// A part of a date, the text of a script, or another field.
  private String two(String name, List<SigmaField> fields, List<Term> terms) {
    if (fields.equals(OF_SCRIPTS)) {
      return search(name, plain.text(OF_SCRIPTS.getFirst()), terms);
    }
    SigmaField field = chance.of(fields);
    List<SigmaField> others =
        fields.stream()
            .filter(other -> !other.equals(field) && other.kind() == field.kind())
            .filter(other -> other.kind() != Kind.HASHES && other.kind() != Kind.ACCOUNT)
            .toList();
    if (others.isEmpty()) {
      return search(name, plain.term(RandomSigma.TIME), terms);
    }
    String fit = chance.of(List.of("", "", "|startswith", "|endswith", "|contains"));
    return search(
        name, new Term(field, "fieldref" + fit, List.of(chance.of(others).name())), terms);
  }

  private static String search(String name, Term term, List<Term> terms) {
    terms.add(term);
    return "    " + name + ":\n" + term.yaml("        ");
  }

  private String keywords(String name, List<Term> terms) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1 + chance.below(3); i++) {
      String sample = chance.of(Kind.COMMAND.samples());
      int from = chance.below(sample.length() - 5);
      words.add(sample.substring(from, from + 3 + chance.below(3)).replace("\\", ""));
    }
    boolean all = words.size() > 1 && chance.oneIn(3);
    terms.add(new Term(RandomSigma.LOG, all ? "contains|all" : "contains", words));
    String key = all ? "        '|all':\n" : "";
    StringBuilder lines = new StringBuilder("    " + name + ":\n" + key);
    words.forEach(word ->
        lines
            .append(all ? "            - '" : "        - '")
            .append(word.replace("'", "''"))
            .append("'\n"));
    return lines.toString();
  }
}
