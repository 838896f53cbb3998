package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.Optional;

/// What is wrong with the form of a rule.
public enum FormFault implements CheckCode {
  UNKNOWN_KEY("FORM-0001", Severity.ERROR, "C-010 C-044 C-049 C-050"),
  NAME_FORM("FORM-0002", Severity.WARNING, "C-013"),
  WRITTEN_FORM("FORM-0003", Severity.ERROR, "C-014 C-016 C-020 C-132"),
  UNKNOWN_WORD("FORM-0004", Severity.ERROR, "C-015 C-026 C-040 C-044 C-149"),
  LIST_LENGTH("FORM-0005", Severity.ERROR, "C-034 C-039 C-040 C-151"),
  ID_FORM("FORM-0006", Severity.ERROR, "C-017"),
  TYPE_NOT_ACCEPTED("FORM-0007", Severity.ERROR, "C-019"),
  TIMELINE("FORM-0008", Severity.WARNING, "C-021 C-130"),
  NEWER_KEY("FORM-0009", Severity.ERROR, "C-028 C-116 C-117"),
  VERSION_IN_FILE("FORM-0010", Severity.ERROR, "C-029"),
  INDEX_AND_DATA_VIEW("FORM-0011", Severity.ERROR, "C-032"),
  NEGATED_ENTRIES("FORM-0012", Severity.ERROR, "C-041 C-042"),
  NO_THREAT_LANGUAGE("FORM-0013", Severity.ERROR, "C-043"),
  SCORE_OF_SEVERITY("FORM-0014", Severity.WARNING, "C-129"),
  SEQUENCE_SUPPRESSION("FORM-0015", Severity.ERROR, "C-142"),
  DOUBLED_ITEM("FORM-0016", Severity.ERROR, "C-151"),
  FILTERS_ALONE("FORM-0017", Severity.NOTE, "C-033") {
    @Override
    public Optional<DiagnosticCode> insteadOf() {
      return Optional.of(KqlFault.ELSEWHERE_BLANK_QUERY);
    }
  };

  private final CodeRow row;

  FormFault(String id, Severity elsewhere, String original) {
    row = new CodeRow(id, Severity.ERROR, elsewhere, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
