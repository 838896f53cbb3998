package dev.seriema.cli.mutants;

import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.mutation.KillingEvents;
import dev.seriema.catalog.mutation.MutantVerdict;
import dev.seriema.catalog.mutation.MutationScore;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.diagnostic.SourceSpan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rule that its evidence proves, and what became of its mutants.
public record MutatedRule(RuleEvidence rule, MutationScore score) {
  /// The ending of files of events.
  private static final String ENDING = ".ndjson";

  /// Where a mutant differs from the rule, from line and column 1; empty for what stands beside its
  /// query.
  Optional<SourcePosition> position(MutantVerdict verdict) {
    Optional<SourceSpan> span = verdict.mutant().span();
    return span.flatMap(in -> rule.rule().flatMap(read -> read.query()))
        .map(query -> rule.source().position(query.map().toSource(span.orElseThrow()).start()));
  }

  /// Such as `rules/shell.toml:12:5`.
  String place(MutantVerdict verdict) {
    String path = PathFromHere.written(rule.source().name());
    return position(verdict).map(at -> path + ":" + at.line() + ":" + at.column()).orElse(path);
  }

  /// The name below the folder of evidence, such as `quiet/not-curl.ndjson`.
  static String file(KillingEvents events) {
    return events.kind().folder() + "/" + events.name() + ENDING;
  }

  /// The files that would kill survivors, each once, by their paths below the folder of evidence.
  public List<NewFile> files() {
    Map<String, NewFile> files = new LinkedHashMap<>();
    for (MutantVerdict survivor : score.survivors()) {
      survivor
          .events()
          .ifPresent(events ->
              files.putIfAbsent(
                  file(events), new NewFile(Path.of(file(events)), events.content())));
    }
    return List.copyOf(files.values());
  }
}
