package dev.seriema.catalog.check;

import dev.seriema.catalog.check.attack.AttackChecks;
import dev.seriema.catalog.check.attack.AttackFault;
import dev.seriema.catalog.check.change.ChangeFault;
import dev.seriema.catalog.check.config.ConfigChecks;
import dev.seriema.catalog.check.config.ConfigFault;
import dev.seriema.catalog.check.esql.EsqlChecks;
import dev.seriema.catalog.check.esql.EsqlRuleFault;
import dev.seriema.catalog.check.form.FormChecks;
import dev.seriema.catalog.check.form.FormFault;
import dev.seriema.catalog.check.guide.GuideChecks;
import dev.seriema.catalog.check.guide.GuideFault;
import dev.seriema.catalog.check.hunt.HuntChecks;
import dev.seriema.catalog.check.hunt.HuntFault;
import dev.seriema.catalog.check.list.ListChecks;
import dev.seriema.catalog.check.list.ListFault;
import dev.seriema.catalog.check.lock.LockChecks;
import dev.seriema.catalog.check.lock.LockFault;
import dev.seriema.catalog.check.place.PlaceChecks;
import dev.seriema.catalog.check.place.PlaceFault;
import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.check.set.SetChecks;
import dev.seriema.catalog.check.set.SetFault;
import dev.seriema.catalog.check.settings.SettingsFault;
import dev.seriema.catalog.check.source.SourceChecks;
import dev.seriema.catalog.check.source.SourceFault;
import dev.seriema.catalog.check.tag.TagChecks;
import dev.seriema.catalog.check.tag.TagFault;
import dev.seriema.catalog.check.time.TimeChecks;
import dev.seriema.catalog.check.time.TimeFault;
import dev.seriema.catalog.layout.EvenWork;
import java.util.List;
import java.util.stream.Stream;

/// All checks, room by room.
public final class Checks {
  private static final List<Check> OF_RULES =
      Stream.of(
              AttackChecks.OF_RULES,
              EsqlChecks.OF_RULES,
              FormChecks.OF_RULES,
              GuideChecks.OF_RULES,
              PlaceChecks.OF_RULES,
              SourceChecks.OF_RULES,
              TagChecks.OF_RULES,
              TimeChecks.OF_RULES)
          .flatMap(List::stream)
          .toList();

  private static final List<RepositoryCheck> OF_REPOSITORIES =
      Stream.of(
              ConfigChecks.OF_REPOSITORIES,
              HuntChecks.OF_REPOSITORIES,
              ListChecks.OF_REPOSITORIES,
              LockChecks.OF_REPOSITORIES,
              SetChecks.OF_REPOSITORIES)
          .flatMap(List::stream)
          .toList();

  private static final List<CheckCode[]> CODES =
      List.<CheckCode[]>of(
          AttackFault.values(),
          ChangeFault.values(),
          ConfigFault.values(),
          EsqlRuleFault.values(),
          FormFault.values(),
          GuideFault.values(),
          HuntFault.values(),
          ListFault.values(),
          LockFault.values(),
          PlaceFault.values(),
          SetFault.values(),
          SettingsFault.values(),
          SourceFault.values(),
          TagFault.values(),
          TimeFault.values());

  private Checks() {}

  /// The codes of all checks.
  public static List<CheckCode> codes() {
    return CODES.stream().flatMap(Stream::of).toList();
  }

  /// What is found about a repository, by all cores, in the order of the checks.
  static List<RepositoryFindings.Told> of(RepositoryUnderCheck repository) {
    return EvenWork.map(OF_REPOSITORIES, check -> told(check, repository)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<RepositoryFindings.Told> told(
      RepositoryCheck check, RepositoryUnderCheck repository) {
    RepositoryFindings findings = new RepositoryFindings(repository.settings());
    check.check(repository, findings);
    return findings.told();
  }

  /// What is found about a rule.
  static RuleFindings of(RuleUnderCheck rule) {
    RuleFindings findings = new RuleFindings(rule);
    boolean isDeprecated = rule.isDeprecated();
    for (Check check : OF_RULES) {
      if (!isDeprecated || check.isAskedOfDeprecated()) {
        check.check(rule, findings);
      }
    }
    return findings;
  }
}
