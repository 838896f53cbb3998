package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A repository of one's own says where its rules, packages and stacks are; its switches are on or
/// off; and its tests are chosen by what to run or by what to leave out, not by both.
final class Configuration implements RepositoryCheck {
  private static final String SWITCH = "bypass_";

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    ConfiguredFiles configured = repository.configured();
    if (configured.isCustom()) {
      configured.configuration().ifPresent(file -> check(file, configured, findings));
      configured
          .table("testing")
          .flatMap(table -> WrittenRule.text(table, "config"))
          .flatMap(name -> repository.files().yaml(configured.path(name)))
          .ifPresent(file -> checkTests(file, findings));
    }
  }

  private static void check(
      WrittenFile file, ConfiguredFiles configured, RepositoryFindings findings) {
    if (file.member("rule_dirs").isEmpty()) {
      tell(file, new SourceSpan(0, 0), "`rule_dirs` is missing", findings);
    }
    if (file.member("files").isEmpty()) {
      tell(
          file,
          new SourceSpan(0, 0),
          "`files` is missing, with the paths `packages` and `stack_schema_map`",
          findings);
    }
    for (String key : List.of("packages", "stack_schema_map")) {
      if (file.member("files").isPresent()
          && configured.table("files").flatMap(files -> files.member(key)).isEmpty()) {
        tell(file, file.keySpan("files"), "`" + key + "` of `files` is missing", findings);
      }
    }
    file.table()
        .ifPresent(table -> {
          for (String key : table.keys()) {
            table
                .member(key)
                .filter(member -> key.startsWith(SWITCH))
                .filter(member -> !ValueForm.TRUTH.fits().test(member.value()))
                .ifPresent(member ->
                    tell(
                        file,
                        member.value().span(),
                        "`" + key + "` " + ValueForm.TRUTH.fault(member.value()),
                        findings));
          }
        });
  }

  private static void checkTests(WrittenFile file, RepositoryFindings findings) {
    for (String part : List.of("unit_tests", "rule_validation")) {
      Optional<WrittenTable> table = file.table().flatMap(all -> WrittenRule.table(all, part));
      Optional<WrittenTable.Member> chosen = table.flatMap(all -> all.member("test_only"));
      if (chosen.isPresent() && table.flatMap(all -> all.member("bypass")).isPresent()) {
        tell(
            file,
            chosen.get().keySpan(),
            "`" + part + "` has both `bypass` and `test_only`",
            findings);
      }
    }
  }

  private static void tell(
      WrittenFile file, SourceSpan span, String message, RepositoryFindings findings) {
    findings.add(ConfigFault.CONFIGURATION, file.source(), span, message);
  }
}
