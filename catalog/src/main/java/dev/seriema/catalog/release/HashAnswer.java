package dev.seriema.catalog.release;

import dev.seriema.catalog.lock.RuleHash;
import java.util.List;
import java.util.Set;

/// The hash of a rule as it ships, where it can be told.
public sealed interface HashAnswer {
  /// @param hash that the lock is to have
  /// @param same other hashes that say the same: the lock had them of the rule as it is
  /// @param remarks on what it hangs, as sentences without their ends
  record Told(RuleHash hash, Set<RuleHash> same, List<String> remarks) implements HashAnswer {
    public Told {
      same = Set.copyOf(same);
      remarks = List.copyOf(remarks);
    }

    Told(RuleHash hash) {
      this(hash, Set.of(), List.of());
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
