package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.check.settings.OriginalSwitches;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;

/// Tests that are chosen in a test configuration are some of those that ask something of rules.
/// Names of other tests, of the tool itself, are not known here and not judged.
final class UnknownTests implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    ConfiguredFiles configured = repository.configured();
    configured
        .table("testing")
        .flatMap(table -> WrittenRule.text(table, "config"))
        .flatMap(name -> repository.files().yaml(configured.path(name)))
        .ifPresent(file -> check(file, findings));
  }

  private static void check(WrittenFile file, RepositoryFindings findings) {
    file.table()
        .flatMap(table -> WrittenRule.table(table, "unit_tests"))
        .ifPresent(tests -> {
          for (String key : List.of("bypass", "test_only")) {
            WrittenRule.texts(tests, key).stream()
                .filter(name -> !OriginalSwitches.mayBeTest(name.value()))
                .forEach(name -> tell(file, name, findings));
          }
        });
  }

  private static void tell(WrittenFile file, WrittenText name, RepositoryFindings findings) {
    String message = "no test `" + name.value() + "` is known to the shipped tables";
    Optional<String> nearest = Suggestions.nearest(name.value(), OriginalSwitches.tests());
    if (nearest.isPresent()) {
      findings.add(
          ConfigFault.UNKNOWN_TEST,
          file.source(),
          name.span(),
          message,
          "did you mean `" + nearest.get() + "`?");
    } else {
      findings.add(ConfigFault.UNKNOWN_TEST, file.source(), name.span(), message);
    }
  }
}
