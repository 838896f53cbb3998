package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.SequenceParser.ReadStage;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong with stages that are sound by themselves: there are too few, their keys do not
/// pair, nothing bounds an absence.
///
/// It keeps quiet where a fault in one of them may be the cause.
final class StageFaults {
  private final Tokens tokens;
  private final Token word;
  private final ParsedClauses head;

  /// @param word `sequence` or `sample`
  StageFaults(Tokens tokens, Token word, ParsedClauses head) {
    this.tokens = tokens;
    this.word = word;
    this.head = head;
  }

  void check(List<ReadStage> stages, Optional<ReadStage> until, boolean isSample) {
    number(stages, isSample);
    keys(Stream.concat(stages.stream(), until.stream()).toList(), isSample);
    if (!isSample) {
      absence(stages);
    }
  }

  private void number(List<ReadStage> stages, boolean isSample) {
    int count = stages.stream().mapToInt(stage -> stage.part().count()).sum();
    boolean isDoubtful = stages.stream().anyMatch(stage -> stage.clauses().isDoubtful());
    if (count > 1 || (isDoubtful && !isSample)) {
      return;
    }
    String name = isSample ? "a sample" : "a sequence";
    Diagnostic found =
        Diagnostic.of(
                EqlFault.TOO_FEW_STAGES,
                word.span(),
                count == 0 ? name + " of no stage" : name + " of one stage")
            .withLabel("it joins two events or more");
    tokens.report(
        count == 0
            ? found.withHint(
                "did you mean `"
                    + (isSample ? "sample by host.id" : "sequence")
                    + " [process where …] [network where …]`?")
            : found);
  }

  private void keys(List<ReadStage> stages, boolean isSample) {
    if (isSample
        && head.keyCount() == 0
        && stages.stream().allMatch(stage -> stage.clauses().keyCount() == 0)) {
      tokens.report(
          Diagnostic.of(EqlFault.SAMPLE_WITHOUT_KEY, word.span(), "a sample without a key")
              .withLabel("nothing says which events belong together")
              .withHint("did you mean `sample by host.id`?"));
      return;
    }
    for (ReadStage stage : stages) {
      int expected = stages.getFirst().clauses().keyCount();
      int count = stage.clauses().keyCount();
      if (count != expected) {
        SourceSpan span = stage.clauses().keySpan().orElse(stage.open());
        tokens.report(
            Diagnostic.of(EqlFault.UNEQUAL_KEYS, span, "the stage has " + counted(count))
                .withLabel("the first one has " + counted(expected)));
      }
    }
  }

  private static String counted(int keys) {
    return switch (keys) {
      case 0 -> "no key of its own";
      case 1 -> "1 key of its own";
      default -> keys + " keys of its own";
    };
  }

  private void absence(List<ReadStage> stages) {
    Optional<ReadStage> absent = stages.stream().filter(stage -> stage.part().absent()).findFirst();
    if (absent.isEmpty()) {
      return;
    }
    if (stages.stream().allMatch(stage -> stage.part().absent())) {
      tokens.report(
          Diagnostic.of(
                  EqlFault.ONLY_ABSENT_STAGES, word.span(), "a sequence of absent events alone")
              .withLabel("one stage at least is an event that is there"));
    }
    boolean isMaxspanFaulty =
        head.isDoubtful() || stages.stream().anyMatch(stage -> stage.clauses().isDoubtful());
    if (head.maxspan().isEmpty() && !isMaxspanFaulty) {
      tokens.report(
          Diagnostic.of(
                  EqlFault.ABSENCE_WITHOUT_MAXSPAN,
                  absent.get().open(),
                  "an absent event needs a `maxspan`")
              .withLabel("without it, absence would never be certain")
              .withHint("did you mean `" + sequenceWithSpan() + "`?"));
    }
  }

  private String sequenceWithSpan() {
    boolean readable = head.keyCount() == head.keys().size();
    return "sequence"
        + (head.keys().isEmpty() || !readable ? "" : " " + Printer.print(head.keys()))
        + " with maxspan=5m";
  }
}
