package dev.seriema.benchmark.parts;

import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.QueryLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// From the text of a rule to a condition.
@State(Scope.Thread)
public class RuleParts {
  private static final String EQL =
      """
      process where host.os.type == "windows" and event.type == "start" and
        process.name : ("backup-agent.exe", "sync-agent.exe", "copy*.exe") and
        process.args : ("--export", "--target=*", "/all") and
        not process.parent.executable : ("?:\\\\Program Files\\\\Backup\\\\*.exe", "?:\\\\Windows\\\\System32\\\\*") and
        not (process.code_signature.trusted == true and user.id == "S-1-5-18")
      """;

  private static final String KQL =
      """
      event.category:process and host.os.type:linux and event.type:start and
        process.name:(backup-agent or sync-agent or copy*) and
        not process.parent.executable:(/opt/backup/* or /usr/sbin/crond) and not user.id:"0"
      """;

  private static final byte[] FILE =
      """
      [metadata]
      creation_date = "2026/11/25"
      integration = ["endpoint"]
      maturity = "production"
      updated_date = "2026/11/25"

      [rule]
      author = ["Example Works"]
      description = \"""
      %s
      \"""
      from = "now-9m"
      index = ["logs-endpoint.events.process*", "winlogbeat-*"]
      language = "eql"
      license = "Apache-2.0"
      name = "Backup Program Exports Everything"
      note = \"""
      %s
      \"""
      risk_score = 47
      rule_id = "7d1d1d3c-6a4e-4c54-9a41-6f5a7f0c7f11"
      severity = "medium"
      tags = ["Domain: Endpoint", "OS: Windows", "Use Case: Threat Detection"]
      type = "eql"
      query = '''
      %s
      '''

      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      id = "TA0010"
      name = "Exfiltration"
      reference = "https://attack.mitre.org/tactics/TA0010/"
      """
          .formatted(
              "A backup program that is told to write everything to a place of its own.\n"
                  .repeat(4),
              "Ask who started it, from where, and where the copy went.\n".repeat(30),
              EQL)
          .getBytes(StandardCharsets.UTF_8);

  @Benchmark
  public Parsed<RuleFile> readARuleFile() {
    return RuleFile.read(TomlDocument.parse("rule.toml", FILE).tree(), Surroundings.NONE);
  }

  @Benchmark
  public Parsed<Optional<Query>> compileAnEqlQuery() {
    return MadeConditions.parsed(QueryLanguage.EQL, EQL);
  }

  @Benchmark
  public Parsed<Optional<Query>> compileAKqlQuery() {
    return MadeConditions.parsed(QueryLanguage.KQL, KQL);
  }
}
