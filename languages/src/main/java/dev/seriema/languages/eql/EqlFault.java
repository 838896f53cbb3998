package dev.seriema.languages.eql;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be found in an EQL query: 00 while it is cut into tokens, 01 in its syntax, 02 in names
/// and types, 03 where it is sound and probably not meant.
public enum EqlFault implements DiagnosticCode {
  UNEXPECTED_CHARACTER("EQL-0001"),
  OPEN_TEXT("EQL-0002"),
  UNKNOWN_ESCAPE("EQL-0003"),
  SINGLE_QUOTES("EQL-0004"),
  OLD_RAW_TEXT("EQL-0005"),
  OPEN_COMMENT("EQL-0006"),
  OPEN_NAME("EQL-0007"),
  BAD_NUMBER("EQL-0008"),

  UNEXPECTED_TOKEN("EQL-0101"),
  EMPTY_QUERY("EQL-0102"),
  SINGLE_EQUALS("EQL-0103"),
  FOREIGN_OPERATOR("EQL-0104"),
  OPEN_BRACKET("EQL-0105"),
  CHAINED_COMPARISON("EQL-0106"),
  MISSING_LIST("EQL-0107"),
  SEQUENCE_NOT_SUPPORTED("EQL-0108"),
  JOIN("EQL-0109"),
  UNKNOWN_PIPE("EQL-0110"),
  PIPE_ARGUMENT("EQL-0111"),
  PROCESS_RELATIONSHIP("EQL-0112"),
  ARRAY_INDEX("EQL-0113"),
  METHOD_CALL("EQL-0114"),
  MISSING_WHERE("EQL-0115"),
  BAD_CATEGORY("EQL-0116"),
  MISSING_OPERAND("EQL-0117"),
  TOO_DEEP("EQL-0118"),
  RESERVED_WORD("EQL-0119"),
  ANOTHER_LANGUAGE("EQL-0120"),

  UNKNOWN_FIELD("EQL-0203"),
  FIELD_NOT_IN_TABLES("EQL-0204", Severity.WARNING),
  UNKNOWN_FUNCTION("EQL-0205"),
  FUNCTION_OF_ANOTHER_DIALECT("EQL-0206"),
  NUMBER_OF_ARGUMENTS("EQL-0207"),
  ARGUMENT_TYPE("EQL-0208"),
  ARGUMENT_NOT_CONSTANT("EQL-0209"),
  NO_CASE_FORM("EQL-0210"),
  TEXT_WITHOUT_KEYWORD("EQL-0211"),
  NESTED_FIELD("EQL-0212"),
  UNSUPPORTED_TYPE("EQL-0213"),
  NOT_A_CONDITION("EQL-0214"),
  TYPE_MISMATCH("EQL-0215"),
  TWO_FIELDS("EQL-0216"),
  ITEM_NOT_CONSTANT("EQL-0217"),
  MIXED_LIST("EQL-0218"),
  PATTERN_ON_NO_TEXT("EQL-0219"),
  PATTERN_IS_NO_TEXT("EQL-0220"),
  NO_DATE("EQL-0221"),
  NO_ADDRESS("EQL-0222"),
  BAD_REGEX("EQL-0223"),
  NO_RESULT("EQL-0225"),
  ARITHMETIC_ON_NO_NUMBER("EQL-0226"),
  NO_NUMBER("EQL-0227"),
  NO_ORDER("EQL-0228"),
  TYPE_CONFLICT("EQL-0229", Severity.WARNING),

  NUMBER_AS_TEXT("EQL-0301", Severity.WARNING);

  private final String id;
  private final Severity severity;

  EqlFault(String id) {
    this(id, Severity.ERROR);
  }

  EqlFault(String id, Severity severity) {
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
