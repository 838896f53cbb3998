package dev.seriema.cli;

import dev.seriema.cli.run.ExecutionTally;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.ScheduledRule;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.detector.schedule.Unseen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// When rules look at events.
final class ScheduleOptions {
  @Option(
      names = "--schedule",
      paramLabel = "SCHEDULE",
      description =
          "stream: rules look at events as they come. kibana: rules are executed as Kibana does, at"
              + " the multiples of their interval between the first and the last event, each time"
              + " over the window that `from` and `to` name (default: stream).")
  private Schedule schedule = Schedule.stream;

  @Option(
      names = "--at",
      paramLabel = "T",
      description =
          "Execute all rules at this moment, such as 2026-11-25T10:00:00Z, instead of the multiples"
              + " of their interval; with --schedule kibana. May be given several times.")
  private List<Instant> at = List.of();

  /// The words of the command line.
  enum Schedule {
    stream,
    kibana
  }

  /// @throws Unable when moments are given and no rule is executed at moments
  Scheduling scheduling() throws Unable {
    return switch (schedule) {
      case stream -> {
        if (!at.isEmpty()) {
          throw new Unable(
              "--at is for --schedule kibana: in a stream no rule is executed at a time");
        }
        yield Scheduling.IN_STREAM;
      }
      case kibana -> new Scheduling.ByExecutions(at);
    };
  }

  /// The moments of executions, whatever schedule was asked for.
  Scheduling.ByExecutions moments() {
    return new Scheduling.ByExecutions(at);
  }

  /// The rules that can run in the schedule; the others are left out with their reason.
  CompiledRules among(CompiledRules compiled) {
    return schedule == Schedule.stream ? compiled : compiled.without(ScheduledRule::obstacle);
  }

  boolean isKibana() {
    return schedule == Schedule.kibana;
  }

  /// What a person is told about how rules were executed; empty in a stream.
  ///
  /// @param hasState whether former runs may have executed them before
  List<String> summary(ExecutionTally executions, boolean hasState) {
    if (schedule == Schedule.stream) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        Counted.of(executions.count(), "execution")
            + partly(executions, Execution.Status.PARTIAL_FAILURE)
            + partly(executions, Execution.Status.FAILED)
            + (executions.overLimit() > 0
                ? String.format(Locale.ROOT, ", %,d over the limit", executions.overLimit())
                : ""));
    if (executions.count() == 0) {
      lines.add(
          hasState
              ? "no moment is later than what former runs have executed; --at T executes the rules"
                  + " at a moment"
              : "no multiple of an interval lies between the first and the last event; --at T"
                  + " executes the rules at a moment");
    }
    Unseen unseen = executions.unseen();
    if (executions.count() > 0 && unseen.all() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d of what rules match in no window, %,d of them behind the last execution of their"
                  + " rule; --at T executes the rules at a moment",
              unseen.all(),
              unseen.behind()));
    }
    if (executions.passedOver() > 0) {
      lines.add(
          Counted.of(executions.passedOver(), "execution")
              + " left out: the events reach over too long a time for the interval of their rule");
    }
    return lines;
  }

  /// The executions as `--stats` prints them; empty in a stream.
  Optional<List<Execution>> executed(ExecutionTally executions) {
    return schedule == Schedule.stream ? Optional.empty() : Optional.of(executions.kept());
  }

  private static String partly(ExecutionTally executions, Execution.Status status) {
    long count = executions.count(status);
    return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, status.word());
  }
}
