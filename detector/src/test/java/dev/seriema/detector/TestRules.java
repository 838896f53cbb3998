package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.Threat;
import dev.seriema.model.schema.EcsSchema;
import java.util.List;
import java.util.Optional;

/// Rules for tests.
public final class TestRules {
  private TestRules() {}

  /// An EQL rule about which nothing is said that need not be said.
  public static Rule eql(String id, String query, String... indices) {
    return of(id, RuleType.EQL, Optional.of(query(QueryLanguage.EQL, query)), indices);
  }

  public static Rule of(String id, RuleType type, Optional<RuleQuery> query, String... indices) {
    return new Rule(
        new RuleId(id),
        Optional.empty(),
        type,
        query,
        new IndexPatterns(List.of(indices)),
        new Rule.Headline(
            "Rule " + id,
            "Finds something.",
            RuleSeverity.LOW,
            21,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false),
        new Rule.Schedule("now-9m", "now", "5m", 100, Optional.empty(), true),
        List.of(),
        Optional.empty());
  }

  /// A rule that an export gives, with something beside its query or from its cluster.
  public static Rule exported(Rule rule, Rule.Narrowing narrowing, Rule.Deployment deployment) {
    return new Rule(
        rule.id(),
        rule.version(),
        rule.type(),
        rule.query(),
        rule.indices(),
        rule.headline(),
        rule.schedule(),
        rule.threats(),
        narrowing,
        rule.parameters(),
        rule.alerting(),
        deployment,
        rule.retired());
  }

  public static RuleQuery query(QueryLanguage language, String text) {
    return new RuleQuery(
        language, text, SourceMap.identity(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// A rule that says all that a rule can say.
  public static Rule full(String query) {
    Threat.Entry tactic =
        new Threat.Entry("TA0002", "Execution", "https://attack.mitre.org/tactics/TA0002/");
    Threat.Entry technique =
        new Threat.Entry(
            "T1059",
            "Command and Scripting Interpreter",
            "https://attack.mitre.org/techniques/T1059/");
    Threat.Entry subtechnique =
        new Threat.Entry(
            "T1059.004", "Unix Shell", "https://attack.mitre.org/techniques/T1059/004/");
    return new Rule(
        new RuleId("5b3ab3ae-7d31-4e0a-9f55-1c6b1a4e7a11"),
        Optional.of(7),
        RuleType.EQL,
        Optional.of(
            new RuleQuery(
                QueryLanguage.EQL,
                query,
                SourceMap.identity(),
                Optional.of("event.category"),
                Optional.of("@timestamp"),
                Optional.of("event.sequence"))),
        new IndexPatterns(List.of("logs-endpoint.events.process-*", "auditbeat-*")),
        new Rule.Headline(
            "Shell Started by \"httpd\"",
            "A web server started a shell.\nIt should not.",
            RuleSeverity.HIGH,
            73,
            List.of("Kestrel Freight"),
            List.of("OS: Linux", "Tactic: Execution"),
            List.of("https://example.com/shells"),
            List.of("A web console."),
            Optional.of("Apache-2.0"),
            Optional.of("## Triage\n\nLook at the parent."),
            Optional.of("Needs Elastic Defend."),
            true),
        new Rule.Schedule("now-9m", "now", "5m", 100, Optional.of("event.ingested"), true),
        List.of(
            new Threat(
                "MITRE ATT&CK",
                tactic,
                List.of(new Threat.Technique(technique, List.of(subtechnique))))),
        Optional.empty());
  }

  public static Compilation.Compiled compiled(Rule rule) {
    Compilation compilation = new RuleCompiler(_ -> EcsSchema.newest()).compile(rule);
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    return (Compilation.Compiled) compilation;
  }
}
