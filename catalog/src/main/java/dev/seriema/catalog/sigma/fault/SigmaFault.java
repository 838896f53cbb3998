package dev.seriema.catalog.sigma.fault;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be wrong with a Sigma file, and what of a sound one no rule of ours can say.
///
/// 00xx: the file; 01xx: what a document says of itself; 02xx: what it looks for; 03xx: what cannot
/// be carried over.
public enum SigmaFault implements DiagnosticCode {
  NO_YAML("SIGMA-0001"),
  TOO_LARGE("SIGMA-0002"),
  ALIAS("SIGMA-0003"),
  DUPLICATE_KEY("SIGMA-0004"),
  NO_SIGMA("SIGMA-0005"),
  OTHER_DOCUMENT("SIGMA-0006"),

  MISSING_PART("SIGMA-0101"),
  WRONG_TYPE("SIGMA-0102"),
  UNKNOWN_VALUE("SIGMA-0103"),
  UNKNOWN_TAG("SIGMA-0104", Severity.WARNING),
  NOT_CARRIED("SIGMA-0105", Severity.WARNING),
  UNUSABLE_NAME("SIGMA-0106", Severity.WARNING),
  UNSUPPORTED("SIGMA-0107"),
  NOT_SAID("SIGMA-0108", Severity.NOTE),

  BAD_CONDITION("SIGMA-0201"),
  UNKNOWN_SEARCH("SIGMA-0202"),
  UNUSED_SEARCH("SIGMA-0203", Severity.WARNING),
  OLD_AGGREGATION("SIGMA-0204"),
  UNKNOWN_MODIFIER("SIGMA-0205"),
  MISPLACED_MODIFIER("SIGMA-0206"),
  UNUSABLE_VALUE("SIGMA-0207"),
  NULL_IN_LIST("SIGMA-0208"),
  PLACEHOLDER("SIGMA-0209"),
  BAD_REGEX("SIGMA-0210"),
  SINGLE_ALL("SIGMA-0211", Severity.WARNING),
  BAD_CORRELATION("SIGMA-0212"),
  UNUSED_FILTER("SIGMA-0213", Severity.WARNING),
  UNUSABLE_FILTER("SIGMA-0214"),

  UNKNOWN_SOURCE("SIGMA-0301"),
  UNMAPPED_FIELD("SIGMA-0302", Severity.WARNING),
  UNMAPPED_FIELD_REFUSED("SIGMA-0303"),
  UNFIT_TYPE("SIGMA-0304"),
  NO_EQUAL_MEANING("SIGMA-0305"),
  NO_EQUAL_CORRELATION("SIGMA-0306"),
  NARROWER_WINDOW("SIGMA-0307", Severity.WARNING);

  private final String id;
  private final Severity severity;

  SigmaFault(String id) {
    this(id, Severity.ERROR);
  }

  SigmaFault(String id, Severity severity) {
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
