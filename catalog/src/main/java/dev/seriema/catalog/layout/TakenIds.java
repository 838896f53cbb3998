package dev.seriema.catalog.layout;

import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The ids that live rules have, each taken by the first that has it.
public final class TakenIds {
  private final Map<RuleId, Supplier<String>> places = new HashMap<>();

  /// Takes the id of a live rule.
  ///
  /// @param span where the id is written
  /// @param place of the rule, such as `rules/one.toml:3`; asked for when another takes its id
  /// @return what is wrong where it is taken
  public Optional<Diagnostic> take(RuleId id, SourceSpan span, Supplier<String> place) {
    Supplier<String> first = places.putIfAbsent(id, place);
    return first == null
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                RuleFault.DUPLICATE_RULE_ID,
                span,
                "`rule_id` `" + id + "` is also that of " + first.get()));
  }
}
