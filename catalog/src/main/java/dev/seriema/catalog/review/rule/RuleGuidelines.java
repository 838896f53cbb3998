package dev.seriema.catalog.review.rule;

import static dev.seriema.catalog.review.item.GuidelineItem.ANNOUNCED;
import static dev.seriema.catalog.review.item.GuidelineItem.ATTACK;
import static dev.seriema.catalog.review.item.GuidelineItem.BREADTH;
import static dev.seriema.catalog.review.item.GuidelineItem.BUILDING_BLOCK;
import static dev.seriema.catalog.review.item.GuidelineItem.COVERAGE;
import static dev.seriema.catalog.review.item.GuidelineItem.DATES;
import static dev.seriema.catalog.review.item.GuidelineItem.DIFFERENCE;
import static dev.seriema.catalog.review.item.GuidelineItem.EVIDENCE;
import static dev.seriema.catalog.review.item.GuidelineItem.FIELDS;
import static dev.seriema.catalog.review.item.GuidelineItem.FORM;
import static dev.seriema.catalog.review.item.GuidelineItem.GAP;
import static dev.seriema.catalog.review.item.GuidelineItem.GUIDE;
import static dev.seriema.catalog.review.item.GuidelineItem.IDENTITY;
import static dev.seriema.catalog.review.item.GuidelineItem.INDICES;
import static dev.seriema.catalog.review.item.GuidelineItem.INTENT;
import static dev.seriema.catalog.review.item.GuidelineItem.LOCK;
import static dev.seriema.catalog.review.item.GuidelineItem.MATURITY;
import static dev.seriema.catalog.review.item.GuidelineItem.MINIMUM_STACK;
import static dev.seriema.catalog.review.item.GuidelineItem.MOVED;
import static dev.seriema.catalog.review.item.GuidelineItem.NEW_ID;
import static dev.seriema.catalog.review.item.GuidelineItem.OTHERS;
import static dev.seriema.catalog.review.item.GuidelineItem.PLACE;
import static dev.seriema.catalog.review.item.GuidelineItem.PURPOSE;
import static dev.seriema.catalog.review.item.GuidelineItem.QUERY;
import static dev.seriema.catalog.review.item.GuidelineItem.REASON;
import static dev.seriema.catalog.review.item.GuidelineItem.REFERENCES;
import static dev.seriema.catalog.review.item.GuidelineItem.REPLACEMENT;
import static dev.seriema.catalog.review.item.GuidelineItem.SCHEDULE;
import static dev.seriema.catalog.review.item.GuidelineItem.SETUP;
import static dev.seriema.catalog.review.item.GuidelineItem.TAGS;
import static dev.seriema.catalog.review.item.GuidelineItem.UNCHANGED;
import static dev.seriema.catalog.review.item.GuidelineItem.UPDATED_DATE;
import static dev.seriema.catalog.review.item.GuidelineItem.WORDING;

import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.AskedItem;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.item.Codes;
import dev.seriema.catalog.review.item.CodesSilent;
import dev.seriema.catalog.review.item.GuidelineItem;
import dev.seriema.catalog.review.item.OtherFindings;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.SilentFirst;
import java.util.ArrayList;
import java.util.List;

/// The items of each kind of change to a rule, in the order in which they are told.
public final class RuleGuidelines {
  private static final AskedItem<ReviewedRule> FORM_OF_FILE = silent(FORM, RuleCodes.FORM);

  private static final List<AskedItem<ReviewedRule>> OF_ALL =
      List.of(
          silent(PLACE, RuleCodes.PLACE),
          after(MINIMUM_STACK, RuleCodes.MINIMUM_STACK, new WidestStack()),
          silent(FIELDS, RuleCodes.FIELDS),
          new AskedItem<>(QUERY, new SoundQuery(RuleCodes.QUERY)),
          silent(INDICES, RuleCodes.INDICES),
          silent(TAGS, RuleCodes.TAGS),
          after(ATTACK, RuleCodes.ATTACK, new MappingThere()),
          silent(SCHEDULE, RuleCodes.SCHEDULE),
          after(BUILDING_BLOCK, RuleCodes.BUILDING_BLOCK, new BuildingBlock()),
          after(SETUP, RuleCodes.SETUP, new SetupSteps()),
          after(GUIDE, RuleCodes.GUIDE, new GuideThere()),
          silent(NEW_ID, RuleCodes.NEW_ID),
          after(LOCK, RuleCodes.LOCK, new LockLeft()),
          new AskedItem<>(EVIDENCE, new EvidenceProves()));

  private static final List<AskedItem<ReviewedRule>> NEW_RULE =
      guideline(
          List.of(
              FORM_OF_FILE,
              new AskedItem<>(WORDING, RuleQuestions.wording()),
              new AskedItem<>(REFERENCES, new References()),
              after(DATES, RuleCodes.DATES, new NewDates())),
          OF_ALL,
          List.of(
              new AskedItem<>(BREADTH, RuleQuestions.breadth()),
              new AskedItem<>(COVERAGE, new Coverage()),
              others(RuleCodes.DATES)));

