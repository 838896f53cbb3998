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
/// each query of the specs, sound and faulty ones, rules of the other types, a hunt, and a little
/// of each kind of facts.
final class TrainingRepository implements AutoCloseable {
  private static final Pattern QUERY =
      Pattern.compile("^```(eql|esql|kql|lucene)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /// Stands for what no repository had before, so that nothing is remembered of the file.
  private static final String NEW = "NEW";

  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry(
              "packages.yaml",
              """
              package:
                name: "9.1"
                release: true
              """),
          Map.entry(
              "_config.yaml",
              """
              rule_dirs:
                - ../../rules
              files:
                stack_schema_map: stack-schema-map.yaml
                version_lock: version.lock.json
                deprecated_rules: deprecated_rules.json
              attack_version_maps_dir: attack-version-maps
              """),
          Map.entry(
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
              """),
          Map.entry(
              "version.lock.json",
              """
              {"5e71e3a0-0000-4000-8000-000000000000":
                {"rule_name": "Training 0", "sha256": "0", "type": "eql", "version": 2},
               "5e71e3a0-0000-4000-8000-000000000001":
                {"min_stack_version": "9.1",
                 "previous": {"9.0": {"max_allowable_version": 104, "rule_name": "Training 1", "sha256": "0",
                   "type": "eql", "version": 5}},
                 "rule_name": "Training 1", "sha256": "0",
                 "stack_emit": {"9.2": {"sha256": "0", "transforms": ["training"], "version": 107}},
                 "type": "eql", "version": 106}}
              """),
          Map.entry(
              "non-ecs-schema.json",
              """
              {"winlogbeat-*": {"training.load": "long", "training": {"name": "keyword"}}}
              """),
          Map.entry(
              "integration-manifests.json",
              """
              {"system": {"1.0.0": {"conditions": {"kibana": {"version": "^8.4.0 || ^9.0.0"}}},
                "1.1.0": {"conditions": {"kibana": {"version": ">=9.0.0"}}, "policy_templates": ["a"]}}}
              """),
          Map.entry(
              "integration-schemas.json",
              """
              {"system": {"1.0.0": {"security": {"training.load": "long", "training.*.name": "keyword"}},
                "1.1.0": {"security": {"training.load": "long"}, "auth": {"training.name": "ip"}},
                "1.2.0": {"security": {"training.load": "long"}, "NEW": {"training.name": "ip"}}}}
              """),
          Map.entry(
              "beats_schemas/v9.0.0.json",
              """
              {"winlogbeat": {"folders": {"_meta": {"files": {"fields.common.yml": [
                {"name": "training", "fields": [{"name": "load", "type": "long"}]}]}}}}}
              """),
          Map.entry(
              "endgame_schemas/8.4.0/endgame_ecs_mapping.json",
              """
              {"training.load": "long"}
              """),
          Map.entry(
              "deprecated_rules.json",
              """
              {"5e71e3a0-0000-4000-8000-200000000000":
                {"deprecation_date": "2025/11/25", "rule_name": "Given up", "stack_version": "9.0"}}
              """),
          Map.entry(
              "attack-version-maps/training.yaml",
              """
              framework: training
              source_version: 18
              target_version: "19"
              tactics:
                TA0002: {id: TA0002, name: Execution, reference: https://attack.mitre.org/tactics/TA0002/}
              techniques:
                T1059: null
              """));

  /// What rules have of their own that the specs ask nothing of: members of the table of the rule,
  /// then tables below it.
  private static final List<String> OTHER_RULES =
      List.of(
          """
          language = "kuery"
          type = "threshold"
          query = "event.category: process"
          [rule.threshold]
          field = ["host.id"]
          value = 5
          [[rule.threshold.cardinality]]
          field = "process.name"
          value = 2
          [rule.alert_suppression]
          duration = {value = 1, unit = "h"}
          """,
          """
          language = "kuery"
          type = "new_terms"
          query = "event.category: process and not user.name: root"
          [rule.new_terms]
          field = "new_terms_fields"
          value = ["host.id", "process.name"]
          [[rule.new_terms.history_window_start]]
          field = "history_window_start"
          value = "now-7d"
          """,
          """
          language = "kuery"
          type = "threat_match"
          query = "destination.ip: *"
          threat_index = ["logs-ti_*"]
          threat_indicator_path = "threat.indicator"
          threat_language = "kuery"
          threat_query = "threat.indicator.ip: * and @timestamp >= \\"now-30d/d\\""
          [[rule.threat_mapping]]
          [[rule.threat_mapping.entries]]
          field = "destination.ip"
          type = "mapping"
          value = "threat.indicator.ip"
          """,
          """
          anomaly_threshold = 50
          machine_learning_job_id = ["training_job"]
          type = "machine_learning"
          """,
          """
          building_block_type = "default"
          language = "eql"
          setup = "## Setup\\n\\nTurn on what is read."
          timestamp_override = "event.ingested"
          type = "eql"
          query = "process where process.name == \\"training\\" and user.id != \\"0\\""
          [[rule.filters]]
          [rule.filters.meta]
          negate = true
          [rule.filters.query.match_phrase]
          "process.executable" = "/usr/bin/training"
          [rule.alert_suppression]
          group_by = ["host.id"]
          missing_fields_strategy = "suppress"
          [[rule.exceptions_list]]
          id = "training"
          list_id = "training"
          namespace_type = "single"
          type = "detection"
          [[rule.severity_mapping]]
          field = "event.severity"
          operator = "equals"
          severity = "high"
          value = "3"
          [[rule.risk_score_mapping]]
          field = "event.risk_score"
          operator = "equals"
          value = ""
          """);

  private static final String HUNT =
      """
      [hunt]
      author = "Seriema"
      description = "A hunt, for training."
      integration = ["system"]
      uuid = "5e71e3a0-0000-4000-8000-100000000000"
      name = "Training"
      language = ["ES|QL"]
      license = "Apache License 2.0"
      notes = ["Nobody reads this."]
      mitre = ["T1059"]
      query = ['''
      from logs-system.security-*
      | where @timestamp > now() - 7 day and process.name in ("training", "drill")
      | stats events = count(*), hosts = count_distinct(host.id) by process.name
      | where hosts < 3
      | sort events desc
      ''']
      """;

  private static final String HUNT_INDEX =
      """
      linux:
        5e71e3a0-0000-4000-8000-100000000000:
          name: Training
          path: ./linux/queries/training.toml
          mitre:
          - T1059
      """;

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
      Files.writeString(
          file, fact.getValue().replace(NEW, String.valueOf(repository.root.getFileName())));
    }
    Path rules = Files.createDirectories(repository.root.resolve("rules"));
    int number = 0;
    for (String rule : rules(specs)) {
      Files.writeString(rules.resolve("training_%05d.toml".formatted(++number)), rule);
    }
    Path hunts = repository.root.resolve("hunting/linux/queries");
    Files.createDirectories(hunts);
    Files.writeString(hunts.resolve("training.toml"), HUNT);
    Files.writeString(repository.root.resolve("hunting/index.yml"), HUNT_INDEX);
    return repository;
  }

  /// Has git keep all that there is, and changes a rule and the version lock.
  ///
  /// @return whether git could do that
  boolean change() throws IOException {
    boolean isKept =
        git("init", "--quiet", "--template=")
            && git("add", "--all")
            && git(
                "-c",
                "user.name=Seriema",
                "-c",
                "user.email=training@example.org",
                "-c",
                "commit.gpgSign=false",
                "-c",
                "core.hooksPath=",
                "commit",
                "--quiet",
                "--message=Training");
    if (isKept) {
      for (String path :
          List.of("rules/training_00001.toml", "detection_rules/etc/version.lock.json")) {
        Path file = root.resolve(path);
        Files.writeString(file, Files.readString(file).replace("Training", "Changed training"));
      }
    }
    return isKept;
  }

  private boolean git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(words));
    try {
      Process git =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      return git.waitFor() == 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("git was stopped", stop);
    }
  }

  private static List<String> rules(Path specs) throws IOException {
    List<String> rules = new ArrayList<>();
    try (Stream<Path> entries = Files.walk(specs)) {
      for (Path page :
          entries.filter(entry -> entry.toString().endsWith(".md")).sorted().toList()) {
        Matcher query = QUERY.matcher(Files.readString(page));
        while (query.find()) {
          String asked = "query = '''\n" + query.group(2) + "'''\n";
          rules.add(rule(rules.size(), kind(query.group(1)) + asked));
        }
      }
    }
    for (String other : OTHER_RULES) {
      rules.add(rule(rules.size(), other));
    }
    return rules;
  }

  /// @param block what the specs call the language
  private static String kind(String block) {
    return switch (block) {
      case "eql", "esql" -> "language = \"" + block + "\"\ntype = \"" + block + "\"\n";
      case "kql" -> "language = \"kuery\"\ntype = \"query\"\n";
      default -> "language = \"" + block + "\"\ntype = \"query\"\n";
    };
  }

  /// @param own members of the table of the rule, then tables below it
  private static String rule(int number, String own) {
    return String.format(
        Locale.ROOT,
        """
        [metadata]
        creation_date = "2025/11/25"
        integration = ["system"]
        maturity = "production"
        min_stack_version = "9.0.0"
        updated_date = "2025/11/25"

        [rule]
        author = ["Seriema"]
        description = "A query of the specs, for training."
        from = "now-9m"
        index = ["winlogbeat-*", "logs-system.security-*", "logs-endpoint.events.process-*"]
        name = "Training %d"
        note = '''## Triage and analysis

        ### Training
        Nobody reads this. $investigate_0

        ### Setup
        - nothing
        '''
        references = ["https://example.org/training"]
        risk_score = 47
        rule_id = "5e71e3a0-0000-4000-8000-%012d"
        severity = "medium"
        tags = ["Domain: Endpoint", "OS: Linux", "Tactic: Execution", "Training"]
        %s
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

        [transform]
        [[transform.investigate]]
        label = "Alerts of the host"
        description = ""
        providers = [[
          {excluded = false, field = "host.id", queryType = "phrase", value = "{{host.id}}", valueType = "string"}
        ]]
        relativeFrom = "now-48h/h"
        relativeTo = "now"
        """,
        number,
        number,
        own);
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
