package dev.seriema.catalog.scaffold;

/// The texts for whoever meets an alert of a new rule: what an author has to write is marked, what
/// follows from the data source is written.
record DraftGuide(RuleDraft draft) {
  String note() {
    return """
    ## Triage and analysis

    ### Investigating %s

    FILL IN: what the rule finds, and how an intruder comes to do it

    ### Possible investigation steps

    - FILL IN: what to look at first, and what it tells

    ### False positive analysis

    - FILL IN: what is harmless and alerts all the same, and how to know it

    ### Response and remediation

    - FILL IN: what to do where the alert is right\
    """
        .formatted(draft.name());
  }

  String setup() {
    DataSource source = draft.source();
    String needed =
        RuleDraft.hasQuery(draft.type())
            ? "The rule reads `" + source.index().orElseThrow() + "`"
            : "The rule reads the results of a machine-learning job, which has to be started";
    String sender =
        source
            .integration()
            .map(name -> "; the integration `" + name + "` has to be installed.")
            .orElse(".");
    return "## Setup\n\n" + needed + sender;
  }
}
