package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.RuleQuery;
import java.util.List;
import java.util.Optional;

/// What becomes of a rule on an older release of the stack.
///
/// Changes stand in the order of the steps, from minor release to minor release on the way down. A
/// rule that is refused is not to be converted at all, whatever changes there are. Its `rule_id`
/// stays, so that it is the same rule there.
///
/// @param to the release that is asked for
/// @param changes what the rule loses, the newest first
/// @param refusals why it cannot be had there, the newest first
public record DownConversion(Release to, List<Change> changes, List<Refusal> refusals) {
  /// What is asked on each step.
  private static final List<Step> STEPS =
      List.of(
          new TypeOfRule(),
          new KeysOfRule(),
          new QueryOfRule(),
          new ThresholdOfRule(),
          new JobsOfRule(),
          new MappingOfRule(),
          new MinimumOfRule());

  public DownConversion {
    changes = List.copyOf(changes);
    refusals = List.copyOf(refusals);
  }

  /// One kind of thing that older releases do not have.
  interface Step {
    void look(DownRule rule, Losses losses);
  }

  /// What becomes of a rule, whatever fields its query reads.
  ///
  /// @param written in TOML
  /// @param query of the rule, where it has one that can be read
  public static DownConversion of(WrittenRule written, Optional<RuleQuery> query, Release to) {
    return of(new DownRule(written, query, to), new Losses());
  }

  /// The same, where fields are held against what the older release knows.
  ///
  /// @param indices that the rule reads
  public static DownConversion of(
      WrittenRule written,
      Optional<RuleQuery> query,
      IndexPatterns indices,
      Release to,
      KnownFields fields) {
    Losses losses = new Losses();
    query.ifPresent(read -> fields.look(read, indices, to, losses));
    return of(new DownRule(written, query, to), losses);
  }

  private static DownConversion of(DownRule rule, Losses losses) {
    STEPS.forEach(step -> step.look(rule, losses));
    return new DownConversion(rule.to(), losses.changes(), losses.refusals());
  }

  /// Whether the rule can be had there, as it is or with changes.
  public boolean isPossible() {
    return refusals.isEmpty();
  }

  /// Whether it is there what it is here.
  public boolean isSame() {
    return isPossible() && changes.isEmpty();
  }

  /// What is to be told: why the rule cannot be had there; else what it loses.
  ///
  /// @param root of the file of the rule
  public List<Diagnostic> findings(WrittenTable root) {
    return isPossible()
        ? changes.stream()
            .map(change ->
                Diagnostic.of(
                    DownFault.LOST,
                    Way.place(root, change.path()),
                    "release %s does not have %s".formatted(to.toMinor(), change.loss())))
            .toList()
        : refusals.stream()
            .map(refusal ->
                Diagnostic.of(
                    DownFault.REFUSED,
                    Way.place(root, refusal.path()),
                    "the rule cannot be had on release %s: %s"
                        .formatted(to.toMinor(), refusal.reason())))
            .toList();
  }

  /// Whether the way goes across a major release, which has more in it than these tables tell: the
  /// result is to be looked at before it is used.
  ///
  /// @param from the release that the rule is written for
  public boolean crossesMajor(Release from) {
    return from.major() != to.major();
  }
}
