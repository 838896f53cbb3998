package dev.seriema.cli.explain;

import dev.seriema.engine.match.Outcome;

/// The signs that a tree is drawn with.
public enum Signs {
  /// For terminals that show more than ASCII, and for files.
  UNICODE("✓", "✗", "├─ ", "└─ ", "│  ", "█"),
  ASCII("+", "x", "|- ", "`- ", "|  ", "#");

  private final String held;
  private final String failed;
  private final String branch;
  private final String lastBranch;
  private final String beside;
  private final String bar;

  Signs(String held, String failed, String branch, String lastBranch, String beside, String bar) {
    this.held = held;
    this.failed = failed;
    this.branch = branch;
    this.lastBranch = lastBranch;
    this.beside = beside;
    this.bar = bar;
  }

  /// What holds, or is as it should be.
  public String held() {
    return held;
  }

  /// What does not.
  public String failed() {
    return failed;
  }

  /// One piece of a bar.
  public String bar() {
    return bar;
  }

  String of(Outcome outcome) {
    return switch (outcome) {
      case HELD -> held;
      case FAILED -> failed;
      case UNKNOWN -> "?";
    };
  }

  /// What leads to a part of a group.
  String branch(boolean last) {
    return last ? lastBranch : branch;
  }

  /// What stands before the lines below a part.
  String beside(boolean last) {
    return last ? " ".repeat(beside.length()) : beside;
  }
}
