package dev.seriema.catalog.check;

import dev.seriema.catalog.layout.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How far a check is: what it has seen and told. Findings are told in the order in which they are
/// added, as they weigh, without those that are allowed.
final class CheckRun {
  private final Allowed allowed;
  private final ToldFindings told;
  private final CheckListener listener;
  private final int files;
  private final AllFiles all = new AllFiles();
  private final Set<String> off = new HashSet<>();
  private final List<FileCheck> checked = new ArrayList<>();

  /// @param places that are checked
  /// @param files how many there are
  CheckRun(List<Path> places, FileCalls calls, CheckListener listener, int files) {
    this.allowed = new Allowed(places, calls);
    this.told = new ToldFindings(calls);
    this.listener = listener;
    this.files = files;
  }

  /// Adds the repository around a place, before any of its files.
  void add(Around around) {
    off.addAll(around.settings().off());
    hear(allowed.add(around));
  }

  /// Adds the next file.
  void add(Around around, RuleFiles.Candidate file, FileCheck check) {
    checked.add(check);
    List<RuleFinding> found = new ArrayList<>(allowed.add(around, file, check));
    found.addAll(allowed.of(all.add(check)));
    hear(found);
  }

  /// Adds findings that hang on more than one file.
  void tell(List<RuleFinding> found) {
    hear(allowed.of(found));
  }

  private void hear(List<RuleFinding> next) {
    listener.hear(told.next(next), checked.size(), files);
  }

  /// The files that were added, in their order.
  List<FileCheck> checked() {
    return Collections.unmodifiableList(checked);
  }

  /// Tells which allowances were of no use, after all else.
  CheckResult end() {
    hear(allowed.unused());
    return all.result(told.all(), off);
  }
}
