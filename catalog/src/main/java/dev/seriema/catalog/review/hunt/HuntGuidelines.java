package dev.seriema.catalog.review.hunt;

import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.AskedItem;
import dev.seriema.catalog.review.item.ChangeKind;
import dev.seriema.catalog.review.item.Codes;
import dev.seriema.catalog.review.item.CodesSilent;
import dev.seriema.catalog.review.item.GuidelineItem;
import dev.seriema.catalog.review.item.OpenQuestion;
import dev.seriema.catalog.review.item.OtherFindings;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.SilentFirst;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The items of changes to hunts, in the order in which they are told.
public final class HuntGuidelines {
  private static final Codes FORM = Codes.of("TOML-", "HUNT-0001");
  private static final Codes QUERY = Codes.of("HUNT-0002");
  private static final Codes PAGE = Codes.of("HUNT-0003");
  private static final Codes INDEX = Codes.of("HUNT-0004", "HUNT-0005");
  private static final Codes ID = Codes.of("HUNT-0006");
  private static final Codes SOURCE = Codes.of("HUNT-0007");

  private static final AskedItem<ReviewedHunt> FORM_OF_FILE = silent(GuidelineItem.HUNT_FORM, FORM);
  private static final AskedItem<ReviewedHunt> OTHERS =
      new AskedItem<>(
          GuidelineItem.OTHERS, new OtherFindings(List.of(FORM, QUERY, PAGE, INDEX, ID, SOURCE)));

  private static final List<AskedItem<ReviewedHunt>> OF_ALL =
      List.of(
          FORM_OF_FILE,
          new AskedItem<>(GuidelineItem.WORDING, wording()),
          new AskedItem<>(
              GuidelineItem.REFERENCES,
              new Named("references", "add the address of a page that describes what is sought")),
          after(GuidelineItem.HUNT_ID, ID, new KeptId()),
          silent(GuidelineItem.HUNT_QUERY, QUERY),
          new AskedItem<>(
              GuidelineItem.HUNT_TESTED,
              OpenQuestion.of("On which data were the queries run, and what did they give?")),
          after(
              GuidelineItem.HUNT_SOURCE,
              SOURCE,
              new Named("integration", "name the integrations that the queries read")),
          new AskedItem<>(
              GuidelineItem.HUNT_MAPPING,
              new Named("mitre", "list the ids of the techniques that it finds")),
          silent(GuidelineItem.HUNT_PAGE, PAGE),
          silent(GuidelineItem.HUNT_INDEX, INDEX));

  private static final List<AskedItem<ReviewedHunt>> NEW_HUNT =
      with(
          new AskedItem<>(
              GuidelineItem.HUNT_LICENSE,
              new Named("license", "name the licence, as other hunts do")));

  private static final List<AskedItem<ReviewedHunt>> TUNED_HUNT =
      with(
          new AskedItem<>(
              GuidelineItem.HUNT_RESULTS,
              OpenQuestion.of("Which rows come now that did not, or come no more, and why?")));

  private static final List<AskedItem<ReviewedHunt>> REMOVED =
      List.of(
          new AskedItem<>(
              GuidelineItem.HUNT_REMOVED, OpenQuestion.of("Why is the hunt not needed any more?")),
          silent(GuidelineItem.HUNT_PAGE, PAGE),
          silent(GuidelineItem.HUNT_INDEX, INDEX));

  private HuntGuidelines() {}

  /// The answers for a hunt. One that cannot be read is asked for its form only.
  public static List<Answer> answers(ReviewedHunt change) {
    return asked(change).stream().map(item -> item.answer(change)).toList();
  }

  private static List<AskedItem<ReviewedHunt>> asked(ReviewedHunt change) {
    if (change.after().isEmpty()) {
      return REMOVED;
    }
    if (change.hunt().table().isEmpty()) {
      return List.of(FORM_OF_FILE);
    }
    return change.kind() == ChangeKind.NEW_HUNT ? NEW_HUNT : TUNED_HUNT;
  }

  private static Question<ReviewedHunt> wording() {
    return new OpenQuestion<>(
        "Would somebody who runs it know from these words what to look for?",
        change ->
            Stream.concat(
                    Stream.of("name: " + Quoted.of(change.hunt().name())),
                    change.hunt().text("description").stream()
                        .map(text -> "description: " + Quoted.of(text)))
                .toList());
  }

  private static AskedItem<ReviewedHunt> silent(GuidelineItem item, Codes codes) {
    return new AskedItem<>(item, new CodesSilent(codes));
  }

  private static AskedItem<ReviewedHunt> after(
      GuidelineItem item, Codes codes, Question<ReviewedHunt> next) {
    return new AskedItem<>(item, new SilentFirst<>(codes, next));
  }

  private static List<AskedItem<ReviewedHunt>> with(AskedItem<ReviewedHunt> more) {
    List<AskedItem<ReviewedHunt>> all = new ArrayList<>(OF_ALL);
    all.add(more);
    all.add(OTHERS);
    return List.copyOf(all);
  }
}
