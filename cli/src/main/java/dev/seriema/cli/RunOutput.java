package dev.seriema.cli;

import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.run.AlertRow;
import dev.seriema.cli.run.AlertView;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.run.Output;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes what a run finds as it comes: to the results, to the file of alerts, and how far it is.
final class RunOutput implements Output {
  private final Terminal terminal;
  private final OutputForm form;
  private final AlertView view;
  private final @Nullable OutputFile file;
  private final InputProgress progress;
  private final Consumer<IntakeFinding> findings;
  private final FailedRules failures;

  /// @param file takes every alert as a line of JSON; null where nobody wants it
  RunOutput(
      Terminal terminal,
      OutputForm form,
      AlertView view,
      @Nullable OutputFile file,
      InputProgress progress,
      Consumer<IntakeFinding> findings) {
    this.terminal = terminal;
    this.form = form;
    this.view = view;
    this.file = file;
    this.progress = progress;
    this.findings = findings;
    failures = new FailedRules(terminal);
  }

  @Override
  public void finding(IntakeFinding finding) {
    progress.clear();
    findings.accept(finding);
  }

  @Override
  public void failed(RuleFailureText failure) {
    progress.clear();
    failures.tell(failure);
  }

  @Override
  public void alert(byte[] documents, int start, int end, @Nullable AlertRow row) {
    if (file != null) {
      file.write(documents, start, end);
    }
    if (form == OutputForm.ndjson) {
      terminal.out().write(documents, start, end - start);
    } else if (row != null) {
      progress.clear();
      view.show(row);
    }
  }

  @Override
  public void settle() {
    terminal.out().flush();
  }

  @Override
  public boolean progress(@Nullable EventSource source, long events) {
    progress.at(source, events);
    terminal.out().flush();
    return !terminal.isClosed();
  }
}
