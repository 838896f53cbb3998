package dev.seriema.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A rule repository for the training of the start-up cache, as wide as the languages: a rule for
/// each query of the specs, sound and faulty ones, and a little of each kind of facts.
final class TrainingRepository implements AutoCloseable {
  private static final Pattern QUERY =
      Pattern.compile("^```(eql|kql|lucene)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Map<String, String> FACTS =
      Map.of(
          "_config.yaml",
          """
          rule_dirs:
            - ../../rules
          files:
            stack_schema_map: stack-schema-map.yaml
            version_lock: version.lock.json
          """,
          "stack-schema-map.yaml",
          """
          9.0.0:
            beats: "9.0.0"
            ecs: "9.0.0"
            endgame: "8.4.0"
          9.1.0:
            beats: "9.0.0"
            ecs: "9.0.0"
            endgame: "8.4.0"
          """,
          "version.lock.json",
          """
          {"a7d1b2c4": {"rule_name": "Training", "sha256": "0", "type": "eql", "version": 2}}
          """,
          "non-ecs-schema.json",
          """
          {"winlogbeat-*": {"training.load": "long", "training": {"name": "keyword"}}}
          """,
          "integration-manifests.json",
          """
          {"system": {"1.0.0": {"conditions": {"kibana": {"version": "^8.4.0 || ^9.0.0"}}},
            "1.1.0": {"conditions": {"kibana": {"version": ">=9.0.0"}}, "policy_templates": ["a"]}}}
          """,
          "integration-schemas.json",
          """
          {"system": {"1.0.0": {"security": {"training.load": "long", "training.*.name": "keyword"}},
            "1.1.0": {"security": {"training.load": "long"}, "auth": {"training.name": "ip"}}}}
          """,
          "beats_schemas/v9.0.0.json",
          """
          {"winlogbeat": {"folders": {"_meta": {"files": {"fields.common.yml": [
            {"name": "training", "fields": [{"name": "load", "type": "long"}]}]}}}}}
          """,
          "endgame_schemas/8.4.0/endgame_ecs_mapping.json",
          """
          {"training.load": "long"}
          """);

  private final Path root;

  private TrainingRepository(Path root) {
    this.root = root;
  }

  /// @param specs the folder with the specs of the languages
  static TrainingRepository of(Path specs) throws IOException {
    TrainingRepository repository =
        new TrainingRepository(Files.createTempDirectory("seriema-training-"));
    Path settings = repository.root.resolve("detection_rules", "etc");
    for (Map.Entry<String, String> fact : FACTS.entrySet()) {
      Path file = settings.resolve(fact.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, fact.getValue());
    }
    Path rules = Files.createDirectories(repository.root.resolve("rules"));
    int number = 0;
    for (String rule : rules(specs)) {
      Files.writeString(rules.resolve("training_%05d.toml".formatted(++number)), rule);
    }
    return repository;
  }

  private static List<String> rules(Path specs) throws IOException {
    List<String> rules = new ArrayList<>();
    try (Stream<Path> entries = Files.walk(specs)) {
      for (Path page :
          entries.filter(entry -> entry.toString().endsWith(".md")).sorted().toList()) {
        Matcher query = QUERY.matcher(Files.readString(page));
        while (query.find()) {
          rules.add(rule(rules.size(), kind(query.group(1)), query.group(2)));
        }
      }
    }
    return rules;
  }

  /// @param block what the specs call the language
  private static String kind(String block) {
    return switch (block) {
      case "eql" -> "language = \"eql\"\ntype = \"eql\"";
      case "kql" -> "language = \"kuery\"\ntype = \"query\"";
      default -> "language = \"" + block + "\"\ntype = \"query\"";
    };
  }

  private static String rule(int number, String kind, String query) {
    return String.format(
        Locale.ROOT,
        """
        [metadata]
        creation_date = "2025/11/25"
        integration = ["system"]
        maturity = "production"

        [rule]
        author = ["Seriema"]
        description = "A query of the specs, for training."
        from = "now-9m"
        index = ["winlogbeat-*", "logs-system.security-*", "logs-endpoint.events.process-*"]
        %s
        name = "Training %d"
        note = '''## Training
        Nobody reads this.
        '''
        query = '''
        %s'''
        risk_score = 47
        rule_id = "5e71e3a0-0000-4000-8000-%012d"
        severity = "medium"
        tags = ["Training"]

        [[rule.threat]]
        framework = "MITRE ATT&CK"
        [[rule.threat.technique]]
        id = "T1059"
        name = "Command and Scripting Interpreter"
        reference = "https://attack.mitre.org/techniques/T1059/"
        [rule.threat.tactic]
        id = "TA0002"
        name = "Execution"
        reference = "https://attack.mitre.org/tactics/TA0002/"
        """,
        kind,
        number,
        query,
        number);
  }

  Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> entries = Files.walk(root)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
