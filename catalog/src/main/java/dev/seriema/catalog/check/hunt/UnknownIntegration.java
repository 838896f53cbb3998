package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An integration of a hunt is one that has a package: its name, or the name and a data set behind
/// a dot.
final class UnknownIntegration implements RepositoryCheck {
  private static final String PACKAGES = "rules/integration-packages.tsv";

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    List<Hunt> hunts = Hunt.all(repository.files());
    if (hunts.isEmpty()) {
      return;
    }
    FactTable.load(PACKAGES)
        .ifPresent(table -> {
          Set<String> known = new TreeSet<>();
          table.rows().forEach(row -> known.add(row.cell(0)));
          hunts.forEach(hunt -> check(hunt, known, findings));
        });
  }

  private static void check(Hunt hunt, Set<String> known, RepositoryFindings findings) {
    for (WrittenText integration : hunt.texts("integration")) {
      String name = integration.value().replaceFirst("\\..*", "");
      if (!name.isBlank() && !known.contains(name)) {
        Optional<String> nearest = Suggestions.nearest(name, known);
        String message = "the integration `" + name + "` is not known to the shipped tables";
        if (nearest.isPresent()) {
          findings.add(
              HuntFault.UNKNOWN_INTEGRATION,
              hunt.file().source(),
              integration.span(),
              message,
              "did you mean `" + nearest.get() + "`?");
        } else {
          findings.add(
              HuntFault.UNKNOWN_INTEGRATION, hunt.file().source(), integration.span(), message);
        }
      }
    }
  }
}
