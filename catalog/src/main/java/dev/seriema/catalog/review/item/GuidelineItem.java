package dev.seriema.catalog.review.item;

/// What a guideline asks for, in a few words.
public enum GuidelineItem {
  FORM("form", "The file can be read and has the keys of its type"),
  WORDING("wording", "Name and description say what is found"),
  REFERENCES("references", "Sources are named"),
  DATES("dates", "Dates are those of this change"),
  UPDATED_DATE("updated-date", "The date of the update is set"),
  IDENTITY("identity", "Id, type and day of creation stay"),
  NEW_ID("new-id", "Id and name are its own"),
  MINIMUM_STACK("minimum-stack", "As many releases as possible can run it"),
  PLACE("place", "File and folder are the usual ones"),
  QUERY("query", "The query is sound"),
  FIELDS("fields", "Every field is known"),
  BREADTH("breadth", "The query is neither too narrow nor too wide"),
  INDICES("indices", "Indices and integrations fit the query"),
  SETUP("setup", "Setup is described"),
  GUIDE("guide", "The investigation guide is sound"),
  TAGS("tags", "Tags are known and complete"),
  ATTACK("attack", "The ATT&CK mapping is there and right"),
  SCHEDULE("schedule", "Look-back and interval fit"),
  BUILDING_BLOCK("building-block", "A building block is one in all respects"),
  EVIDENCE("evidence", "Evidence shows that it works"),
  DIFFERENCE("difference", "Evidence shows what becomes better"),
  INTENT("intent", "What the rule is for stays"),
  PURPOSE("purpose", "It is said what becomes better"),
  COVERAGE("coverage", "No other rule finds the same"),
  LOCK("lock", "Versions are left to the release"),
  REASON("reason", "It is said why"),
  ANNOUNCED("announced", "An earlier release announced it in the name"),
  MATURITY("maturity", "Maturity and dates say so"),
  MOVED("moved", "The file lies among the deprecated ones"),
  UNCHANGED("unchanged", "The rule is otherwise as it was"),
  GAP("gap", "No gap is left"),
  REPLACEMENT("replacement", "What replaces it is shown to work"),
  HUNT_FORM("hunt-form", "All keys are there and filled"),
  HUNT_QUERY("hunt-query", "The queries give rows that a person can read"),
  HUNT_TESTED("hunt-tested", "The queries were run"),
  HUNT_RESULTS("hunt-results", "The results are better"),
  HUNT_SOURCE("hunt-source", "The integration fits the indices"),
  HUNT_MAPPING("hunt-mapping", "Techniques are named and known"),
  HUNT_PAGE("hunt-page", "The page belongs to the hunt"),
  HUNT_INDEX("hunt-index", "The index of hunts is up to date"),
  HUNT_ID("hunt-id", "The id is its own"),
  HUNT_LICENSE("hunt-license", "The licence is named"),
  HUNT_REMOVED("hunt-removed", "It is said why it goes"),
  ISSUE("issue", "It is said what was wrong or missing"),
  DESIGN("design", "It fits what is there"),
  TESTS("tests", "Tests show it"),
  RULES("rules", "All rules are still valid"),
  VERSION("version", "The version of the tool is raised"),
  DOCUMENTATION("documentation", "The documentation says it"),
  SPEED("speed", "Nothing becomes slower"),
  ARTEFACTS("artefacts", "Release artefacts can be built"),
  SYSTEMS("systems", "It works on every system"),
  SCHEMA_SOURCE("schema-source", "The change of the product is linked"),
  SCHEMA_RELEASE("schema-release", "New keys name the release that has them"),
  SCHEMA_RULE("schema-rule", "A rule of the tests uses all of the schema"),
  ROUND_TRIP("round-trip", "Export, file and import give the same rule"),
  DOWNGRADE("downgrade", "Older releases get what they understand"),
  PRODUCT("product", "It says what the product's documentation says"),
  OTHERS("others", "Nothing else is found");

  private final String word;
  private final String title;

  GuidelineItem(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /// What other programs read.
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }
}
