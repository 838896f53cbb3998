package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import java.util.HashMap;
import java.util.Map;

/// A hunt has its id for itself.
final class UuidTaken implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Map<String, Hunt> first = new HashMap<>();
    for (Hunt hunt : Hunt.all(repository.files())) {
      hunt.text("uuid")
          .ifPresent(uuid -> {
            Hunt other = first.putIfAbsent(uuid.value(), hunt);
            if (other != null) {
              findings.add(
                  HuntFault.UUID_TAKEN,
                  hunt.file().source(),
                  uuid.span(),
                  "the id is also that of " + other.path());
            }
          });
    }
  }
}
