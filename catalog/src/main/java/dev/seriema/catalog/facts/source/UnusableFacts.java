package dev.seriema.catalog.facts.source;

/// A file of facts cannot be used, for the reason and at the place that the finding names.
public final class UnusableFacts extends Exception {
  private static final long serialVersionUID = 1;

  private final transient FactFinding finding;

  public UnusableFacts(FactFinding finding) {
    super(finding.line());
    this.finding = finding;
  }

  public FactFinding finding() {
    return finding;
  }
}
