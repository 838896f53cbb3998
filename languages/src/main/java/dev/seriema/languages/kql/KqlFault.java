package dev.seriema.languages.kql;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be found in a KQL query: 01 in its syntax, 02 in names and types, 03 where it is sound
/// and probably not meant.
public enum KqlFault implements DiagnosticCode {
  UNEXPECTED("KQL-0101"),
  OPEN_TEXT("KQL-0102"),
  UNKNOWN_ESCAPE("KQL-0103"),
  MISSING_OPERAND("KQL-0104"),
  OPEN_BRACKET("KQL-0105"),
  MISSING_JOIN("KQL-0106"),
  NOT_IN_VALUE("KQL-0107"),
  BARE_NOT("KQL-0108"),
  FOREIGN_OPERATOR("KQL-0109"),
  MISSING_VALUE("KQL-0110"),
  MISSING_FIELD("KQL-0111"),
  COLON_IN_VALUE("KQL-0112"),
  RANGE_VALUE("KQL-0113"),
  TOO_DEEP("KQL-0114"),
  ANOTHER_LANGUAGE("KQL-0115"),
  KEYWORD_WITHOUT_BLANK("KQL-0116"),
  DOUBLE_NOT("KQL-0117"),
  NULL_FIELD("KQL-0118"),

  UNKNOWN_FIELD("KQL-0201", Severity.WARNING),
  FIELD_NOT_IN_TABLES("KQL-0202", Severity.WARNING),
  TYPE_CONFLICT("KQL-0203", Severity.WARNING),
  OUTSIDE_NESTED("KQL-0204", Severity.WARNING),
  NOT_IN_NESTED("KQL-0205", Severity.WARNING),
  NOT_NESTED("KQL-0206"),
  UNREADABLE_VALUE("KQL-0207"),
  PATTERN_ON_NO_TEXT("KQL-0208"),
  NO_ORDER("KQL-0209"),
  NULL_VALUE("KQL-0210"),
  UNSUPPORTED_TYPE("KQL-0211"),
  OBJECT_FIELD("KQL-0212", Severity.WARNING),
  NO_FIELD_FITS("KQL-0213", Severity.WARNING),

  QUOTED_WILDCARD("KQL-0301", Severity.WARNING),
  ESCAPE_IN_PATH("KQL-0302", Severity.WARNING),
  ESCAPED_NOT("KQL-0303", Severity.WARNING),
  OPERATOR_AS_TEXT("KQL-0304", Severity.WARNING),
  QUOTES_AS_TEXT("KQL-0305", Severity.WARNING),
  FOREIGN_SYNTAX("KQL-0306", Severity.WARNING),
  BLOCK_AS_TEXT("KQL-0307", Severity.WARNING),
  ANY_OF_THE_WORDS("KQL-0308", Severity.WARNING),
  PATTERN_FALLS_APART("KQL-0309", Severity.WARNING),
  PATTERN_FITS_NO_WORD("KQL-0310", Severity.WARNING),
  VALUE_NOT_LISTED("KQL-0311", Severity.WARNING),
  CAPITALS_IN_LOWER_CASE_FIELD("KQL-0312", Severity.WARNING),
  ONLY_NEGATIONS("KQL-0313", Severity.WARNING),
  CONSTANT_PART("KQL-0314", Severity.WARNING),
  CONTRADICTION("KQL-0315", Severity.WARNING),
  REDUNDANT_PART("KQL-0316", Severity.NOTE),

  ELSEWHERE_SEVERAL_WORDS("KQL-0331", Severity.WARNING),
  ELSEWHERE_KEYWORD_CASE("KQL-0332", Severity.WARNING),
  ELSEWHERE_CONVERTED("KQL-0333", Severity.WARNING),
  ELSEWHERE_ESCAPE("KQL-0334", Severity.WARNING),
  ELSEWHERE_NO_BREAK_SPACE("KQL-0335", Severity.WARNING),
  ELSEWHERE_BLANK_QUERY("KQL-0336", Severity.WARNING),
  ELSEWHERE_PATTERN_ON_TEXT("KQL-0337", Severity.WARNING),
  ELSEWHERE_MIXED_STARS("KQL-0338", Severity.WARNING),
  ELSEWHERE_NOT_FLAT("KQL-0339", Severity.WARNING);

  private final String id;
  private final Severity severity;

  KqlFault(String id) {
    this(id, Severity.ERROR);
  }

  KqlFault(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
