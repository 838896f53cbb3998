package dev.seriema.cli;

import dev.seriema.model.rule.RuleSeverity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the command line says of a new rule. What it does not say is asked for.
final class NewRuleOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "eql, query, esql, threshold, new_terms, threat_match or machine_learning.")
  private @Nullable String type;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "kuery or lucene, for a type that may have either (default: kuery).")
  private @Nullable String language;

  @Option(
      names = "--data-source",
      paramLabel = "SOURCE",
      description = "An integration, a data set or a Beat; --list-data-sources shows all.")
  private @Nullable String source;

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      description =
          "linux, macos, windows or any: the hosts whose events are asked for (default: the only"
              + " one of the data source, else any).")
  private @Nullable String system;

  @Option(
      names = "--technique",
      paramLabel = "ID",
      description =
          "A technique or sub-technique of ATT&CK, by id or name; may be given several times."
              + " --list-techniques shows all.")
  private List<String> techniques = new ArrayList<>();

  @Option(
      names = "--tactic",
      paramLabel = "TACTIC",
      description =
          "Which tactics are meant, where a technique serves several; may be given several times.")
  private List<String> tactics = new ArrayList<>();

  @Option(names = "--name", paramLabel = "NAME", description = "The name of the rule.")
  private @Nullable String name;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the rule goes (default: as the repository around has its rules).")
  private @Nullable Path folder;

  @Option(names = "--building-block", description = "A rule whose alerts are only for other rules.")
  private boolean buildingBlock;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "low, medium, high or critical (default: ${DEFAULT-VALUE}).")
  private String severity = "medium";

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who writes the rule (default: Elastic in its repository, else to fill in).")
  private @Nullable String author;

  @Option(
      names = "--license",
      paramLabel = "NAME",
      description = "Its licence (default: Elastic's in its repository, else none).")
  private @Nullable String license;

  Optional<String> type() {
    return Optional.ofNullable(type);
  }

  Optional<String> language() {
    return Optional.ofNullable(language);
  }

  Optional<String> source() {
    return Optional.ofNullable(source);
  }

  Optional<String> system() {
    return Optional.ofNullable(system);
  }

  List<String> techniques() {
    return techniques;
  }

  List<String> tactics() {
    return tactics;
  }

  Optional<String> name() {
    return Optional.ofNullable(name);
  }

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  boolean isBuildingBlock() {
    return buildingBlock;
  }

  RuleSeverity severity() throws Unable {
    return RuleSeverity.named(severity.toLowerCase(Locale.ROOT))
        .orElseThrow(() ->
            new Unable("`--severity` is `" + severity + "`; it is low, medium, high or critical"));
  }

  Optional<String> author() {
    return Optional.ofNullable(author);
  }

  Optional<String> license() {
    return Optional.ofNullable(license);
  }

  /// Whether something is said of a rule.
  boolean isAnySaid() {
    return type != null
        || language != null
        || source != null
        || system != null
        || !techniques.isEmpty()
        || !tactics.isEmpty()
        || name != null
        || folder != null
        || buildingBlock
        || author != null
        || license != null;
  }
}
