package dev.seriema.languages.lucene;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be found in a Lucene query string: 01 in its syntax, 02 in names and types, 03 where it
/// is sound and probably not meant.
public enum LuceneFault implements DiagnosticCode {
  OPEN_TEXT("LUCENE-0101"),
  OPEN_REGEX("LUCENE-0102"),
  OPEN_BRACKET("LUCENE-0103"),
  BAD_RANGE("LUCENE-0104"),
  BAD_ESCAPE("LUCENE-0105"),
  BAD_BOOST("LUCENE-0106"),
  MISSING_OPERAND("LUCENE-0107"),
  MISSING_VALUE("LUCENE-0108"),
  SECOND_COLON("LUCENE-0109"),
  BAD_FIELD_NAME("LUCENE-0110"),
  BAD_FUZZINESS("LUCENE-0111"),
  DOUBLED_OPERATOR("LUCENE-0112"),
  EMPTY_GROUP("LUCENE-0113"),
  TOO_DEEP("LUCENE-0114"),
  UNEXPECTED_TOKEN("LUCENE-0115"),
  IGNORED_SIGN("LUCENE-0116", Severity.WARNING),

  UNKNOWN_FIELD("LUCENE-0201", Severity.WARNING),
  FIELD_NOT_IN_TABLES("LUCENE-0202", Severity.WARNING),
  TYPE_CONFLICT("LUCENE-0203", Severity.WARNING),
  NESTED_FIELD("LUCENE-0204", Severity.WARNING),
  NO_NUMBER("LUCENE-0205"),
  NO_DATE("LUCENE-0206"),
  NO_ADDRESS("LUCENE-0207"),
  NO_TRUTH_VALUE("LUCENE-0208"),
  NOT_FOR_TYPE("LUCENE-0209"),
  BAD_REGEX("LUCENE-0210"),
  EXISTENCE_OF_NOTHING("LUCENE-0211", Severity.WARNING),

  ANOTHER_LANGUAGE("LUCENE-0301", Severity.WARNING),
  LOWER_CASE_OPERATOR("LUCENE-0302", Severity.WARNING),
  GLUED_OPERATOR("LUCENE-0303", Severity.WARNING),
  LONE_SIGN("LUCENE-0304", Severity.WARNING),
  SEPARATE_COMPARISON("LUCENE-0305", Severity.WARNING),
  ESCAPED_COMPARISON("LUCENE-0306", Severity.WARNING),
  LOST_BACKSLASH("LUCENE-0307", Severity.WARNING),
  QUOTED_WILDCARD("LUCENE-0308", Severity.WARNING),
  PATH_AS_REGEX("LUCENE-0309", Severity.WARNING),
  BLOCK_AS_TEXT("LUCENE-0310", Severity.WARNING),
  EMPTY_RANGE("LUCENE-0311", Severity.WARNING),
  LOOSE_WORDS("LUCENE-0312", Severity.WARNING),
  MIXED_OPERATORS("LUCENE-0313", Severity.WARNING),
  USELESS_OPTIONAL("LUCENE-0314", Severity.WARNING),
  CONTRADICTION("LUCENE-0315", Severity.WARNING),
  ONLY_NEGATIONS("LUCENE-0316", Severity.WARNING),
  CONSTANT_PART("LUCENE-0317", Severity.WARNING),
  REDUNDANT_PART("LUCENE-0318", Severity.NOTE);

  private final String id;
  private final Severity severity;

  LuceneFault(String id) {
    this(id, Severity.ERROR);
  }

  LuceneFault(String id, Severity severity) {
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
