package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.GeneratedSigma.Term;
import dev.seriema.catalog.sigma.SigmaField.Kind;
import dev.seriema.testkit.random.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Rules in the shapes that public sets of rules have, made up from the specification.
final class RandomSigma {
  /// The whole text of an event, in which keywords are looked for.
  static final SigmaField LOG = new SigmaField(SlowSigma.LOG, Kind.COMMAND);

  static final SigmaField TIME = new SigmaField("UtcTime", Kind.DATE);

  private final Chance chance;
  private int count;

  RandomSigma(Chance chance) {
    this(chance, 0);
  }

  /// @param first where the numbers of rules begin, less one
  RandomSigma(Chance chance, int first) {
    this.chance = chance;
    this.count = first;
  }

  /// A rule over single events.
  GeneratedSigma rule() {
    String source = chance.of(List.copyOf(new TreeSet<>(SigmaField.BY_SOURCE.keySet())));
    return of(source);
  }

  GeneratedSigma of(String source) {
    List<SigmaField> fields = SigmaField.BY_SOURCE.getOrDefault(source, List.of());
    List<Term> terms = new ArrayList<>();
    String detection =
        switch (chance.below(7)) {
          case 0 -> search("selection", fields, 1, terms) + "    condition: selection\n";
          case 1 ->
              search("selection_img", fields, 1, terms)
                  + search("selection_cli", fields, 1, terms)
                  + "    condition: all of selection_*\n";
          case 2 ->
              search("selection", fields, 2, terms)
                  + search("filter_main_known", fields, 1, terms)
                  + "    condition: selection and not 1 of filter_main_*\n";
          case 3 ->
              search("selection_a", fields, 1, terms)
                  + search("selection_b", fields, 2, terms)
                  + search("filter", fields, 1, terms)
                  + "    condition: 1 of selection_* and not filter\n";
          case 4 -> listed("selection", fields, terms) + "    condition: selection\n";
          case 5 ->
              search("one", fields, 1, terms)
                  + search("two", fields, 1, terms)
                  + search("three", fields, 1, terms)
                  + "    condition: one or (two and not three)\n";
          default ->
              search("one", fields, 1, terms)
                  + search("_two", fields, 1, terms)
                  + search("three", fields, 1, terms)
                  + "    condition:\n        - 1 of them\n        - _two and not (one or three)\n";
        };
    return new GeneratedSigma(
        head() + logsource(source) + "detection:\n" + detection, source, terms);
  }

  /// What stands above the log source.
  String head() {
    count++;
    UUID id = new UUID(0x1234_5678_0000_4000L | count, 0x8000_0000_0000_0000L | count);
    return "title: Generated Finding Number "
        + count
        + "\n"
        + "id: "
        + id
        + "\n"
        + "status: "
        + chance.of(List.of("stable", "test", "experimental"))
        + "\n"
        + "description: Finds what a generator thought of.\n"
        + "references:\n    - https://example.org/"
        + count
        + "\n"
        + "author: Ada Example, Bob Example\n"
        + "date: 2024-0"
        + (1 + chance.below(9))
        + "-1"
        + chance.below(10)
        + "\n"
        + "tags:\n"
        + "    - "
        + chance.of(List.of("attack.execution", "attack.defense-evasion"))
        + "\n"
        + "    - "
        + chance.of(List.of("attack.t1059", "attack.t1218.011", "attack.t1027"))
        + "\n"
        + "falsepositives:\n    - Unknown\n"
        + "level: "
        + chance.of(List.of("informational", "low", "medium", "high", "critical"))
        + "\n";
  }

  static String logsource(String source) {
    return "logsource:\n    " + source.replace(", ", "\n    ") + "\n";
  }

