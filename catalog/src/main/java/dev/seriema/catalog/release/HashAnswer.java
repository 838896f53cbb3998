package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.ApiForm;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.RuleHash;
import java.util.List;
import java.util.Set;

/// The hash of a rule as it ships, where it can be told.
public sealed interface HashAnswer {
  /// @param form that has the hash which the lock is to have
  /// @param same other hashes that say the same: the lock had them of the rule as it is
  /// @param remarks on what it hangs, as sentences without their ends
  record Told(ApiValue.Table form, RuleHash hash, Set<RuleHash> same, List<String> remarks)
      implements HashAnswer {
    public Told {
      same = Set.copyOf(same);
      remarks = List.copyOf(remarks);
    }

    Told(ApiForm form, List<String> remarks) {
      this(form.members(), RuleHash.of(form.members()), Set.of(), remarks);
    }

    /// The same, where the lock had another hash of the rule as it is.
    Told orLocked(RuleHash hash) {
      return new Told(form, this.hash, Set.of(hash), remarks);
    }

    /// Whether the rule with that hash is the rule as it is.
    boolean isSameAs(RuleHash locked) {
      return locked.equals(hash) || same.contains(locked);
    }
  }

  /// @param cause the same words for all rules of which the same cannot be told
  /// @param detail what it is about, such as the name of a field; may be empty
  record Open(String cause, String detail) implements HashAnswer {}
}
