package dev.seriema.catalog.check;

import dev.seriema.catalog.check.attack.AttackFault;
import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Breaks what rules are mapped to.
final class AttackMutations {
  private static final String SCOUTING =
      """
      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      id = "TA0043"
      name = "Reconnaissance"
      reference = "https://attack.mitre.org/tactics/TA0043/"
      [[rule.threat.technique]]
      """;

  private static final String MAPPING =
      """
      [[rule.threat_mappings]]
      framework = "MITRE ATT&CK"
      version = "18.1"
      """;

  private static final String WITHOUT_ENTRIES = "threat = []\n";

  static final List<Mutation> ALL =
      List.of(
          ofEntry(AttackFault.UNKNOWN_FRAMEWORK, "framework", "MITRE"),
          ofTactic(AttackFault.TACTIC_ID, "id", "TA0001", "TA0002"),
          ofTactic(
              AttackFault.REFERENCE_FORM,
              "reference",
              "https://attack.mitre.org/tactics/Execution/",
              "https://attack.mitre.org/"),
          new Mutation(
              AttackFault.UNKNOWN_TACTIC,
              rule -> untaggedTactics(rule).findAny().isPresent(),
              (rule, chance) -> {
                List<WrittenText> names = untaggedTactics(rule).toList();
                return rule.replacing(
                    names.get(chance.below(names.size())).span(), "\"Executing\"");
              }),
          ofTechnique(AttackFault.TECHNIQUE_REVOKED, "id", "T1064"),
          ofTechnique(AttackFault.UNKNOWN_TECHNIQUE, "id", "T1000"),
          ofTechnique(AttackFault.NEWER_THAN_TABLES, "id", "T9999"),
          ofTechnique(AttackFault.TECHNIQUE_NAME, "name", "Another Technique"),
          ofTechnique(
              AttackFault.REFERENCE_OF_ANOTHER,
              "reference",
              "https://attack.mitre.org/techniques/T1001/"),
          ofSubTechnique(AttackFault.SUB_TECHNIQUE_REVOKED, "id", "T1547.011"),
          appending(
              AttackFault.NOT_UNDER_TACTIC,
              SCOUTING
                  + """
                  id = "T1059"
                  name = "Command and Scripting Interpreter"
                  reference = "https://attack.mitre.org/techniques/T1059/"
                  """,
              "id = \"T1059\""),
          appending(
              AttackFault.NOT_OF_TECHNIQUE,
              SCOUTING
                  + """
                  id = "T1595"
                  name = "Active Scanning"
                  reference = "https://attack.mitre.org/techniques/T1595/"
                  [[rule.threat.technique.subtechnique]]
                  id = "T1592.001"
                  name = "Hardware"
                  reference = "https://attack.mitre.org/techniques/T1592/001/"
                  """,
              "id = \"T1592.001\""),
          appending(
              AttackFault.OTHER_IN_ATLAS,
              """
              [[rule.threat]]
              framework = "MITRE ATLAS"
              [rule.threat.tactic]
              id = "AML.TA0002"
              name = "Scouting"
              reference = "https://atlas.mitre.org/tactics/AML.TA0002/"
              """,
              "name = \"Scouting\""),
          Mutation.of(
              AttackFault.TACTIC_TWICE,
              rule -> !entries(rule).isEmpty(),
              rule -> {
                WrittenTable tactic = tactic(entries(rule).getFirst());
                String name = "name = \"" + text(tactic, "name").value() + '"';
                return appended(
                    rule,
                    """
                    [[rule.threat]]
                    framework = "MITRE ATT&CK"
                    [rule.threat.tactic]
                    id = "%s"
                    %s
                    reference = "%s"
                    """
                        .formatted(
                            text(tactic, "id").value(), name, text(tactic, "reference").value()),
                    name);
              }),
          appending(
              AttackFault.MAPPING_TWICE,
              MAPPING
                  + WITHOUT_ENTRIES
                  + MAPPING.replace("18.1\"", "18.1\" # again")
                  + WITHOUT_ENTRIES,
              "version = \"18.1\" # again"),
          appending(
              AttackFault.UNKNOWN_RELEASE,
              MAPPING.replace("18.1", "99.1") + WITHOUT_ENTRIES,
              "version = \"99.1\""),
          appending(
              AttackFault.ENTRY_OF_ANOTHER_FRAMEWORK,
              MAPPING
                  + """
                  [[rule.threat_mappings.threat]]
                  framework = "MITRE ATLAS"
                  [rule.threat_mappings.threat.tactic]
                  id = "AML.TA0002"
                  name = "Reconnaissance"
                  reference = "https://atlas.mitre.org/tactics/AML.TA0002/"
                  """,
              "framework = \"MITRE ATLAS\""));

