package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.Set;

/// An action is of a type that rules may have.
final class ActionTypes implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    for (ListFile list : ListFile.all(repository)) {
      Set<String> known = RuleConstants.list("action_type").keySet();
      for (WrittenTable action : list.tables("actions")) {
        WrittenRule.text(action, "action_type_id")
            .filter(type -> !known.isEmpty() && !known.contains(type.value()))
            .ifPresent(type ->
                findings.add(
                    ListFault.WRONG_ENTRY,
                    list.file().source(),
                    type.span(),
                    "no action of a rule has the type `" + type.value() + "`"));
      }
    }
  }
}