  private static final List<AskedItem<ReviewedRule>> TUNING =
      guideline(
          List.of(
              FORM_OF_FILE,
              new AskedItem<>(PURPOSE, RuleQuestions.purpose()),
              after(UPDATED_DATE, RuleCodes.DATES, new UpdatedDate()),
              new AskedItem<>(IDENTITY, new Identity())),
          OF_ALL,
          List.of(
              new AskedItem<>(DIFFERENCE, new Difference()),
              new AskedItem<>(INTENT, new Intent()),
              others(RuleCodes.DATES)));

  private static final List<AskedItem<ReviewedRule>> DEPRECATION =
      List.of(
          after(REASON, RuleCodes.REASON, new ReasonGiven()),
          after(MATURITY, RuleCodes.MATURITY, new GivenUp()),
          after(MOVED, RuleCodes.MOVED, new Moved()),
          new AskedItem<>(ANNOUNCED, new Announced()),
          new AskedItem<>(IDENTITY, new Identity()),
          after(UNCHANGED, RuleCodes.GIVEN_UP_BEFORE, new OtherwiseUnchanged()),
          after(LOCK, RuleCodes.LOCK, new LockLeft()),
          new AskedItem<>(GAP, new Gap()),
          new AskedItem<>(REPLACEMENT, RuleQuestions.replacement()),
          new AskedItem<>(
              OTHERS,
              new OtherFindings(
                  List.of(
                      RuleCodes.REASON,
                      RuleCodes.MATURITY,
                      RuleCodes.MOVED,
                      RuleCodes.LOCK,
                      RuleCodes.GIVEN_UP_BEFORE))));

  private static final List<AskedItem<ReviewedRule>> REMOVAL =
      List.of(
          new AskedItem<>(MOVED, new Moved()),
          new AskedItem<>(ANNOUNCED, new Announced()),
          after(LOCK, RuleCodes.LOCK, new LockLeft()),
          new AskedItem<>(GAP, new Gap()),
          new AskedItem<>(REPLACEMENT, RuleQuestions.replacement()));

  private RuleGuidelines() {}

  /// The answers for a rule. One that cannot be read is asked for its form only: what else may be
  /// wrong follows from that. Of one whose file is removed, silence of `check` would tell nothing.
  public static List<Answer> answers(ReviewedRule change) {
    return asked(change).stream()
        .filter(item -> item.item() != BUILDING_BLOCK || isBuildingBlock(change))
        .map(item -> item.answer(change))
        .toList();
  }

  /// Whether a rule is one by any sign, so that it has to be one by all.
  private static boolean isBuildingBlock(ReviewedRule change) {
    return change.rule().text("building_block_type").isPresent()
        || change.findings().stream()
            .anyMatch(found -> RuleCodes.BUILDING_BLOCK.have(found.diagnostic().code().id()));
  }

  private static List<AskedItem<ReviewedRule>> asked(ReviewedRule change) {
    if (change.after().isEmpty()) {
      return REMOVAL;
    }
    return change.rule().written().isEmpty() ? List.of(FORM_OF_FILE) : of(change.kind());
  }

  private static List<AskedItem<ReviewedRule>> of(ChangeKind kind) {
    return switch (kind) {
      case NEW_RULE -> NEW_RULE;
      case TUNING -> TUNING;
      case DEPRECATION -> DEPRECATION;
      case NEW_HUNT, TUNED_HUNT, SCHEMA, BUG_FIX, ENHANCEMENT ->
          throw new IllegalArgumentException(kind + " is no change of a rule");
    };
  }

  private static AskedItem<ReviewedRule> silent(GuidelineItem item, Codes codes) {
    return new AskedItem<>(item, new CodesSilent(codes));
  }

  private static AskedItem<ReviewedRule> after(
      GuidelineItem item, Codes codes, Question<ReviewedRule> next) {
    return new AskedItem<>(item, new SilentFirst<>(codes, next));
  }

  /// @param more what else is told by an item
  private static AskedItem<ReviewedRule> others(Codes more) {
    return new AskedItem<>(
        OTHERS,
        new OtherFindings(
            List.of(
                more,
                RuleCodes.UPDATED,
                RuleCodes.FORM,
                RuleCodes.PLACE,
                RuleCodes.MINIMUM_STACK,
                RuleCodes.FIELDS,
                RuleCodes.QUERY,
                RuleCodes.INDICES,
                RuleCodes.TAGS,
                RuleCodes.ATTACK,
                RuleCodes.SCHEDULE,
                RuleCodes.BUILDING_BLOCK,
                RuleCodes.SETUP,
                RuleCodes.GUIDE,
                RuleCodes.NEW_ID,
                RuleCodes.LOCK)));
  }

  private static List<AskedItem<ReviewedRule>> guideline(
      List<AskedItem<ReviewedRule>> first,
      List<AskedItem<ReviewedRule>> then,
      List<AskedItem<ReviewedRule>> last) {
    List<AskedItem<ReviewedRule>> all = new ArrayList<>(first);
    all.addAll(then);
    all.addAll(last);
    return List.copyOf(all);
  }
}
