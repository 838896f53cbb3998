package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.CacheFolder;
import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A folder of rules, checked with a memory beside it.
record CheckedRules(Path rules, Path memory) {
  /// @param text all that is shown of the result
  /// @param schemas how many times a compiler asked what the fields of some indices are: none where
  ///   everything is remembered
  record Outcome(String text, int schemas) {}

  Outcome check(String world) {
    Fingerprint program = Fingerprint.of(world.getBytes(StandardCharsets.UTF_8));
    return check(CheckMemory.open(new CacheFolder(Optional.of(memory)), program));
  }

  Outcome withoutMemory() {
    return check(CheckMemory.NONE);
  }

  /// What is found out, and heard of meanwhile.
  CheckResult heard(CheckListener listener) {
    return new RuleCheck(
            () -> CheckMemory.NONE,
            () -> new RuleCompiler(ShippedSchemas.NEWEST).withLints(),
            List::of)
        .of(List.of(rules), listener);
  }

  private Outcome check(CheckMemory opened) {
    AtomicInteger asked = new AtomicInteger();
    SchemaSource counted =
        patterns -> {
          asked.incrementAndGet();
          return ShippedSchemas.NEWEST.of(patterns);
        };
    CheckResult result =
        new RuleCheck(() -> opened, () -> new RuleCompiler(counted).withLints(), List::of)
            .of(List.of(rules));
    return new Outcome(shown(result), asked.get());
  }

  private static String shown(CheckResult result) {
    StringBuilder text = new StringBuilder();
    DiagnosticText renderer = new DiagnosticText(Ink.NONE);
    for (RuleFinding finding : result.findings()) {
      text.append(finding.ruleId())
          .append(' ')
          .append(renderer.render(finding.diagnostic(), finding.source()));
    }
    return text.append(result.files())
        .append(' ')
        .append(result.rules())
        .append(' ')
        .append(result.unchecked())
        .append(' ')
        .append(result.isIncomplete())
        .toString();
  }

  /// A rule that nobody could object to but for its query.
  void rule(String file, String id, String query) {
    file(
        file,
        """
        [metadata]
        maturity = "production"

        [rule]
        author = ["Kestrel Freight"]
        description = "Finds something."
        index = ["logs-*"]
        language = "eql"
        name = "%s"
        risk_score = 47
        rule_id = "%s"
        severity = "medium"
        type = "eql"
        query = '''
        %s
        '''
        """
            .formatted(file, id, query));
  }

  void file(String name, String content) {
    file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void file(String name, byte[] content) {
    try {
      Path file = rules.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// Rules and files with faults of many kinds, and some without.
  void many() {
    rule("rules/sound.toml", "1", "process where process.name == \"sh\"");
    rule("rules/lints.toml", "2", "process where process.name in (\"a\", \"a\")");
    rule("rules/typo.toml", "3", "process where process.nmae == \"sh\" and length(1, 2) > 0");
    rule("rules/broken.toml", "4", "process where (process.name == \"漢字\" and");
    rule("rules/_deprecated/old.toml", "5", "process where");
    rule("rules/twice.toml", "1", "process where process.pid == \"four\"");
    rule("rules/pipes.toml", "6", "process where true | head 3");
    file("rules/no_rule.toml", "title = \"something else\"\n");
    file("rules/not_toml.toml", "[rule\nname = \u0001\n");
    file("rules/empty.toml", "[rule]\n");
    file("rules/both.toml", "[rule]\nrule_id = 7\nquery = \"process where 1\"\ntype = \"eql\"\n");
    file("rules/bytes.toml", new byte[] {'a', '=', '"', (byte) 0xc3, (byte) 0x28, '"', '\n'});
    file("rules/wide.toml", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});
    file("events.ndjson", "{\"message\": \"rule_id\"}\n");
    file(
        "export.ndjson",
        """
        {"rule_id":"8","name":"\\ud800 lone","description":"d","type":"query","language":"kuery",\
        "severity":"high","risk_score":1,"author":["a"],"query":"process.name : ( sh"}
        {"rule_id":"10","name":"n","description":"d","type":"query","language":"kuery",\
        "severity":"high","risk_score":1,"author":["a"],"query":"process.name : ( sh"}
        {"rule_id":"1","name":"n","description":"d","type":"threshold","language":"kuery",\
        "severity":"high","risk_score":1,"author":["a"],"query":"process.name : sh",\
        "filters":[{"query":{"match_phrase":{"no.such":1}}},{"meta":3}]}
        {"rule_id":"9","name":"n","description":"d","type":"machine_learning",\
        "severity":"odd","risk_score":101}
        """);
  }
}
