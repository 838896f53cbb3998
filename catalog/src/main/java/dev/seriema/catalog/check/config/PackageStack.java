package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;

/// The stack of the next package is one of the map of stacks, which says what its fields are.
final class PackageStack implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<Release> stacks = repository.stacks();
    Optional<WrittenFile> packages =
        repository.configured().packages().flatMap(repository.files()::yaml);
    Optional<WrittenText> name =
        packages
            .flatMap(WrittenFile::table)
            .flatMap(table -> WrittenRule.table(table, "package"))
            .flatMap(table -> WrittenRule.text(table, "name"));
    if (packages.isPresent()
        && name.isPresent()
        && !stacks.isEmpty()
        && Written.stack(name.get().value()).filter(stacks::contains).isEmpty()) {
      findings.add(
          ConfigFault.STACKS,
          packages.get().source(),
          name.get().span(),
          "the package is for `" + name.get().value() + "`, which the map of stacks does not have");
    }
  }
}
