package dev.seriema.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A checkout of elastic/detection-rules under git that a test writes and commits to. Every commit
/// is made on 26 November 2026.
///
/// @param root an empty folder
record ReviewedRepository(Path root) {
  static final String RULE = "rules/linux/execution_listener_started_from_netcat.toml";
  static final String ID = "0b1f7ec2-5d14-4abc-8abc-0123456789ab";

  private static final String DAY = "2026-11-26T12:00:00Z";

  /// With settings, a lock, an older rule and one commit on `main`; then on a branch.
  static ReviewedRepository in(Path root) {
    ReviewedRepository repository = new ReviewedRepository(root);
    repository.git("init", "-q", "-b", "main");
    repository.file("detection_rules/etc/packages.yaml", "package:\n  name: '9.6'\n");
    repository.file("detection_rules/etc/version.lock.json", "{}\n");
    // What only the repository of Elastic has to have.
    repository.file("seriema.toml", "[check.severity]\n\"SET-0004\" = \"off\"\n");
    repository.file(
        "rules/linux/execution_socket_opened_by_socat.toml",
        rule()
            .replace("Listener Started from Netcat", "Socket Opened by Socat")
            .replace(ID, "0b1f7ec2-5d14-4abc-8abc-0123456789ac")
            .replace("2026/11/26", "2026/03/02")
            .replace("\"nc\", \"ncat\"", "\"socat\", \"nc\""));
    repository.commit("Begin");
    repository.git("checkout", "-q", "-b", "topic");
    return repository;
  }

  /// A rule that nobody could object to.
  static String rule() {
    return """
    [metadata]
    creation_date = "2026/11/26"
    integration = ["endpoint"]
    maturity = "production"
    updated_date = "2026/11/26"

    [rule]
    author = ["Kestrel Freight"]
    description = "Finds a netcat that waits for connections, as intruders start it to get back into a host."
    from = "now-9m"
    index = ["logs-endpoint.events.process*"]
    language = "eql"
    license = "Apache-2.0"
    name = "Listener Started from Netcat"
    note = '''## Triage and analysis

    ### Investigating Listener Started from Netcat

    Look at who started it and who connected.
    '''
    references = ["https://attack.mitre.org/techniques/T1059/004/"]
    risk_score = 47
    rule_id = "0b1f7ec2-5d14-4abc-8abc-0123456789ab"
    setup = "Install Elastic Defend on the hosts."
    severity = "medium"
    tags = [
        "Data Source: Elastic Defend",
        "Domain: Endpoint",
        "OS: Linux",
        "Resources: Investigation Guide",
        "Tactic: Execution",
        "Use Case: Threat Detection",
    ]
    timestamp_override = "event.ingested"
    type = "eql"
    query = '''
    process where host.os.type == "linux" and event.type == "start" and
      process.name in ("nc", "ncat") and process.args == "-l"
    '''

    [[rule.threat]]
    framework = "MITRE ATT&CK"

    [[rule.threat.technique]]
    id = "T1059"
    name = "Command and Scripting Interpreter"
    reference = "https://attack.mitre.org/techniques/T1059/"

    [[rule.threat.technique.subtechnique]]
    id = "T1059.004"
    name = "Unix Shell"
    reference = "https://attack.mitre.org/techniques/T1059/004/"

    [rule.threat.tactic]
    id = "TA0002"
    name = "Execution"
    reference = "https://attack.mitre.org/tactics/TA0002/"
    """;
  }

  /// An event of that rule's data source.
  static String event(String program, String... arguments) {
    return """
    {"@timestamp":"2026-11-26T08:00:00Z","host":{"os":{"type":"linux"}},\
    "data_stream":{"type":"logs","dataset":"endpoint.events.process","namespace":"default"},\
    "event":{"category":["process"],"type":["start"]},\
    "process":{"name":"%s","args":["%s"]}}
    """
        .formatted(program, String.join("\",\"", arguments));
  }

  /// Evidence that proves the rule.
  ReviewedRepository evidence() {
    file(evidence("alerts/listener.ndjson"), event("nc", "nc", "-l"));
    return file(evidence("quiet/client.ndjson"), event("nc", "nc", "example.org"));
  }

  static String evidence(String name) {
    return RULE.replace(".toml", ".evidence/") + name;
  }

  ReviewedRepository file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, content);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  ReviewedRepository edit(String path, UnaryOperator<String> change) {
    try {
      return file(path, change.apply(Files.readString(root.resolve(path))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Commits on `main` what lies in the work tree, and goes back to the branch.
  ReviewedRepository released() {
    commit("Release");
    return git("branch", "-f", "main");
  }

  ReviewedRepository commit(String message) {
    git("add", "-A");
    return git("commit", "-q", "--allow-empty", "-m", message);
  }

  ReviewedRepository git(String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "Ann",
                "GIT_AUTHOR_EMAIL", "ann@example.org",
                "GIT_AUTHOR_DATE", DAY,
                "GIT_COMMITTER_NAME", "Ann",
                "GIT_COMMITTER_EMAIL", "ann@example.org",
                "GIT_COMMITTER_DATE", DAY));
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + said);
      }
      return this;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /// What `review` says of the branch.
  Invocation review(Object... more) {
    List<Object> words = new ArrayList<>(List.of("review", "main..topic", "--repository", root));
    words.addAll(List.of(more));
    return Invocation.of(words.toArray());
  }
}
