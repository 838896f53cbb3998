package dev.seriema.testkit.sequence;

import dev.seriema.model.expression.JoinKey;
import dev.seriema.testkit.sequence.SequenceCase.Happening;
import dev.seriema.testkit.sequence.SequenceCase.Item;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a case as a spec to paste, with what is right as its matches.
public final class SequenceDraft {
  private SequenceDraft() {}

  /// @param name of the test
  public static String of(String name, SequenceCase one) {
    StringBuilder draft = new StringBuilder("## " + name + "\n\n```eql\nsequence");
    one.maxspan().ifPresent(seconds -> draft.append(" with maxspan=").append(seconds).append('s'));
    draft.append('\n');
    one.items().forEach(item -> draft.append("  ").append(text(item)).append('\n'));
    one.until().ifPresent(item -> draft.append("until ").append(text(item)).append('\n'));
    draft.append(
        "```\n```mapping\n{\"kind\": \"keyword\", \"f\": \"long\", \"g\": \"double\"}\n```\n");
    draft.append("```events\nid | time | kind | f | g\n");
    List<Happening> events = one.events();
    for (int i = 0; i < events.size(); i++) {
      Happening event = events.get(i);
      draft.append(
          "%d | %ds | %s | %s | %s\n"
              .formatted(i + 1, event.second(), quoted(event.kinds()), event.f(), event.g()));
    }
    draft.append("```\n```matches\n");
    ReferenceSequences.matches(one.query(), one.joined())
        .forEach(match -> draft.append(match).append('\n'));
    return draft.append("```\n").toString();
  }

  private static String text(Item item) {
    String keys = item.keys().stream().map(SequenceDraft::text).collect(Collectors.joining(", "));
    return (item.absent() ? "!" : "")
        + "[any where kind == \""
        + item.kind()
        + "\"]"
        + (keys.isEmpty() ? "" : " by " + keys);
  }

  private static String text(JoinKey key) {
    return (key.optional() ? "?" : "") + key.field().map(Object::toString).orElse("nowhere");
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> '"' + text + '"').toList().toString();
  }
}