  private AttackMutations() {}

  private static Mutation ofEntry(CheckCode code, String key, String value) {
    return of(code, rule -> entries(rule).stream(), key, value);
  }

  private static Mutation ofTechnique(CheckCode code, String key, String value) {
    return of(code, AttackMutations::techniques, key, value);
  }

  private static Mutation ofSubTechnique(CheckCode code, String key, String value) {
    return of(
        code,
        rule ->
            techniques(rule)
                .flatMap(technique -> WrittenRule.tables(technique, "subtechnique").stream()),
        key,
        value);
  }

  /// @param other is written where the value is what the rule has
  private static Mutation ofTactic(CheckCode code, String key, String value, String other) {
    return Mutation.of(
        code,
        rule -> !entries(rule).isEmpty(),
        rule -> {
          WrittenText own = text(tactic(entries(rule).getFirst()), key);
          String broken = own.value().equals(value) ? other : value;
          return rule.replacing(own.span(), '"' + broken + '"');
        });
  }

  private static Mutation of(
      CheckCode code, Function<RuleText, Stream<WrittenTable>> tables, String key, String value) {
    return new Mutation(
        code,
        rule -> tables.apply(rule).anyMatch(table -> isOther(table, key, value)),
        (rule, chance) -> {
          List<WrittenTable> some =
              tables.apply(rule).filter(table -> isOther(table, key, value)).toList();
          return rule.replacing(
              text(some.get(chance.below(some.size())), key).span(), '"' + value + '"');
        });
  }

  private static boolean isOther(WrittenTable table, String key, String value) {
    return !text(table, key).value().equals(value);
  }

  /// Tables behind all others of a rule that is mapped to something.
  ///
  /// @param line of the finding
  private static Mutation appending(CheckCode code, String tables, String line) {
    return Mutation.of(
        code,
        rule -> !entries(rule).isEmpty() && !rule.text().contains("TA0043"),
        rule -> appended(rule, tables, line));
  }

  private static RuleText.Broken appended(RuleText rule, String tables, String line) {
    String text = rule.text() + "\n";
    return new RuleText.Broken(text + tables, text.length() + tables.indexOf(line));
  }

  /// The names of tactics that no tag names.
  private static Stream<WrittenText> untaggedTactics(RuleText rule) {
    return entries(rule).stream()
        .skip(1)
        .map(entry -> text(tactic(entry), "name"))
        .filter(name ->
            rule.written().texts("tags").stream()
                .noneMatch(tag -> tag.value().equals("Tactic: " + name.value())));
  }

  private static List<WrittenTable> entries(RuleText rule) {
    return rule.written().tables("threat");
  }

  private static Stream<WrittenTable> techniques(RuleText rule) {
    return entries(rule).stream().flatMap(entry -> WrittenRule.tables(entry, "technique").stream());
  }

  private static WrittenTable tactic(WrittenTable entry) {
    return WrittenRule.table(entry, "tactic").orElseThrow();
  }

  private static WrittenText text(WrittenTable table, String key) {
    return WrittenRule.text(table, key).orElseThrow();
  }
}
