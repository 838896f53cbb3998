package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `backport --push` does at a remote, and what it tells of it.
class BackportPushTest {
  private final Path folder;
  private final BranchedRepository repository;

  BackportPushTest(@TempDir Path folder) {
    this.folder = folder;
    repository = BranchedRepository.in(folder.resolve("rules-of-kestrel"));
  }

  @Test
  void branches_go_to_the_remote_that_is_named_and_never_by_force() {
    Path remote = remote("upstream");
    repository.mergeWebServer();
    assertThat(repository.backport("HEAD", "--push", "origin").endsWith(2).err())
        .contains("there is no remote `origin`");
    assertThat(repository.backport("HEAD", "--push", "upstream").endsWith(2).err())
        .contains("nothing to push; type --apply --push upstream");
    repository.backport("HEAD", "--apply", "--push", "upstream").endsWith(0);
    for (String branch : BranchedRepository.taking()) {
      assertThat(BranchedRepository.said(remote, "rev-parse", branch))
          .isEqualTo(repository.said("rev-parse", branch));
    }
    assertThat(BranchedRepository.said(remote, "rev-parse", "main"))
        .isNotEqualTo(repository.head());
    assertThat(repository.backport("HEAD", "--push", "upstream").endsWith(0).out())
        .contains("pushed: [up to date]");
  }

  @Test
  void a_remote_that_has_moved_on_refuses_and_is_told() {
    remote("upstream");
    repository.on("8.16", "NOTES.md", "New.\n", "Note");
    repository.git("push", "-q", "upstream", "8.16").git("branch", "-q", "-f", "8.16", "8.16~1");
    repository.git("update-ref", "-d", "refs/remotes/upstream/8.16");
    repository.mergeWebServer();
    Invocation run =
        repository.backport("HEAD", "--apply", "--to", "8.16", "--push", "upstream").endsWith(2);
    assertThat(run.out())
        .contains("not pushed: [rejected]")
        .contains("= hint: git switch 8.16; git pull --rebase upstream 8.16; then --push again");
  }

  @Test
  void a_clone_that_has_branches_only_at_its_remote_begins_there() {
    repository.mergeWebServer();
    Path clone = folder.resolve("clone");
    repository.git("clone", "-q", repository.work().root().toString(), clone.toString());
    BranchedRepository there = new BranchedRepository(new ReviewedRepository(clone));
    there.git("config", "user.name", "Cora").git("config", "user.email", "cora@example.org");
    Invocation run = there.backport("HEAD", "--apply", "--push", "origin").endsWith(0);
    assertThat(run.out()).contains("goes on from origin/8.16");
    assertThat(repository.said("log", "-1", "--format=%s", "8.16"))
        .isEqualTo("Find web servers started from Python");
  }

  @Test
  void a_remote_that_cannot_be_reached_takes_nothing_from_what_was_made() {
    repository.mergeWebServer();
    String nowhere = folder.resolve("nowhere.git").toString();
    repository.git("remote", "add", "upstream", nowhere);
    Invocation run =
        repository.backport("HEAD", "--apply", "--to", "8.16", "--push", "upstream").endsWith(2);
    assertThat(run.out())
        .contains("8.16  has it now, by ")
        .contains("not pushed to `upstream`: fatal: '" + nowhere + "' does not appear to be a git")
        .endsWith("1 branch has it now\n");
    Invocation json = repository.backport("HEAD", "--push", "upstream", "--output", "json");
    assertThat(Invocation.json(json.endsWith(2).out()).path("remote").path("failure").asText())
        .startsWith("fatal: ");
  }

  @Test
  void nothing_is_pushed_where_no_branch_has_the_commit() {
    Path remote = remote("origin");
    repository.git("config", "push.default", "matching");
    repository.mergeWebServer();
    repository.backport("HEAD", "--apply", "--to", "8.10", "--push", "origin").endsWith(0);
    assertThat(BranchedRepository.said(remote, "rev-parse", "main"))
        .isEqualTo(repository.said("rev-parse", "main~1"));
  }

  @Test
  void what_a_remote_says_is_told() throws IOException {
    Path remote = remote("upstream");
    Path hook = remote.resolve("hooks/update");
    Files.writeString(hook, "#!/bin/sh\necho 'frozen: ask Bea'\nexit 1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    repository.mergeWebServer();
    assertThat(
            repository
                .backport("HEAD", "--apply", "--to", "8.16", "--push", "upstream")
                .endsWith(2)
                .out())
        .contains("not pushed: [remote rejected] (hook declined)")
        .contains("`upstream` says: frozen: ask Bea\n");
  }

  /// A bare copy of the repository, as one of its remotes.
  private Path remote(String name) {
    Path remote = folder.resolve("remote.git");
    repository.git("clone", "-q", "--bare", repository.work().root().toString(), remote.toString());
    repository.git("remote", "add", name, remote.toString());
    return remote;
  }
}
