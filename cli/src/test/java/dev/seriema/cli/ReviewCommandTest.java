package dev.seriema.cli;

import static dev.seriema.cli.ReviewedRepository.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.Golden;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  private static final String DEPRECATED =
      "rules/_deprecated/execution_listener_started_from_netcat.toml";
  private static final String HUNT = "hunting/linux/queries/listeners.toml";

  @TempDir private Path folder;
  private ReviewedRepository repository = new ReviewedRepository(Path.of(""));

  @BeforeEach
  void aRepository() {
    repository = ReviewedRepository.in(folder);
  }

  @Test
  void a_new_rule_with_all_that_belongs_to_it() {
    repository.file(RULE, ReviewedRepository.rule()).evidence().commit("Add a rule");
    expect("new-rule", 0);
    Golden.assertMatches(
        "review/new-rule.md", repository.review("--output", "markdown").endsWith(0).out());
  }

  @Test
  void a_new_rule_in_which_much_is_missing() {
    repository
        .file(
            "rules/linux/netcat.toml",
            """
            [metadata]
            creation_date = "2026/11/26"
            maturity = "production"
            min_stack_version = "9.4"
            updated_date = "2026/11/27"

            [rule]
            author = ["Kestrel Freight"]
            description = "Netcat."
            index = ["logs-endpoint.events.process*"]
            language = "eql"
            license = "Apache-2.0"
            name = "Socket Opened by Socat"
            risk_score = 47
            rule_id = "0b1f7ec2-5d14-4abc-8abc-0123456789ab"
            severity = "medium"
            tags = ["Domain: Endpoint", "Domain: Endpoint"]
            type = "eql"
            query = 'process where process.nmae == "nc"'
            """)
        .commit("Add a rule");
    expect("new-rule-incomplete", 1);
  }

  @Test
  void a_tuning_that_is_shown_to_be_better() {
    tune(text ->
        text.replace("2026/11/20", "2026/11/26")
            .replace("\"-l\"", "\"-l\" and not process.args == \"127.0.0.1\""));
    repository
        .file(
            ReviewedRepository.evidence("quiet/loopback.ndjson"),
            ReviewedRepository.event("nc", "nc", "-l", "127.0.0.1"))
        .commit("Leave out listeners that only the host itself reaches");
    expect("tuning", 0);
  }

  @Test
  void a_tuning_without_date_or_evidence_of_another_type() {
    tune(text -> text.replace("\"-l\"", "(\"-l\", \"--listen\")").replace(" == (", " in ("));
    repository
        .edit(
            RULE,
            text ->
                text.replace("creation_date = \"2026/03/02\"", "creation_date = \"2026/03/03\""))
        .file(
            ReviewedRepository.evidence("quiet/client.ndjson"),
            ReviewedRepository.event("nc", "nc", "-l"))
        .commit("Find long options");
    expect("tuning-incomplete", 1);
  }

  @Test
  void a_deprecation_as_it_should_be() {
    released(text -> text.replace("name = \"L", "name = \"Deprecated - L"));
    lock("Deprecated - Listener Started from Netcat");
    deprecate("deprecated_reason = \"Another rule finds it.\"\n");
    repository.commit("Give a rule up");
    expect("deprecation", 0);
  }

  @Test
  void a_deprecation_that_leaves_the_file_and_says_no_reason() {
    released(text -> text);
    lock("Listener Started from Netcat");
    repository
        .edit(RULE, text -> text.replace("\"production\"", "\"deprecated\""))
        .commit("Give a rule up");
    expect("deprecation-incomplete", 1);
  }

  @Test
  void a_rule_that_is_just_removed() {
    released(text -> text);
    lock("Listener Started from Netcat");
    repository.git("rm", "-q", RULE).commit("Remove a rule");
    expect("removal", 1);
  }

  @Test
  void a_building_block_outside_of_its_folder() {
    repository
        .file(
            RULE,
            ReviewedRepository.rule()
                .replace("author =", "building_block_type = \"default\"\nauthor ="))
        .evidence()
        .commit("Add a building block");
    expect("building-block", 1);
  }

  @Test
  void a_schema() {
    repository
        .file("detection_rules/schemas/rule.py", "class Rule:\n    name: str\n")
        .file("pyproject.toml", "[project]\nname = \"rules\"\nversion = \"2.1.0\"\n")
        .released()
        .file(
            "detection_rules/schemas/rule.py",
            "class Rule:\n    name: str\n    pace: int = field(min_compat='9.6')\n")
        .file("tests/test_rule.py", "def test_pace():\n    assert Rule(pace=1)\n")
        .file("pyproject.toml", "[project]\nname = \"rules\"\nversion = \"2.2.0\"\n")
        .commit(
            "Know the pace of rules\n\nAs https://github.com/elastic/kibana/pull/123456 has it.");
    expect("schema", 0);
  }

  @Test
  void a_bug_fix_without_a_test() {
    repository
        .file("detection_rules/main.py", "print('helo')\n")
        .file("pyproject.toml", "[project]\nname = \"rules\"\nversion = \"2.1.0\"\n")
        .released()
        .file("detection_rules/main.py", "print('hello')\n")
        .commit("Fix a greeting");
    expect("bug-fix", 1);
  }

  @Test
  void an_enhancement_with_its_test_and_page() {
    repository
        .file("detection_rules/main.py", "print('hello')\n")
        .file("detection_rules/test_main.py", "def test_greeting():\n    pass\n")
        .file("docs/greeting.md", "# Greeting\n")
        .file("assets/bird.png", "\0\1")
        .commit("Greet whoever comes");
    expect("enhancement", 0);
  }

  @Test
  void a_new_hunt() {
    hunt("10");
    expect("new-hunt", 0);
  }

  @Test
  void a_new_hunt_without_page_license_and_references() {
    repository
        .file(
            HUNT,
            hunt("Listeners", "10")
                .replaceAll("(?m)^license.*\n", "")
                .replaceAll("(?m)^references.*\n", ""))
        .file("hunting/index.yml", "linux: {}\n")
        .file("hunting/linux/docs/other.md", "# Other\n")
        .commit("Add a hunt");
    expect("new-hunt-incomplete", 1);
  }

  @Test
  void a_tuned_hunt() {
    hunt("10");
    repository.git("branch", "-f", "main");
    repository.edit(HUNT, text -> text.replace("> 10", "> 5")).commit("Show rarer listeners");
    expect("tuned-hunt", 0);
  }

  @Test
  void several_kinds_at_once() {
    released(text -> text);
    hunt("10");
    repository
        .edit(RULE, text -> text.replace("risk_score = 47", "risk_score = 40"))
        .file("detection_rules/main.py", "print('hello')\n")
        .file("tests/test_main.py", "def test_greeting():\n    pass\n")
        .file("images/a <b> & `c`.png", "\0\1")
        .commit("Change much");
    assertThat(repository.review().endsWith(1).out().lines())
        .filteredOn(line -> line.matches("\\p{Lu}.*|beside.*|  [a-z/].*"))
        .contains(
            "Tuning: Listener Started from Netcat",
            "New hunt: Listeners",
            "Enhancement",
            "  images/a <b> & `c`.png");
    Golden.assertMatches(
        "review/several.md", repository.review("--output", "markdown").endsWith(1).out());
    Golden.assertMatches("review/several.json", withoutCommits());
  }

  @Test
  void a_rule_that_only_moves() {
    released(text -> text);
    repository.git("mv", RULE, "rules/linux/execution_listener_started_from_ncat.toml");
    repository.git(
        "mv",
        ReviewedRepository.evidence(""),
        "rules/linux/execution_listener_started_from_ncat.evidence");
    repository.commit("Rename a file");
    expect("rename", 0);
  }

  private String withoutCommits() {
    return repository
        .review("--output", "json")
        .endsWith(1)
        .out()
        .replaceAll("\"[0-9a-f]{40}\"", "\"…\"")
        .replace("},{", "},\n{");
  }

  private void released(UnaryOperator<String> change) {
    repository
        .file(
            RULE,
            change.apply(
                ReviewedRepository.rule()
                    .replace("creation_date = \"2026/11/26\"", "creation_date = \"2026/03/02\"")
                    .replace("updated_date = \"2026/11/26\"", "updated_date = \"2026/11/20\"")))
        .evidence()
        .released();
  }

  private void tune(UnaryOperator<String> change) {
    released(text -> text);
    repository.edit(RULE, change);
  }

  private void lock(String name) {
    repository
        .file(
            "detection_rules/etc/version.lock.json",
            """
            {"0b1f7ec2-5d14-4abc-8abc-0123456789ab": {
              "rule_name": "%s", "sha256": "%s", "type": "eql", "version": 2}}
            """
                .formatted(name, "0".repeat(64)))
        .released();
  }

  private void deprecate(String reason) {
    repository.file("rules/_deprecated/README.md", "").git("mv", RULE, DEPRECATED);
    repository.edit(
        DEPRECATED,
        text ->
            text.replace("\"production\"", "\"deprecated\"")
                .replace(
                    "updated_date = \"2026/11/20\"",
                    "updated_date = \"2026/11/26\"\ndeprecation_date = \"2026/11/26\"\n" + reason));
  }

  private void hunt(String most) {
    repository
        .file(HUNT, hunt("Listeners", most))
        .file("hunting/linux/docs/listeners.md", "# Listeners\n")
        .file(
            "hunting/index.yml",
            """
            linux:
              0b1f7ec2-5d14-4abc-8abc-0123456789ad:
                name: Listeners
                path: ./linux/queries/listeners.toml
                mitre: [T1059.004]
            """)
        .commit("Add a hunt");
  }

  private static String hunt(String name, String most) {
    return """
    [hunt]
    author = "Kestrel Freight"
    description = "Programs that wait for connections on few hosts."
    integration = ["endpoint"]
    uuid = "0b1f7ec2-5d14-4abc-8abc-0123456789ad"
    name = "%s"
    language = ["ES|QL"]
    license = "Apache-2.0"
    notes = ["Look at who started it."]
    mitre = ["T1059.004"]
    references = ["https://attack.mitre.org/techniques/T1059/004/"]
    query = ['''
    from logs-endpoint.events.network-*
    | stats hosts = count_distinct(host.id) by process.name
    | where hosts > %s
    ''']
    """
        .formatted(name, most);
  }

  private void expect(String golden, int code) {
    Golden.assertMatches("review/" + golden + ".txt", repository.review().endsWith(code).out());
  }
}
