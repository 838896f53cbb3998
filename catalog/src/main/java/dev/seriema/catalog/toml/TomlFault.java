package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be wrong with a TOML file as such, whatever it is meant to say.
public enum TomlFault implements DiagnosticCode {
  INVALID_UTF8("TOML-0001"),
  CONTROL_CHARACTER("TOML-0002"),
  UNTERMINATED_STRING("TOML-0003"),
  UNKNOWN_ESCAPE("TOML-0004"),
  BAD_UNICODE_ESCAPE("TOML-0005"),
  BAD_NUMBER("TOML-0006"),
  NUMBER_OUT_OF_RANGE("TOML-0007"),
  BAD_DATE_OR_TIME("TOML-0008"),
  UNKNOWN_VALUE("TOML-0009"),
  MISSING_VALUE("TOML-0010"),
  MISSING_EQUALS("TOML-0011"),
  MISSING_KEY("TOML-0012"),
  BAD_BARE_KEY("TOML-0013"),
  MULTILINE_KEY("TOML-0014"),
  TEXT_AFTER_END("TOML-0015"),
  UNCLOSED_HEADER("TOML-0016"),
  UNCLOSED_ARRAY("TOML-0017"),
  UNCLOSED_INLINE_TABLE("TOML-0018"),
  MISSING_COMMA("TOML-0019"),
  NEWLINE_IN_INLINE_TABLE("TOML-0020"),
  TRAILING_COMMA("TOML-0021"),
  DUPLICATE_KEY("TOML-0022"),
  TABLE_REDEFINED("TOML-0023"),
  VALUE_EXTENDED("TOML-0024"),
  TABLE_EXTENDED("TOML-0025"),
  NESTED_TOO_DEEPLY("TOML-0026"),
  TOO_MANY_FAULTS("TOML-0027");

  private final String id;

  TomlFault(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
