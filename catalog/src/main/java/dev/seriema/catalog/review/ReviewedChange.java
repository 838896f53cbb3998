package dev.seriema.catalog.review;

import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.item.State;
import java.util.List;
import java.util.Optional;

/// One thing that changed, after it was judged.
///
/// @param name of the rule or hunt; empty for code
/// @param paths of its file, of code all that belong to it
/// @param movedFrom where its file was, if it moved
/// @param comparison what changed in a rule
public record ReviewedChange(
    ChangeKind kind,
    Optional<String> name,
    List<String> paths,
    Optional<String> movedFrom,
    Optional<RuleComparison> comparison,
    List<Answer> answers) {
  public ReviewedChange {
    paths = List.copyOf(paths);
    answers = List.copyOf(answers);
  }

  public long count(State state) {
    return answers.stream().filter(answer -> answer.state() == state).count();
  }
}
