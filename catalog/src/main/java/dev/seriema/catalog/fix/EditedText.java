package dev.seriema.catalog.fix;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text after some edits.
///
/// @param touched what the edits wrote, in order
record EditedText(String text, List<SourceSpan> touched) {

  /// @param edits of which none is in the way of another
  static EditedText of(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text.length());
    List<SourceSpan> touched = new ArrayList<>();
    int done = 0;
    for (TextEdit edit : inOrder(edits)) {
      edited.append(text, done, edit.span().start());
      touched.add(new SourceSpan(edited.length(), edited.length() + edit.text().length()));
      edited.append(edit.text());
      done = edit.span().end();
    }
    return new EditedText(edited.append(text, done, text.length()).toString(), touched);
  }

  private static List<TextEdit> inOrder(List<TextEdit> edits) {
    return edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList();
  }

  /// Whether some of what was written stands in a stretch of the text.
  boolean hasTouched(SourceSpan stretch) {
    return touched.stream()
        .anyMatch(own -> own.start() <= stretch.end() && stretch.start() <= own.end());
  }
}