  String search(String name, List<SigmaField> fields, int most, List<Term> terms) {
    StringBuilder lines = new StringBuilder("    " + name + ":\n");
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 1 + chance.below(most); i++) {
      Term term = term(chance.of(fields));
      String key = term.field().name() + "|" + term.modifiers();
      if (!keys.contains(key)) {
        keys.add(key);
        terms.add(term);
        lines.append(term.yaml("        "));
      }
    }
    return lines.toString();
  }

  private String listed(String name, List<SigmaField> fields, List<Term> terms) {
    StringBuilder lines = new StringBuilder("    " + name + ":\n");
    for (int i = 0; i < 2 + chance.below(2); i++) {
      Term term = term(chance.of(fields));
      terms.add(term);
      String indented = term.yaml("          ");
      lines.append("        - ").append(indented.substring(10));
    }
    return lines.toString();
  }

  /// A test of a field, in one of the shapes that suit it.
  Term term(SigmaField field) {
    Kind kind = field.kind();
    if (kind.isText() && chance.oneIn(12)) {
      return chance.of(
          List.of(
              new Term(field, "", List.of()),
              new Term(field, "", List.of("")),
              new Term(field, "exists", List.of(chance.of(List.of("true", "false"))))));
    }
    return switch (kind) {
      case PATH, UNIX_PATH, COMMAND, TEXT, WORD, REGISTRY, NAME -> text(field);
      case ACCOUNT -> account(field);
      case NUMBER ->
          chance.oneIn(3) && !field.name().equals("LogonType")
              ? new Term(field, chance.of(List.of("lt", "lte", "gt", "gte")), some(kind, 1))
              : new Term(field, "", some(kind, 3));
      case CODE, DATA -> new Term(field, "", some(kind, 3));
      case TRUTH -> new Term(field, "", some(kind, 1));
      case ADDRESS -> address(field);
      case HASHES ->
          new Term(field, "contains", List.of(chance.of(kind.samples()).replaceFirst(",.*", "")));
      case DATE -> {
        String part = chance.of(SlowSigma.PARTS);
        int number = SlowSigma.part(part, Instant.parse(chance.of(kind.samples())));
        yield new Term(
            field,
            part + chance.of(List.of("", "", "|lt", "|lte", "|gt", "|gte")),
            List.of(String.valueOf(number)));
      }
    };
  }

  private List<String> some(Kind kind, int most) {
    return Stream.generate(() -> chance.of(kind.samples()))
        .limit(1L + chance.below(most))
        .distinct()
        .toList();
  }

  private Term account(SigmaField field) {
    String account = chance.of(field.kind().samples());
    int sign = account.indexOf('\\');
    return switch (chance.below(5)) {
      case 0 -> new Term(field, "", List.of(account));
      case 1 -> new Term(field, "contains", List.of(account.substring(1, sign)));
      case 2 -> new Term(field, "endswith", List.of(account.substring(sign)));
      case 3 -> new Term(field, "startswith", List.of(account.substring(0, sign + 1)));
      default ->
          new Term(field, "", List.of(account.charAt(0) + "*" + account.substring(sign + 2)));
    };
  }

  private Term address(SigmaField field) {
    return switch (chance.below(3)) {
      case 0 -> new Term(field, "", some(field.kind(), 2));
      case 1 ->
          new Term(
              field,
              "cidr",
              chance.of(
                  List.of(List.of("10.0.0.0/8"), List.of("192.168.0.0/16", "172.16.0.0/12"))));
      // In the Security channel addresses are texts; elsewhere they are addresses.
      default -> new Term(field, "startswith", List.of(chance.of(List.of("10.", "192.168."))));
    };
  }

  Term text(SigmaField field) {
    List<String> parts = new ArrayList<>();
    String shape =
        chance.of(
            List.of(
                "",
                "contains",
                "contains",
                "startswith",
                "endswith",
                "endswith",
                "contains|all",
                "*",
                "re",
                "re|i",
                "cased",
                "contains|cased",
                "windash|contains",
                "contains|windash",
                "base64offset|contains",
                "wide|base64offset|contains",
                "neq"));
    int many = shape.contains("all") ? 2 : 1;
    for (int i = 0; i < many + chance.below(2); i++) {
      parts.add(value(shape, chance.of(field.kind().samples())));
    }
    return new Term(field, shape.equals("*") ? "" : shape, parts.stream().distinct().toList())
                .values()
                .size()
            < many
        ? new Term(field, "contains", parts.subList(0, 1))
        : new Term(field, shape.equals("*") ? "" : shape, parts.stream().distinct().toList());
  }

  private String value(String shape, String whole) {
    int from = chance.below(whole.length() / 2);
    int to = Math.min(whole.length(), from + 4 + chance.below(6));
    return switch (shape) {
      case "", "cased", "neq" -> escaped(whole);
      case "startswith" -> escaped(whole.substring(0, to));
      case "endswith" -> escaped(whole.substring(from));
      case "*" ->
          escaped(whole.substring(0, from + 1))
              + chance.of(List.of("*", "?*"))
              + escaped(whole.substring(to));
      case "re", "re|i" -> regex(whole.substring(from, to), from == 0);
      case "base64offset|contains", "wide|base64offset|contains" -> "abc" + whole.charAt(0) + "def";
      default -> escaped(whole.substring(from, to));
    };
  }

  private String regex(String part, boolean start) {
    StringBuilder regex = new StringBuilder(start && chance.oneIn(2) ? "^" : "");
    for (int i = 0; i < part.length(); i++) {
      char sign = part.charAt(i);
      if (Character.isDigit(sign)) {
        regex.append("\\d");
      } else if (Character.isLetter(sign)) {
        regex.append(chance.of(List.of(String.valueOf(sign), "[" + sign + "z]", "\\w", ".")));
      } else if (sign == ' ') {
        regex.append("\\s+");
      } else {
        regex.append('\\').append(sign);
      }
    }
    return regex.append(chance.of(List.of("", "(x|\\d{1,3})?", ".*"))).toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
  }
}
