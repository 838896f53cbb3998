package dev.seriema.catalog.check;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.RuleId;
import java.util.Optional;

/// A finding and the file that it is about.
///
/// @param ruleId of the rule, where the finding is about one that could be read
public record RuleFinding(SourceText source, Diagnostic diagnostic, Optional<RuleId> ruleId) {}
