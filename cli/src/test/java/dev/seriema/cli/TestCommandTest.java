package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class TestCommandTest {
  private static final String SHELL =
      "{'event.category':'process','process.name':'sh','@timestamp':'2026-03-02T10:00:00Z'}";
  private static final String EDITOR = "{'event.category':'process','process.name':'vi'}";
  private static final String ELSEWHERE =
      "{'_index':'metrics-x','_source':{'event.category':'process','process.name':'sh'}}";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void aFolder() {
    workspace = new Workspace(folder);
  }

  @Test
  void the_shipped_rules_are_proved_by_their_evidence() {
    Invocation test = Invocation.of("test", SharedData.repository().resolve("rules")).endsWith(0);
    assertThat(test.out()).contains("11 rules: 11 proved, 0 failed").doesNotContain("✗");
    assertThat(test.err()).isEmpty();
  }

  @Test
  void a_person_sees_each_rule_and_what_failed() {
    rulesOfAllKinds();
    Invocation test = Invocation.of("test", folder).endsWith(2);
    Golden.assertMatches("test.txt", steady(test.out()));
  }

  @Test
  void a_person_is_told_how_long_it_took_and_a_file_is_not() {
    rule("a.toml");
    workspace.events("a.evidence/alerts/shell.ndjson", SHELL);
    assertThat(Invocation.onTerminal(80, "test", folder).endsWith(0).out())
        .containsPattern("1 rule: 1 proved, 0 failed \\(1 file, 1 event, \\d+\\.\\d\\d s\\)");
    assertThat(Invocation.of("test", folder).endsWith(0).out())
        .contains("1 rule: 1 proved, 0 failed (1 file, 1 event)");
  }

  @Test
  void a_program_gets_one_object() {
    rulesOfAllKinds();
    Invocation test = Invocation.of("test", "--output", "json", folder).endsWith(2);
    assertThat(test.out().lines()).hasSize(1);
    assertThat(test.err()).startsWith("8 rules: 1 proved, 4 failed (");
    JsonNode report = test.documents().getFirst();
    Golden.assertMatches("test.json", steady(report.toPrettyString().replace("\r\n", "\n") + "\n"));
  }

  @Test
  void a_build_server_gets_valid_xml() {
    rulesOfAllKinds();
    Invocation test = Invocation.of("test", "--output", "junit", folder).endsWith(2);
    assertValid(test.out());
    Golden.assertMatches("test.xml", steady(test.out()));
  }

  @Test
  void texts_that_xml_has_no_place_for_are_written_out() {
    Path rule = rule("a.toml");
    replace(rule, "name = \"a.toml\"", "name = \"<a> & \\u001B[31m\\uFFFE \\\"b\\\"\"");
    workspace.events(
        "a.evidence/quiet/x.ndjson", "{'_id':'\\u0000<&>\\u001b]8;;','_source':" + SHELL + "}");
    Invocation test = Invocation.of("test", "--output", "junit", folder).endsWith(1);
    assertValid(test.out());
    assertThat(test.out())
        .contains("name=\"&lt;a&gt; &amp; \\u001b[31m\\ufffe &quot;b&quot;\"")
        .contains("`\\u0000&lt;&amp;&gt;\\u001b]8;;`");
    assertThat(Invocation.of("test", folder).endsWith(1).out())
        .contains("by `\\u0000<&>\\u001b]8;;`")
        .doesNotContain("\u001B");
  }

  @Test
  void evidence_that_lies_elsewhere_is_named() {
    Path rule = rule("rules/linux/a.toml");
    rule("rules/linux/b.toml");
    workspace.events("one/alerts/x.ndjson", SHELL);
    workspace.events("tree/linux/a.evidence/alerts/x.ndjson", SHELL);
    workspace.events("tree/windows/a.evidence/alerts/x.ndjson", SHELL);
    Path rules = folder.resolve("rules");

    assertThat(Invocation.of("test", rule, "--evidence", folder.resolve("one")).endsWith(0).out())
        .contains("1 rule: 1 proved");
    assertThat(Invocation.of("test", rules, "--evidence", folder.resolve("tree")).endsWith(0).out())
        .contains("2 rules: 1 proved", "1 without evidence", "1 folders of evidence of other");
    assertThat(Invocation.of("test", rules, "--evidence", folder.resolve("one")).endsWith(2).err())
        .contains(
            "holds the evidence of one rule, and 2 rules are named", "seriema test RULE.toml");
    assertThat(Invocation.of("test", rules, "--evidence", folder.resolve("no")).endsWith(2).out())
        .contains("error[EVIDENCE-0006]", "cannot be read: it does not exist");
    assertThat(Invocation.of("test", rules, "--evidence", rule).endsWith(2).out())
        .contains("cannot be read: it is a file, not a folder");
  }

  @Test
  void only_what_changed_may_be_asked_for() throws Exception {
    for (String name : new String[] {"a", "b", "c", "d"}) {
      rule(name + ".toml");
      workspace.events(name + ".evidence/alerts/x.ndjson", SHELL);
    }
    assertThat(Invocation.of("test", "--changed", folder).endsWith(2).err())
        .contains("`--changed` cannot tell what changed in", "it lies in no git work tree");
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-q", "-m", "Rules");
    assertThat(Invocation.of("test", "--changed", folder).endsWith(0).err())
        .contains("0 of 4 rules changed");

    workspace.events("a.evidence/quiet/y.ndjson", EDITOR);
    Files.delete(folder.resolve("b.evidence/alerts/x.ndjson"));
    replace(folder.resolve("c.toml"), "medium", "high");
    Invocation test = Invocation.of("test", "--changed", folder).endsWith(0);
    assertThat(test.err()).contains("3 of 4 rules changed");
    assertThat(test.out()).contains("3 rules: 2 proved", "1 without evidence");
  }

  @Test
  void a_folder_without_its_rule_fails() {
    rule("new.toml");
    workspace.events("old.evidence/alerts/x.ndjson", SHELL);
    assertThat(Invocation.of("test", folder).endsWith(1).out())
        .contains("error[EVIDENCE-0001]", "old.evidence` belongs to no rule");
  }

  @Test
  void evidence_may_be_required() {
    rule("a.toml");
    assertThat(Invocation.of("test", folder).endsWith(0).out())
        .contains("1 rule: 0 proved, 0 failed", "1 without evidence");
    assertThat(Invocation.of("test", "--require-evidence", folder).endsWith(1).out())
        .contains("✗ a.toml  no evidence", "1 failed");
    Invocation junit =
        Invocation.of("test", "--require-evidence", "--output", "junit", folder).endsWith(1);
    assertValid(junit.out());
    assertThat(junit.out()).contains("message=\"no evidence\"");
  }

  @Test
  void a_place_without_rules_is_told() {
    assertThat(Invocation.of("test", folder).endsWith(2).err()).contains("no rules in");
    assertThat(Invocation.of("test", folder.resolve("none")).endsWith(2).out())
        .contains("cannot be read: it does not exist");
    assertThat(Invocation.of("test", "--output", "xml", folder).endsWith(2).err())
        .contains("it takes `text` or `json` or `junit`");
  }

  @Test
  void a_file_that_ends_early_is_incomplete() throws IOException {
    rule("a.toml");
    Path cut = workspace.file("a.evidence/alerts/x.ndjson.gz", "");
    Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
    assertThat(Invocation.of("test", folder).endsWith(2).out())
        .contains("expected events that can be read", "is not read to its end");
  }

  @Test
  void the_same_comes_whatever_is_done_at_once() {
    for (int i = 0; i < 40; i++) {
      rule("r%02d.toml".formatted(i));
      workspace.events("r%02d.evidence/alerts/x.ndjson".formatted(i), i % 3 == 0 ? EDITOR : SHELL);
    }
    String first = steady(Invocation.of("test", folder).endsWith(1).out());
    for (int i = 0; i < 5; i++) {
      assertThat(steady(Invocation.of("test", folder).endsWith(1).out())).isEqualTo(first);
    }
  }

  private void rulesOfAllKinds() {
    rule("a-proved.toml");
    workspace.events("a-proved.evidence/alerts/shell.ndjson", EDITOR, SHELL);
    workspace.events("a-proved.evidence/quiet/editor.ndjson", EDITOR);
    rule("b-failed.toml");
    workspace.events("b-failed.evidence/alerts/elsewhere.ndjson", ELSEWHERE);
    workspace.events("b-failed.evidence/alerts/none.ndjson", EDITOR);
    workspace.events("b-failed.evidence/alerts/shell.ndjson", SHELL);
    workspace.events("b-failed.evidence/alerts/twice.ndjson", SHELL, SHELL);
    workspace.events("b-failed.evidence/quiet/broken.ndjson", EDITOR, "{'process':");
    workspace.events("b-failed.evidence/quiet/shell.ndjson", EDITOR, SHELL);
    workspace.file(
        "b-failed.evidence/evidence.toml",
        "[alerts.\"twice.ndjson\"]\nevents = [\"twice.ndjson:2\"]\n");
    rule("c-slip.toml");
    workspace.events("c-slip.evidence/alerts/shell.ndjson", SHELL);
    workspace.file("c-slip.evidence/evidence.toml", "[alerts.\"shel.ndjson\"]\nalerts = 1\n");
    workspace.rule("d-broken.toml", "process where process.name ==");
    workspace.events("d-broken.evidence/alerts/shell.ndjson", SHELL);
    workspace.rule("d-unknown.toml", "process where process.nmae == \"sh\"");
    workspace.events("d-unknown.evidence/alerts/shell.ndjson", SHELL);
    replace(rule("e-threshold.toml"), "type = \"eql\"", "type = \"threshold\"");
    workspace.events("e-threshold.evidence/alerts/shell.ndjson", SHELL);
    replace(rule("f-retired.toml"), "production", "deprecated");
    workspace.events("f-retired.evidence/alerts/shell.ndjson", SHELL);
    rule("g-without.toml");
  }

  private Path rule(String name) {
    return workspace.rule(name, "process where process.name == \"sh\"");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private static void replace(Path file, String text, String other) {
    try {
      Files.writeString(file, Files.readString(file).replace(text, other));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String steady(String text) {
    return text.replace(folder.toString(), "FOLDER")
        .replaceAll("\"seconds\" : [\\d.]+", "\"seconds\" : 0")
        .replaceAll("timestamp=\"[^\"]*\"", "timestamp=\"2026-03-02T10:00:00\"");
  }

  private static void assertValid(String xml) {
    assertThatNoException()
        .as(xml)
        .isThrownBy(
            () -> schema().newValidator().validate(new StreamSource(new StringReader(xml))));
  }

  private static Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(TestCommandTest.class.getResource("/schema/junit.xsd"));
  }
}
