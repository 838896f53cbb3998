package dev.seriema.catalog.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class QueryComparisonTest {
  @Test
  void what_is_asked_more_narrows() {
    eql(
            "process where process.name == \"a\"",
            "process where process.name == \"a\" and user.name == \"b\"")
        .containsExactly("fewer events: now also asks `user.name == \"b\"`");
    eql(
            "process where process.name == \"a\" and user.name == \"b\"",
            "process where process.name == \"a\" and user.name == \"b\" and"
                + " not (host.id == \"c\" or host.name == \"d\")")
        .containsExactly(
            "fewer events: now leaves out `host.id == \"c\"`",
            "fewer events: now leaves out `host.name == \"d\"`");
    kuery("process.name:a and host.id:*", "process.name:a")
        .containsExactly("more events: no longer asks `host.id:*`");
  }

  @Test
  void what_is_taken_too_widens() {
    eql(
            "process where process.name == \"a\"",
            "process where process.name == \"a\" or process.pid == 5")
        .containsExactly("more events: now also takes `process.pid == 5`");
    kuery("process.name:(\"a\" or \"b\")", "process.name:(\"a\" or \"c\" or \"b\")")
        .containsExactly("more events: now also takes `process.name: \"c\"`");
    kuery("user.name:a and not process.name:(b or c)", "user.name:a and not process.name:(b or d)")
        .containsExactly(
            "more events: no longer leaves out `process.name: c`",
            "fewer events: now leaves out `process.name: d`");
  }

  @Test
  void lists_are_told_by_their_values() {
    eql(
            "process where process.name : (\"a\", \"b.exe\")",
            "process where process.name : (\"a\", \"b.exe\", \"C*\")")
        .containsExactly("more events: the values of `process.name :` gain `\"C*\"`");
    eql(
            "process where user.name == \"x\" and not process.name in (\"a\", \"b\")",
            "process where user.name == \"x\" and not process.name in (\"a\", \"c\", \"b\")")
        .containsExactly("fewer events: the values left out by `process.name in` gain `\"c\"`");
    eql(
            "process where process.name in (\"a\", \"b\")",
            "process where process.name in (\"a\", \"c\")")
        .containsExactly(
            "fewer events in one place, more in another:"
                + " the values of `process.name in` gain `\"c\"` and lose `\"b\"`");
  }

  @Test
  void another_question_to_a_field_is_told_with_the_former() {
    eql("process where process.name : \"cmd*\"", "process where process.name : \"cmd.exe\"")
        .containsExactly(
            "fewer events: `process.name : \"cmd*\"` is now `process.name : \"cmd.exe\"`");
    eql("process where process.pid > 5", "process where process.pid > 7")
        .containsExactly("fewer events: `process.pid > 5` is now `process.pid > 7`");
    eql("process where length(user.name) > 5", "process where length(user.name) > 7")
        .containsExactly("other events: `length(user.name) > 5` is now `length(user.name) > 7`");
  }

  @Test
  void parts_of_a_part_are_told_with_it() {
    eql(
            "process where user.name == \"u\" and (process.name == \"a\" or"
                + " (process.name == \"b\" and process.pid > 3))",
            "process where user.name == \"u\" and (process.name == \"a\" or"
                + " (process.name == \"b\" and process.pid > 3 and host.id == \"h\"))")
        .containsExactly(
            "fewer events: in `process.name == \"b\" and process.pid > 3 and host.id == \"h\"`:"
                + " now also asks `host.id == \"h\"`");
  }

  @Test
  void another_way_to_ask_the_same_changes_nothing() {
    eql(
            "process where process.name in (\"a\", \"b\") and user.name == \"c\"",
            "process where // who\n user.name == \"c\" and"
                + " (process.name == \"b\" or process.name == \"a\")")
        .containsExactly("the same events: `query` is written in another way and asks the same");
  }

  @Test
  void sequences_are_told_by_stages() {
    String sequence =
        "sequence by host.id with maxspan=%s [process where process.name == \"a\"%s]"
            + " [file where file.name == \"b\"]%s";
    eql(sequence.formatted("1m", "", ""), sequence.formatted("5m", " and process.pid > 3", ""))
        .containsExactly(
            "fewer events in one place, more in another: stage 1 of 2: now also asks"
                + " `process.pid > 3`",
            "fewer events in one place, more in another: the longest span is `5m`, was `1m`");
    eql(
            sequence.formatted("1m", "", " until [process where process.pid == 1]"),
            sequence.formatted(
                "1m", "", " until [process where process.pid == 1 and user.name == \"u\"]"))
        .containsExactly("more events: until: now also asks `user.name == \"u\"`");
    eql(
            sequence.formatted("1m", "", ""),
            sequence.formatted("1m", "", "").replace("by host.id", "by host.id, user.id"))
        .containsExactly(
            "other events: the stages are joined by `[host.id, user.id] [host.id, user.id]`,"
                + " was `[host.id] [host.id]`");
    eql(
            sequence.formatted("1m", "", ""),
            sequence.formatted("1m", "", " [file where file.name == \"c\"]"))
        .allMatch(line -> line.startsWith("other events: "));
  }

  @Test
  void what_cannot_be_read_is_told_by_lines() {
    List<String> lines =
        Versions.lines(
            Versions.compared(
                "type = \"esql\"\nlanguage = \"esql\"\nquery = '''\nfrom a\n| where b == 1\n'''",
                "type = \"esql\"\nlanguage = \"esql\"\nquery = '''\nfrom a\n| where b == 2\n'''"));
    assertThat(lines)
        .containsExactly(
            "other events: `query` no longer says `| where b == 1`",
            "other events: `query` now says `| where b == 2`");
    eql("process where process.name ==", "process where process.name == \"a\"")
        .allMatch(line -> line.startsWith("other events: "));
  }

  @Test
  void fewer_events_in_the_history_make_more_terms_new() {
    String terms =
        """
        type = "new_terms"
        language = "kuery"
        query = '%s'
        [rule.new_terms]
        field = "new_terms_fields"
        value = ["host.id"]
        """;
    RuleComparison comparison =
        Versions.compared(
            terms.formatted("user.name:a"), terms.formatted("user.name:a and host.id:b"));
    assertThat(comparison.meaning()).isEqualTo(Meaning.UNCLEAR);
    assertThat(comparison.risks())
        .extracting(Sentence::plain)
        .containsExactly("terms of events that are left out are new again elsewhere");
  }

  @Test
  void of_the_first_matches_others_may_be_left() {
    eql(
            "process where process.name == \"a\" | head 5",
            "process where process.name == \"a\" and user.name == \"b\" | head 5")
        .containsExactly("other events: now also asks `user.name == \"b\"`");
    eql(
            "process where process.name == \"a\" | head 5",
            "process where process.name == \"a\" | head 5 | tail 2")
        .containsExactly("other events: of the matches stay `head 5 | tail 2`, was `head 5`");
  }

  @Test
  void what_changed_is_pointed_at_in_both_versions() {
    RuleChange change =
        Versions.compared(
                "type = \"eql\"\nlanguage = \"eql\"\nquery = 'process where user.name == \"a\"'",
                "type = \"eql\"\nlanguage = \"eql\"\nquery = 'process where user.name == \"bc\"'")
            .changes()
            .getFirst();
    assertThat(change.before().orElseThrow().length()).isEqualTo("user.name == \"a\"".length());
    assertThat(change.after().orElseThrow().length()).isEqualTo("user.name == \"bc\"".length());
  }

  private static ListAssert<String> eql(String before, String after) {
    return told("eql", before, after);
  }

  private static ListAssert<String> kuery(String before, String after) {
    return told("kuery", before, after);
  }

  private static ListAssert<String> told(String language, String before, String after) {
    String rule =
        "type = \""
            + (language.equals("eql") ? "eql" : "query")
            + "\"\nlanguage = \""
            + language
            + "\"\nquery = '''\n%s\n'''";
    return assertThat(
        Versions.lines(Versions.compared(rule.formatted(before), rule.formatted(after))));
  }
}
