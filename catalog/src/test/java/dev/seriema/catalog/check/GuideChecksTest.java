package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.House;
import org.junit.jupiter.api.Test;

class GuideChecksTest {
  private static final OneRule SOUND = OneRule.sound();

  private static final String USERS =
      """
      [[transform.osquery]]
      label = "Users"
      query = "SELECT * FROM users"
      """;

  private static OneRule guide(String note) {
    return SOUND.with("note", "'''\n" + note + "'''");
  }

  @Test
  void headings_in_code_and_comments_are_none() {
    assertThat(
            guide(
                    """
                    ## Setup
                    ```
                    # Setup
                    ~~~
                    ```
                    ~~~~ sh
                    # Setup
                    ~~~
                    ## Config
                    ~~~~
                    <!--
                    # Setup
                    -->
                    <!-- one line -->
                        # Setup
                    #Setup
                    ####### Setup
                    ### Configuration
                    """)
                .findings("GUIDE"))
        .isEmpty();
  }

  @Test
  void headings_behind_code_and_comments_are_read() {
    assertThat(
            guide(
                    """
                    ```
                    code
                    ```
                    <!-- a
                    comment --> and more
                    a `span` and ``` another ``` one
                    ``` no fence ```
                       # setup ##
                    """)
                .findings("GUIDE"))
        .containsExactly(
            "error GUIDE-0001 a heading `# setup`; the part on the setup stands below `## Setup`");
  }

  @Test
  void a_fence_that_nothing_closes_reaches_to_the_end() {
    assertThat(guide("```\n# Setup\n``` js\n# Setup\n").findings("GUIDE")).isEmpty();
  }

  @Test
  void a_heading_that_only_mentions_the_setup_is_fine() {
    assertThat(guide("# Before the Setup\n### How to configure\n").findings("GUIDE")).isEmpty();
  }

  @Test
  void a_setup_that_is_not_there_may_be_called_none() {
    OneRule both = guide("## Setup\n");
    assertThat(both.with("setup", "\"None\"").findings("GUIDE")).isEmpty();
    assertThat(both.with("setup", "\"\"").findings("GUIDE")).isEmpty();
    assertThat(both.with("setup", "\"Turn it on.\"").findings("GUIDE"))
        .containsExactly("error GUIDE-0002 the setup stands in `note` and in `setup`");
  }

  @Test
  void only_elastics_rules_have_the_sentence_on_many_alerts() {
    OneRule many = SOUND.with("max_signals", "1000").with("setup", "\"Some. Sentence.\"");
    assertThat(many.findings("GUIDE")).hasSize(1).first().asString().contains("GUIDE-0003");
    assertThat(many.in(House.CUSTOM).findings("GUIDE")).isEmpty();
    assertThat(many.with("max_signals", "999").findings("GUIDE")).isEmpty();
    assertThat(many.with("max_signals", "1001").in(House.PLAIN).findings("GUIDE"))
        .containsExactly("warning GUIDE-0003 `max_signals` is 1001; a cluster makes 1000 at most");
  }

  @Test
  void an_urgent_rule_of_another_author_or_a_building_block_needs_no_guide() {
    OneRule urgent = SOUND.with("severity", "\"critical\"").with("risk_score", "99");
    assertThat(urgent.findings("GUIDE")).hasSize(1).first().asString().contains("GUIDE-0004");
    assertThat(urgent.with("author", "[\"Ann\", \"ELASTIC\"]").findings("GUIDE")).hasSize(1);
    assertThat(urgent.with("author", "[\"Ann\"]").findings("GUIDE")).isEmpty();
    assertThat(urgent.with("building_block_type", "\"default\"").findings("GUIDE")).isEmpty();
    assertThat(urgent.with("note", "\"## TRIAGE and analysis\"").findings("GUIDE")).isEmpty();
  }

  @Test
  void the_name_in_the_guide_may_go_on_and_be_of_any_case() {
    assertThat(guide("### Investigating  shell started by a user\n").findings("GUIDE")).isEmpty();
    assertThat(guide("### Investigating a user\n### Investigating Shell Started\n").codes("GUIDE"))
        .isEmpty();
    assertThat(guide("### Investigating\n#### Investigating users\n").codes("GUIDE")).isEmpty();
    assertThat(guide("### Investigating Shell\n").findings("GUIDE"))
        .containsExactly(
            "error GUIDE-0005 the guide is about `Shell`, and the rule is named `Shell Started`");
  }

  @Test
  void a_place_may_stand_twice_and_in_braces() {
    assertThat(guide("$osquery_0 ${osquery_0}\n").withTables(USERS).codes("GUIDE")).isEmpty();
  }

  @Test
  void what_only_looks_like_a_place_is_none() {
    assertThat(
            guide("$$osquery_1 $osquery ${osquery_1 $osquery_1a $path_1 $osquery_ $1 $\n")
                .codes("GUIDE"))
        .isEmpty();
  }

  @Test
  void an_entry_without_a_guide_is_never_shown() {
    assertThat(SOUND.withTables(USERS).findings("GUIDE"))
        .containsExactly(
            "error GUIDE-0006 `$osquery_0` stands nowhere in `note`, so that this is never shown");
  }

  @Test
  void places_are_counted_from_zero() {
    assertThat(guide("$osquery_0\n$osquery_2\n").withTables(USERS + USERS).findings("GUIDE"))
        .containsExactly(
            "warning GUIDE-0007 `$osquery_2` stands for no entry: those of"
                + " `[[transform.osquery]]` are counted from `$osquery_0`");
  }

  @Test
  void each_plugin_that_is_written_by_hand_is_told() {
    assertThat(guide("!{osquery{}} !{investigate{}} !{other{}}\n").codes("GUIDE"))
        .containsExactly("GUIDE-0008", "GUIDE-0008");
  }

  @Test
  void each_place_to_fill_in_is_told_wherever_it_stands() {
    assertThat(
            guide("FILL IN: how it is done\nand FILL IN: 'why' FILL IN:")
                .with("references", "[\"FILL IN: a page\"]")
                .withMetadata("comments", "\"FILL IN: more\"")
                .findings("GUIDE"))
        .containsExactlyInAnyOrder(
            "error GUIDE-0009 `FILL IN: more` waits for its author",
            "error GUIDE-0009 `FILL IN: how it is done` waits for its author",
            "error GUIDE-0009 `FILL IN: ` waits for its author",
            "error GUIDE-0009 `FILL IN:` waits for its author",
            "error GUIDE-0009 `FILL IN: a page` waits for its author");
  }

  @Test
  void words_that_only_resemble_a_place_to_fill_in_are_fine() {
    assertThat(guide("Fill in: the form. FILL IN the form.\n").codes("GUIDE")).isEmpty();
  }
}
