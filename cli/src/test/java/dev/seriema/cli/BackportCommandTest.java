package dev.seriema.cli;

import static dev.seriema.cli.BranchedRepository.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackportCommandTest {
  private static final List<String> TAKING = BranchedRepository.taking();

  private static final String PAGE = "docs/backport.md";

  private final Path folder;
  private final BranchedRepository repository;

  BackportCommandTest(@TempDir Path folder) {
    this.folder = folder;
    repository = BranchedRepository.in(folder.resolve("rules-of-kestrel"));
  }

  @Test
  void a_rule_goes_to_the_branches_that_can_take_it() throws IOException {
    String commit = repository.mergeWebServer().head();
    String before = repository.state();

    Invocation plan = repository.backport("Web Server Started from Python").endsWith(0);
    assertThat(repository.state()).isEqualTo(before);
    String told = named(plan.out(), commit);
    Golden.assertMatches("backport/plan.txt", told);
    assertThat(Files.readString(Path.of(System.getProperty("seriema.root", ".."), PAGE)))
        .contains("```text\n" + told + "```\n");

    repository.backport("Web Server Started from Python", "--apply").endsWith(0);
    for (String branch : TAKING) {
      assertThat(repository.said("log", "-1", "--format=%an <%ae> %ad%n%cn <%ce>", branch))
          .isEqualTo(
              "Ann <ann@example.org> Fri Nov 20 08:30:00 2026 +0530\nCora <cora@example.org>");
      assertThat(repository.said("log", "-1", "--format=%B", branch))
          .isEqualTo(
              """
              Find web servers started from Python

              They serve a folder to everybody.

              Left out on %s:
              - detection_rules/etc/version.lock.json: each branch has its own

              Co-authored-by: Bea <bea@example.org>
              (cherry picked from commit %s)\
              """
                  .formatted(branch, commit));
      assertThat(repository.said("log", "-1", "--format=%(trailers:key=Co-authored-by)", branch))
          .isEqualTo("Co-authored-by: Bea <bea@example.org>");
      assertThat(repository.said("diff", "--name-status", branch + "~1", branch).lines())
          .hasSize(3)
          .allMatch(line -> line.startsWith("A\trules/linux/execution_web_server"));
      assertThat(repository.said("rev-list", "--count", "main.." + branch)).isEqualTo("2");
    }
    assertThat(repository.said("log", "-1", "--format=%s", "8.10")).isEqualTo("Release 8.10");
    assertThat(repository.said("status", "--porcelain")).isEmpty();
    assertThat(repository.said("fsck", "--strict", "--no-dangling")).isEmpty();

    String after = repository.state();
    Invocation again = repository.backport("Web Server Started from Python", "--apply").endsWith(0);
    assertThat(repository.state()).isEqualTo(after);
    assertThat(again.out()).endsWith("6 branches had it, 1 cannot take it\n");
  }

  @Test
  void a_branch_without_a_field_of_the_query_refuses_the_rule() {
    String fields = "detection_rules/etc/non-ecs-schema.json";
    String listed = "{\"logs-endpoint.events.process*\": {\"kestrel.listener\": \"keyword\"}}\n";
    repository.on("8.12", fields, listed, "Add a field");
    repository.work().file(fields, listed);
    repository.commit("Add a field");
    repository
        .work()
        .file(
            RULE,
            ReviewedRepository.rule()
                .replace("process.args == \"-l\"", "kestrel.listener == \"yes\""));
    repository.commit("Add a rule");

    Invocation run = repository.backport(RULE, "--output", "json");
    assertThat(branch("8.12", run).path("standing").asText()).isEqualTo("carries");
    assertThat(branch("8.11", run).path("standing").asText()).isEqualTo("refused");
    assertThat(branch("8.11", run).path("left_out").path(0).path("reasons").toString())
        .isEqualTo(
            "[\"the query reads `kestrel.listener`, which the schemas of 8.11 do not have\"]");
  }

  @Test
  void fields_that_a_commit_brings_along_are_known_where_it_goes() {
    repository
        .work()
        .file(
            "detection_rules/etc/non-ecs-schema.json",
            "{\"logs-endpoint.events.process*\": {\"kestrel.listener\": \"keyword\"}}\n")
        .file(
            RULE,
            ReviewedRepository.rule()
                .replace("process.args == \"-l\"", "kestrel.listener == \"yes\""));
    repository.commit("Add a rule and its field");
    assertThat(branch("8.11", repository.backport("HEAD", "--output", "json")).path("files"))
        .hasSize(2);
  }

  @Test
  void a_rule_stays_off_a_branch_whose_attack_does_not_have_its_technique() {
    String carried = "detection_rules/etc/attack-v%s.json.gz";
    repository.on("8.12", carried.formatted("9.0.0"), "", "Carry ATT&CK 9");
    repository.work().file(carried.formatted("18.1.0"), "");
    repository.commit("Carry ATT&CK 18.1");
    String serverless =
        ReviewedRepository.rule()
            .replace("T1059/004", "T1648")
            .replace("T1059", "T1648")
            .replace("Command and Scripting Interpreter", "Serverless Execution");
    int subTechnique = serverless.indexOf("[[rule.threat.technique.subtechnique]]");
    int tactic = serverless.indexOf("[rule.threat.tactic]");
    repository
        .work()
        .file(RULE, serverless.substring(0, subTechnique) + serverless.substring(tactic));
    repository.commit("Add a rule");
    Invocation run = repository.backport("HEAD", "--output", "json");
    assertThat(branch("8.13", run).path("standing").asText()).isEqualTo("carries");
    assertThat(branch("8.12", run).path("left_out").path(0).path("reasons").toString())
        .contains("T1648")
        .contains("(ATTACK-");
  }

  @Test
  void a_rule_of_one_source_stays_off_branches_that_its_package_does_not_run_on() {
    repository
        .work()
        .file(
            RULE,
            ReviewedRepository.rule()
                .replace("[\"endpoint\"]", "[\"sentinel_one_cloud_funnel\"]")
                .replace("logs-endpoint.events.process*", "logs-sentinel_one_cloud_funnel.*"));
    repository.commit("Add a rule");
    Invocation run = repository.backport("HEAD", "--output", "json");
    assertThat(branch("8.13", run).path("standing").asText()).isEqualTo("carries");
    assertThat(branch("8.12", run).path("left_out").path(0).path("reasons").toString())
        .isEqualTo("[\"no release of the integration `sentinel_one_cloud_funnel` runs on 8.12\"]");
  }

  @Test
  void a_rule_stays_off_branches_below_its_minimum_and_the_rest_goes() {
    repository
        .work()
        .file(
            RULE,
            ReviewedRepository.rule()
                .replace(
                    "updated_date",
                    """
                    min_stack_comments = "As wished."
                    min_stack_version = "8.15"
                    updated_date\
                    """))
        .evidence()
        .file("README.md", "Rules.\n\nOf Kestrel Freight, and theirs.\n");
    repository.commit("Add a rule and say so");
    repository.backport("HEAD", "--apply").endsWith(0);
    assertThat(repository.said("show", "--name-only", "--format=", "8.15").lines()).hasSize(4);
    assertThat(repository.said("show", "--name-only", "--format=", "8.14")).isEqualTo("README.md");
    assertThat(repository.said("log", "-1", "--format=%b", "8.14"))
        .contains("- " + RULE + ": `min_stack_version`: its author asked for release 8.15; ")
        .contains(ReviewedRepository.evidence("alerts/listener.ndjson") + ": its rule is left out");
  }

  @Test
  void a_conflict_is_told_with_its_lines_and_moves_nothing() {
    addEverywhere();
    tune("8.12", "\"nc\", \"ncat\"", "\"nc\", \"netcat\"");
    repository
        .work()
        .edit(RULE, text -> text.replace("\"nc\", \"ncat\"", "\"nc\", \"ncat\", \"socat\""));
    repository.commit("Find socat too");
    String before = repository.said("rev-parse", "8.12");
    Invocation run = repository.backport("HEAD", "--apply").endsWith(2);
    assertThat(repository.said("rev-parse", "8.12")).isEqualTo(before);
    assertThat(run.out())
        .contains("8.12  in conflict\n  conflict " + RULE + "\n")
        .contains("branch    process.name in (\"nc\", \"netcat\")")
        .contains("commit    process.name in (\"nc\", \"ncat\", \"socat\")")
        .contains("git cherry-pick -x " + repository.head().substring(0, 8))
        .contains("; mend " + RULE + "; git add " + RULE + "; git cherry-pick --continue\n")
        .contains("6 branches have it now, 1 is held up");
    assertThat(repository.said("show", "8.13:" + RULE)).contains("\"socat\"");
    assertThat(repository.said("status", "--porcelain")).isEmpty();
  }

  @Test
  void what_a_branch_changed_itself_stays_where_lines_differ() {
    addEverywhere();
    tune("8.12", "risk_score = 47", "risk_score = 21");
    repository
        .work()
        .edit(RULE, text -> text.replace("\"nc\", \"ncat\"", "\"nc\", \"ncat\", \"socat\""));
    repository.commit("Find socat too");
    repository.backport("HEAD", "--apply").endsWith(0);
    assertThat(repository.said("show", "8.12:" + RULE))
        .contains("risk_score = 21")
        .contains("\"socat\"");
  }

  @Test
  void a_change_of_a_rule_that_a_branch_lacks_names_the_commit_that_added_it() {
    repository.work().file(RULE, ReviewedRepository.rule());
    repository.commit("Add a rule");
    String added = repository.head().substring(0, 8);
    repository.work().edit(RULE, text -> text.replace("\"ncat\"", "\"ncat\", \"socat\""));
    repository.commit("Find socat too");
    assertThat(repository.backport("HEAD", "--to", "8.16").endsWith(0).out())
        .contains("the branch does not have the file")
        .contains(
            "`8.16` lacks "
                + added
                + " (Add a rule), which came before; carry it first: seriema"
                + " backport "
                + added
                + " --to 8.16");
  }

  @Test
  void a_later_run_goes_on_where_some_branches_have_it() {
    repository.mergeWebServer();
    repository.backport("HEAD", "--apply", "--to", "8.16", "--to", "8.13").endsWith(0);
    String done = repository.said("rev-parse", "8.13");
    Invocation rest = repository.backport("HEAD", "--continue").endsWith(0);
    assertThat(rest.out()).contains("4 branches have it now, 2 had it, 1 cannot take it");
    assertThat(repository.said("rev-parse", "8.13")).isEqualTo(done);
    repository.git("checkout", "-q", "8.13").git("revert", "--no-edit", "HEAD");
    repository.git("checkout", "-q", "main");
    assertThat(repository.backport("HEAD", "--to", "8.13").endsWith(0).out())
        .contains("1 branch can take it");
  }

  @Test
  void nothing_goes_on_that_was_not_begun() {
    repository.mergeWebServer();
    assertThat(repository.backport("HEAD", "--continue").endsWith(2).err())
        .contains("yet; type --apply");
  }

  @Test
  void a_branch_that_another_work_tree_is_on_is_left_alone() {
    repository.mergeWebServer();
    Path other = folder.resolve("other");
    repository.git("worktree", "add", "-q", other.toString(), "8.14");
    Invocation run = repository.backport("HEAD", "--apply").endsWith(2);
    assertThat(run.out()).contains("8.14  cannot be moved: it is checked out in `" + other + "`");
    assertThat(BranchedRepository.said(other, "status", "--porcelain")).isEmpty();
    assertThat(repository.said("log", "-1", "--format=%s", "8.14")).isEqualTo("Release 8.14");
    repository.git("-C", other.toString(), "switch", "-q", "--detach");
    Invocation rest =
        Invocation.of("backport", "main", "--continue", "--repository", other).endsWith(0);
    assertThat(rest.out()).contains("1 branch has it now, 5 had it, 1 cannot take it");
    assertThat(BranchedRepository.said(other, "status", "--porcelain")).isEmpty();
  }

  @Test
  void a_pull_request_that_was_merged_is_carried_as_one() {
    repository.git("checkout", "-q", "-b", "topic");
    repository.work().file(RULE, ReviewedRepository.rule());
    repository.commit("Begin a rule");
    repository.work().evidence();
    repository.commit("Prove it");
    repository.git("checkout", "-q", "main");
    repository.git("merge", "-q", "--no-ff", "-m", "Add a rule (#7)", "topic");
    repository.backport(RULE, "--to", "8.16", "--apply").endsWith(0);
    assertThat(repository.said("log", "-1", "--format=%B", "8.16"))
        .isEqualTo("Add a rule (#7)\n\n(cherry picked from commit " + repository.head() + ")");
    assertThat(repository.said("show", "--name-only", "--format=", "8.16").lines()).hasSize(3);
  }

  @Test
  void rules_that_move_or_go_do_so_on_branches_that_have_them() {
    addEverywhere();
    repository.git("rm", "-q", RULE);
    repository.work().file(RULE.replace("linux", "cross-platform"), ReviewedRepository.rule());
    repository.commit("Move a rule");
    repository.backport("HEAD", "--to", "8.16", "--apply").endsWith(0);
    assertThat(repository.said("show", "--name-status", "--format=", "8.16"))
        .isEqualTo("R100\t" + RULE + "\t" + RULE.replace("linux", "cross-platform"));
    repository.git("rm", "-q", RULE.replace("linux", "cross-platform"));
    repository.commit("Remove a rule");
    repository.backport("HEAD", "--to", "8.16", "--apply").endsWith(0);
    assertThat(repository.said("ls-tree", "-r", "--name-only", "8.16", "rules")).isEmpty();
    assertThat(repository.backport("HEAD", "--to", "8.15").endsWith(0).out())
        .contains("has all that it changes");
  }

  @Test
  void a_rule_that_is_gone_is_named_by_its_file() {
    addEverywhere();
    repository.git("rm", "-q", RULE);
    repository.commit("Remove a rule");
    String removal = repository.head();
    repository.git("commit", "-q", "--allow-empty", "-m", "Nothing");
    repository.backport(RULE, "--to", "8.16", "--apply").endsWith(0);
    assertThat(repository.said("log", "-1", "--format=%B", "8.16"))
        .isEqualTo("Remove a rule\n\n(cherry picked from commit " + removal + ")");
    assertThat(repository.backport("rules/never.toml").endsWith(2).err())
        .contains("no rule has the path, the id or the name `rules/never.toml`");
  }

  @Test
  void a_rule_that_a_branch_has_elsewhere_is_no_second_time_there() {
    String elsewhere = RULE.replace("listener", "waiting");
    repository.on("8.16", elsewhere, ReviewedRepository.rule(), "Add a rule");
    repository.work().file(RULE, ReviewedRepository.rule());
    repository.commit("Add a rule");
    assertThat(repository.backport("HEAD", "--to", "8.16").endsWith(0).out())
        .contains("the branch has the rule of this id as `" + elsewhere + "`");
  }

  @Test
  void what_cannot_be_read_is_told_with_something_to_type() {
    assertThat(repository.backport("nothing").endsWith(2).err())
        .contains("no rule has the path, the id or the name `nothing`");
    assertThat(repository.backport("nothing").endsWith(2).err())
        .contains("and `nothing` is no commit of this repository; `git branch --all` lists");
    assertThat(repository.backport("HEAD~1..HEAD").endsWith(2).err())
        .contains("only one commit is carried at a time");
    assertThat(repository.backport("HEAD", "--to", "8.16x").endsWith(2).err())
        .contains("there is no branch `8.16x`; did you mean `8.16`?");
    assertThat(repository.backport("HEAD", "--to", "origin/8.16").endsWith(2).err())
        .contains("there is no branch `origin/8.16`; did you mean `8.16`?");
    repository.work().file(RULE, ReviewedRepository.rule());
    assertThat(repository.backport("Listener Started from Netcat").endsWith(2).err())
        .contains("is not committed yet; type `git commit`");
    assertThat(Invocation.of("backport", "HEAD", "--repository", folder).endsWith(2).err())
        .contains("lies in no git repository");
  }

  @Test
  void a_clone_without_the_parent_of_a_commit_is_told_to_be_made_whole() {
    addEverywhere();
    Path clone = folder.resolve("clone");
    String from = repository.work().root().toUri().toString();
    repository.git("clone", "-q", "--depth=1", "--no-single-branch", from, clone.toString());
    assertThat(Invocation.of("backport", "HEAD", "--repository", clone).endsWith(2).err())
        .isEqualTo(
            "error: the parent of `HEAD` is not in this shallow clone; type `git fetch"
                + " --unshallow`\n");
  }

  @Test
  void a_clone_without_all_files_is_told_to_be_made_whole() {
    addEverywhere();
    repository.work().edit(RULE, text -> text.replace("\"ncat\"", "\"ncat\", \"socat\""));
    repository.commit("Find socat too").git("config", "uploadpack.allowFilter", "true");
    Path clone = folder.resolve("clone");
    String from = repository.work().root().toUri().toString();
    repository.git("clone", "-q", "--filter=blob:none", from, clone.toString());
    assertThat(Invocation.of("backport", "HEAD", "--repository", clone).endsWith(2).err())
        .contains(
            "`" + RULE + "` is not in this clone, which was made without all files; type `git")
        .contains("`git fetch --refetch --no-filter`");
  }

  @Test
  void what_a_carried_revert_took_back_can_be_carried_again() {
    addEverywhere();
    String added = repository.head();
    repository.git("revert", "--no-edit", "HEAD");
    String reverted = repository.head();
    repository.backport("HEAD", "--apply", "--to", "8.16").endsWith(0);
    assertThat(repository.said("ls-tree", "-r", "--name-only", "8.16", "rules")).isEmpty();
    assertThat(repository.backport(added, "--to", "8.16").endsWith(0).out())
        .contains("8.16  can take it");

    repository.git("revert", "--no-edit", "HEAD");
    repository.backport("HEAD", "--apply", "--to", "8.16").endsWith(0);
    assertThat(repository.backport(added, "--to", "8.16").endsWith(0).out())
        .contains("8.16  has it, by ");
    assertThat(repository.backport(reverted, "--to", "8.16").endsWith(0).out())
        .contains("8.16  can take it");
  }

  @Test
  void what_a_branch_had_from_its_beginning_and_took_back_can_be_carried() {
    repository.work().file(RULE, ReviewedRepository.rule());
    repository.commit("Add a rule").git("branch", "-f", "8.16");
    assertThat(repository.backport("HEAD", "--to", "8.16").endsWith(0).out())
        .contains("8.16  has it, by " + repository.head().substring(0, 8));
    repository.git("checkout", "-q", "8.16");
    repository.git("-c", "revert.reference=true", "revert", "--no-edit", "HEAD");
    repository.git("checkout", "-q", "main");
    assertThat(repository.backport("HEAD", "--to", "8.16").endsWith(0).out())
        .contains("8.16  can take it");
  }

  @Test
  void a_file_takes_no_folder_of_a_branch_away() {
    repository.on("8.16", "docs/beginning.md", "Begin here.\n", "Write docs");
    repository.on("8.15", "tools", "None.\n", "Write of tools");
    repository.work().file("docs", "Elsewhere.\n").file("tools/shell.sh", "true\n");
    repository.commit("Write docs elsewhere, and a tool");
    assertThat(repository.backport("HEAD", "--to", "8.16", "--apply").endsWith(2).out())
        .contains("8.16  in conflict\n")
        .contains("conflict docs\n")
        .contains("the branch has `docs/beginning.md`, and no file can be beside it");
    assertThat(repository.backport("HEAD", "--to", "8.15", "--apply").endsWith(2).out())
        .contains("8.15  in conflict\n")
        .contains("conflict tools/shell.sh\n")
        .contains("the branch has `tools`, and no file can be beside it");
  }

  @Test
  void a_folder_that_a_commit_replaces_by_a_file_is_replaced_on_a_branch() {
    repository.work().file("docs/beginning.md", "Begin here.\n");
    repository.commit("Write docs").backport("HEAD", "--to", "8.16", "--apply").endsWith(0);
    repository.git("rm", "-q", "-r", "docs").work().file("docs", "Elsewhere.\n");
    repository.commit("Write docs elsewhere");
    repository.backport("HEAD", "--to", "8.16", "--apply").endsWith(0);
    assertThat(repository.said("show", "8.16:docs")).isEqualTo("Elsewhere.");
  }

  @Test
  void a_lock_that_a_git_left_behind_is_named() throws IOException {
    repository.mergeWebServer();
    Path lock = repository.work().root().toRealPath().resolve(".git/refs/heads/8.16.lock");
    Files.createFile(lock);
    assertThat(repository.backport("HEAD", "--apply", "--to", "8.16").endsWith(2).out())
        .contains("8.16  not moved: git has locked it; ")
        .contains("type `rm " + lock + "`");
    Files.delete(lock);
    repository.backport("HEAD", "--apply", "--to", "8.16").endsWith(0);
  }

  private void addEverywhere() {
    repository.work().file(RULE, ReviewedRepository.rule());
    repository.commit("Add a rule");
    repository.backport("HEAD", "--apply").endsWith(0);
  }

  private void tune(String branch, String from, String to) {
    String text = ReviewedRepository.rule().replace(from, to);
    repository.on(branch, RULE, text, "Tune a rule");
  }

  private static JsonNode branch(String name, Invocation run) {
    for (JsonNode branch : Invocation.json(run.endsWith(0).out()).path("branches")) {
      if (branch.path("branch").asText().equals(name)) {
        return branch;
      }
    }
    throw new AssertionError("no branch " + name + " in " + run.out());
  }

  /// Commits have other names in each run.
  private static String named(String text, String commit) {
    return text.replace(commit.substring(0, 8), "1a2b3c4d");
  }
}
