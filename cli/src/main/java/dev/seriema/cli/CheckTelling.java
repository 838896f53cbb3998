package dev.seriema.cli;

import dev.seriema.catalog.check.CheckListener;
import dev.seriema.catalog.check.CheckResult;
import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.cli.check.CheckForm;
import dev.seriema.cli.check.CheckReport;
import dev.seriema.cli.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tells findings while a check goes on, as far as their form allows, and how far the check is.
final class CheckTelling implements CheckListener {
  private final Terminal terminal;
  private final CheckForm form;
  private final CheckForm.Frame frame;
  private final Predicate<RuleFinding> wanted;
  private final List<RuleFinding> told = new ArrayList<>();
  private @Nullable Progress progress;

  /// @param wanted which findings are told; asked for each once, in their order
  CheckTelling(
      Terminal terminal, CheckForm form, CheckForm.Frame frame, Predicate<RuleFinding> wanted) {
    this.terminal = terminal;
    this.form = form;
    this.frame = frame;
    this.wanted = wanted;
  }

  @Override
  public void hear(List<RuleFinding> next, int done, int files) {
    List<RuleFinding> news = next.stream().filter(wanted).toList();
    told.addAll(news);
    Progress shown = progress(files);
    byte[] written = form.next(news, frame);
    if (written.length > 0) {
      shown.clear();
      write(written);
    }
    shown.at(done, done);
  }

  /// Takes away what shows how far the check is.
  void clear() {
    if (progress != null) {
      progress.clear();
    }
  }

  /// Tells what is only known at the end.
  ///
  /// @return all that was told
  CheckReport end(CheckResult checked) {
    CheckReport report = new CheckReport(checked, told);
    write(form.end(report, frame));
    return report;
  }

  private Progress progress(int files) {
    if (progress == null) {
      progress = new Progress(terminal.err(), terminal.errIsTerminal(), files, "files");
    }
    return progress;
  }

  private void write(byte[] bytes) {
    terminal.out().writeBytes(bytes);
    terminal.out().flush();
  }
}
