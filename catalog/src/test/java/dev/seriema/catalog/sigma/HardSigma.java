package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.GeneratedSigma.Term;
import dev.seriema.catalog.sigma.SigmaField.Kind;
import java.util.List;

/// Rules that need ES|QL or have no equal.
final class HardSigma {
  private final RandomSigma plain;
  private int count;

  /// @param plain that numbers all rules
  HardSigma(RandomSigma plain) {
    this.plain = plain;
  }

  /// A rule in a shape that needs ES|QL, or has no equal; each shape in its turn.
  GeneratedSigma next() {
    String process = "product: windows, category: process_creation";
    String security = "product: windows, service: security";
    SigmaField image = new SigmaField("Image", Kind.PATH);
    return switch (count++ % 13) {
      case 0 ->
          rule(
              security,
              "k:\n    - 'one two'\n    - 'three'\ncondition: k\n",
              new Term(RandomSigma.LOG, "contains", List.of("one two", "three")));
      case 1 ->
          rule(
              security,
              "k:\n    '|all':\n        - 'a b'\n        - 'c'\ncondition: k\n",
              new Term(RandomSigma.LOG, "contains|all", List.of("a b", "c")));
      case 2 ->
          rule(
              "product: windows, category: ps_script",
              """
              s:
                  ScriptBlockText|contains: 'Invoke-X'
              f:
                  Path: ''
              condition: s and not f
              """,
              new Term(
                  new SigmaField("ScriptBlockText", Kind.COMMAND), "contains", List.of("Invoke-X")),
              new Term(new SigmaField("Path", Kind.PATH), "", List.of("")));
      case 3 ->
          rule(
              process,
              "s:\n    Image|fieldref: ParentImage\ncondition: not s\n",
              new Term(image, "fieldref", List.of("ParentImage")));
      case 4 ->
          rule(
              process,
              "s:\n    UtcTime|hour|gte: 22\n    Image|endswith: 'x'\ncondition: s\n",
              new Term(RandomSigma.TIME, "hour|gte", List.of("22")),
              new Term(image, "endswith", List.of("x")));
      case 5 ->
          rule(
              process,
              "s:\n    UtcTime|week: 7\ncondition: s\n",
              new Term(RandomSigma.TIME, "week", List.of("7")));
      case 6 -> rule(process, "s:\n    User|expand: '%Administrators%'\ncondition: s\n");
      case 7 -> rule("product: zeek, service: dns", "s:\n    query|endswith: '.x'\ncondition: s\n");
      case 8 ->
          rule(
              "product: windows, category: network_connection",
              "s:\n    DestinationPort|startswith: '44'\ncondition: s\n");
      case 9 -> rule(process, "s:\n    CommandLine|re: '(?<!x)y'\ncondition: s\n");
      case 10 -> rule(process, "s:\n    Hashes|re: 'MD5=[ab]'\ncondition: s\n");
      case 11 -> rule(security, "s:\n    EventID: 4625\ncondition: s | count() > 5\n");
      default -> rule("category: proxy", "s:\n    c-uri|contains: '/x'\ncondition: s\n");
    };
  }

  private GeneratedSigma rule(String source, String detection, Term... terms) {
    return new GeneratedSigma(
        plain.head() + RandomSigma.logsource(source) + "detection:\n" + detection.indent(4),
        source,
        List.of(terms));
  }
}
