package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Codes;

/// Which findings speak of which item.
final class RuleCodes {
  static final Codes NEW_ID =
      Codes.of("SET-0001", "SET-0002", "SET-0005", "SET-0006", "RULE-0013", "FORM-0006");
  static final Codes MINIMUM_STACK = Codes.of("PLACE-0005", "PLACE-0006", "FORM-0009");
  static final Codes PLACE = Codes.of("PLACE-0001", "PLACE-0002", "PLACE-0007", "FORM-0002");
  static final Codes LOCK =
      Codes.of("LOCK-", "FORM-0010", "CHANGE-0003").without(Codes.of("LOCK-0004"));
  static final Codes FORM =
      Codes.of("TOML-", "RULE-", "FORM-")
          .without(NEW_ID)
          .without(MINIMUM_STACK)
          .without(PLACE)
          .without(LOCK);
  static final Codes DATES = Codes.of("PLACE-0004");
  static final Codes FIELDS =
      Codes.of(
          "EQL-0203",
          "EQL-0204",
          "KQL-0201",
          "KQL-0202",
          "KQL-0213",
          "ESQL-0201",
          "SOURCE-0001",
          "SOURCE-0010",
          "SOURCE-0011",
          "SOURCE-0012");
  static final Codes INDICES =
      Codes.of(
          "SOURCE-0002",
          "SOURCE-0003",
          "SOURCE-0004",
          "SOURCE-0005",
          "SOURCE-0006",
          "SOURCE-0007",
          "SOURCE-0008");
  static final Codes QUERY =
      Codes.of("EQL-", "KQL-", "LUCENE-", "ESQL-", "FILTER-", "MATCH-", "SOURCE-0009")
          .without(FIELDS);
  static final Codes SETUP = Codes.of("GUIDE-0001", "GUIDE-0002", "GUIDE-0003");
  static final Codes GUIDE = Codes.of("GUIDE-").without(SETUP);
  static final Codes BUILDING_BLOCK = Codes.of("PLACE-0003", "TIME-0001", "TAG-0003");
  static final Codes TAGS = Codes.of("TAG-", "SET-0007").without(BUILDING_BLOCK);
  static final Codes ATTACK = Codes.of("ATTACK-");
  static final Codes SCHEDULE = Codes.of("TIME-").without(BUILDING_BLOCK);
  static final Codes MATURITY = Codes.of("PLACE-0008", "CHANGE-0002");
  static final Codes MOVED = Codes.of("PLACE-0007");
  static final Codes REASON = Codes.of("LOCK-0004");
  static final Codes GIVEN_UP_BEFORE = Codes.of("CHANGE-0001");

  /// What [UpdatedDate] finds out itself, as it binds in every repository.
  static final Codes UPDATED = Codes.of("CHANGE-0002");

  private RuleCodes() {}
}
