package dev.seriema.model.diagnostic;

/// Renders a finding for people: the sentence, the place, the line with the marked stretch, the
/// hint.
public final class DiagnosticText {
  /// Longer lines are cut around the place, so that a query on one line does not fill the screen.
  private static final int WINDOW = 120;

  private final Ink ink;

  public DiagnosticText(Ink ink) {
    this.ink = ink;
  }

  /// Of an empty text, or a file that could not be read, the name alone is the place.
  ///
  /// @return several lines, each with its end, and an empty one behind them
  public String render(Diagnostic diagnostic, SourceText source) {
    SourcePosition position = source.position(diagnostic.span().start());
    String number = Integer.toString(position.line());
    String margin = " ".repeat(number.length());
    StringBuilder text = new StringBuilder(headline(diagnostic)).append('\n');
    text.append(margin).append(ink.faint("--> ")).append(DisplayText.safe(source.name()));
    if (source.text().isEmpty()) {
      text.append('\n');
    } else {
      text.append(':').append(position.line()).append(':').append(position.column()).append('\n');
      text.append(margin).append(ink.faint(" |")).append('\n');
      excerpt(diagnostic, source, position, number, margin, text);
      text.append(margin).append(ink.faint(" |")).append('\n');
    }
    diagnostic
        .hint()
        .ifPresent(hint ->
            text.append(margin)
                .append(ink.faint(" = "))
                .append(ink.strong("hint: "))
                .append(DisplayText.safe(hint))
                .append('\n'));
    text.append(margin)
        .append(ink.faint(" = more: docs/diagnostics/" + diagnostic.code().id() + ".md"))
        .append("\n\n");
    return text.toString();
  }

  /// The first line, which can stand alone in a list.
  public String headline(Diagnostic diagnostic) {
    String mark = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
    String painted =
        switch (diagnostic.severity()) {
          case ERROR -> ink.error(mark);
          case WARNING -> ink.warning(mark);
          case NOTE -> ink.note(mark);
        };
    return painted + ink.strong(": " + DisplayText.safe(diagnostic.message()));
  }

  private void excerpt(
      Diagnostic diagnostic,
      SourceText source,
      SourcePosition position,
      String number,
      String margin,
      StringBuilder text) {
    String line = source.line(position.line());
    int column = Math.min(line.offsetByCodePoints(0, position.column() - 1), line.length());
    int from = column > WINDOW - 20 ? column - 20 : 0;
    int to = Math.min(line.length(), from + WINDOW);
    int marked = Math.min(Math.max(column + diagnostic.span().length(), column + 1), to);
    String before = DisplayText.safe(line.substring(from, column));
    String under = marked > column ? DisplayText.safe(line.substring(column, marked)) : "";
    String dots = from > 0 ? "…" : "";
    text.append(ink.faint(number + " | "))
        .append(dots)
        .append(before)
        .append(under)
        .append(DisplayText.safe(line.substring(Math.max(marked, column), to)))
        .append(to < line.length() ? "…" : "")
        .append('\n');
    String carets = "^".repeat(Math.max(1, DisplayText.width(under)));
    String label = diagnostic.label().isEmpty() ? "" : " " + DisplayText.safe(diagnostic.label());
    String painted =
        switch (diagnostic.severity()) {
          case ERROR -> ink.error(carets + label);
          case WARNING -> ink.warning(carets + label);
          case NOTE -> ink.note(carets + label);
        };
    text.append(margin)
        .append(ink.faint(" | "))
        .append(" ".repeat(DisplayText.width(dots + before)))
        .append(painted)
        .append('\n');
  }
}
