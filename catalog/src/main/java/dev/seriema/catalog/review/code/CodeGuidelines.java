package dev.seriema.catalog.review.code;

import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.AskedItem;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.item.GuidelineItem;
import dev.seriema.catalog.review.item.OpenQuestion;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import java.util.ArrayList;
import java.util.List;

/// The items of changes to code and schemas, in the order in which they are told.
public final class CodeGuidelines {
  private static final int MOST_SUBJECTS = 10;

  private static final List<AskedItem<ReviewedCode>> OF_ALL =
      List.of(
          new AskedItem<>(GuidelineItem.ISSUE, issue()),
          open(GuidelineItem.DESIGN, "Is there something already that does a part of it?"),
          new AskedItem<>(GuidelineItem.TESTS, new Tested()),
          new AskedItem<>(GuidelineItem.RULES, new RulesValid()),
          new AskedItem<>(GuidelineItem.VERSION, new VersionRaised()),
          new AskedItem<>(GuidelineItem.DOCUMENTATION, new Documented()),
          open(GuidelineItem.SPEED, "How long did loading all rules take before, and now?"),
          open(GuidelineItem.ARTEFACTS, "Was a release built with it and compared?"),
          open(GuidelineItem.SYSTEMS, "Was it run on Linux, macOS and Windows?"));

  private static final List<AskedItem<ReviewedCode>> SCHEMA =
      List.of(
          new AskedItem<>(GuidelineItem.SCHEMA_SOURCE, new SourceLinked()),
          new AskedItem<>(GuidelineItem.SCHEMA_RELEASE, new MinimumNamed()),
          open(GuidelineItem.SCHEMA_RULE, "Which rule of the tests uses every new key?"),
          open(
              GuidelineItem.ROUND_TRIP,
              "Does a rule that Kibana exports come back the same from file and import?"),
          open(GuidelineItem.DOWNGRADE, "What becomes of the new keys for an older release?"),
          open(GuidelineItem.PRODUCT, "Do the names and bounds agree with Kibana's pages?"));

  private CodeGuidelines() {}

  public static List<Answer> answers(ReviewedCode change) {
    List<AskedItem<ReviewedCode>> asked = new ArrayList<>(OF_ALL);
    if (change.kind() == ChangeKind.SCHEMA) {
      asked.addAll(SCHEMA);
    }
    return asked.stream().map(item -> item.answer(change)).toList();
  }

  private static Question<ReviewedCode> issue() {
    return new OpenQuestion<>(
        "Is it said what was wrong or missing, and for whom?",
        change ->
            change.messages().stream()
                .flatMap(message -> message.lines().limit(1))
                .filter(subject -> !subject.isBlank())
                .distinct()
                .limit(MOST_SUBJECTS)
                .map(subject -> "a commit says " + Quoted.of(subject))
                .toList());
  }

  private static AskedItem<ReviewedCode> open(GuidelineItem item, String question) {
    return new AskedItem<>(item, OpenQuestion.of(question));
  }
}
