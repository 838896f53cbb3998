package dev.seriema.cli;

import dev.seriema.detector.alert.AlertIdScheme;

/// How alerts get their ids, as it is written on the command line.
enum IdScheme {
  seriema(AlertIdScheme.SERIEMA),
  kibana(AlertIdScheme.KIBANA);

  private final AlertIdScheme scheme;

  IdScheme(AlertIdScheme scheme) {
    this.scheme = scheme;
  }

  AlertIdScheme scheme() {
    return scheme;
  }
}
