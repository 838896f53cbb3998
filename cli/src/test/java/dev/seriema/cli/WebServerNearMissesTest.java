package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events that nearly raise the alert of the shipped web-server rule, in the shapes of four
/// sources: the explanation names the part that failed, and the value that it found.
class WebServerNearMissesTest {
  private static final Path RULE =
      Path.of(System.getProperty("seriema.root", ".."))
          .resolve("rules/linux/execution_web_server_started_from_python.toml");

  @TempDir private Path folder;

  @Test
  void elastic_defend_a_service_manager_is_the_parent() {
    assertThat(
            needs(
                "{'data_stream':{'type':'logs','dataset':'endpoint.events.process'},"
                    + "'event':{'action':'exec','category':['process'],'type':['start']},"
                    + "'host':{'os':{'type':'linux'}},'process':{'name':'python3.12',"
                    + "'args':['python3','-m','http.server'],'parent':{'name':'systemd',"
                    + "'args':['/usr/lib/systemd/systemd','--user']}}}"))
        .containsExactly(
            "process.parent.name in (\"systemd\", \"init\", \"supervisord\", \"runsv\","
                + " \"s6-supervise\", \"supervise-daemon\") to fail;"
                + " process.parent.name: \"systemd\"");
  }

  @Test
  void auditd_manager_another_module_is_started() {
    assertThat(
            needs(
                "{'data_stream':{'type':'logs','dataset':'auditd_manager.auditd'},"
                    + "'event':{'action':'executed','category':['process'],'type':['start']},"
                    + "'host':{'os':{'type':'linux'}},'process':{'name':'python3.12',"
                    + "'args':['python3','-m','json.tool'],'parent':{'pid':7}}}"))
        .containsExactly(
            "process.args : (\"http.server\", \"SimpleHTTPServer\", \"CGIHTTPServer\","
                + " \"RangeHTTPServer\", \"uploadserver\", \"updog\") to hold;"
                + " process.args: \"python3\", \"-m\", \"json.tool\"");
  }

  @Test
  void auditbeat_the_name_is_not_that_of_the_interpreter() {
    assertThat(
            needs(
                "{'agent':{'type':'auditbeat'},'event':{'action':'executed',"
                    + "'category':['process'],'type':['start']},'host':{'os':{'type':'linux'}},"
                    + "'process':{'name':'python3.12-config',"
                    + "'args':['python3.12-config','-m','http.server']}}"))
        .containsExactly(
            "process.name regex \"\"\"(platform-)?(python|pypy)[0-9.]*(-dbg|d|t)?\"\"\" to hold;"
                + " process.name: \"python3.12-config\"");
  }

  @Test
  void crowdstrike_the_process_ends_and_runs_elsewhere() {
    assertThat(
            needs(
                "{'data_stream':{'type':'logs','dataset':'crowdstrike.fdr'},"
                    + "'event':{'action':'EndOfProcess','category':['process'],'type':['end']},"
                    + "'host':{'os':{'type':'macos'}},'process':{'name':'python3.12',"
                    + "'args':['python3','-m','http.server'],'parent':{'name':'bash'}}}"))
        .containsExactly(
            "host.os.type == \"linux\" to hold; host.os.type: \"macos\"",
            "event.type == \"start\" to hold; event.type: \"end\"",
            "event.action in (\"exec\", \"start\", \"executed\", \"process_started\","
                + " \"ProcessRollup2\") to hold; event.action: \"EndOfProcess\"");
  }

  @Test
  void an_event_of_another_index_matches_and_is_hidden() {
    String event =
        "{'_index':'.ds-logs-system.syslog-default-2026.11.20-000007',"
            + "'event':{'action':'exec','category':['process'],'type':['start']},"
            + "'host':{'os':{'type':'linux'}},'process':{'name':'python3',"
            + "'args':['python3','-m','http.server']}}";
    String out = explain(event).out();
    assertThat(out.lines().findFirst())
        .hasValue("events.ndjson:1  matches, but is hidden by its index");
    assertThat(out)
        .contains("index  logs-system.syslog-default is hidden from the rule, which reads `audit")
        .doesNotContain("needs");
    assertThat(explain(event, "--any-index").out()).contains("raises the alert");
  }

  @Test
  void an_event_that_is_never_tried_says_which_value_was_waited_for() {
    assertThat(explain("{'event.category':'network'}").out())
        .contains(
            "tried  never, it waits for event.category \"process\"; the event has \"network\"");
    assertThat(explain("{'process.name':'python3'}").out())
        .contains("the event has no event.category");
  }

  private List<String> needs(String event) {
    Invocation explained = explain(event);
    assertThat(explained.out()).contains(", picked by `");
    return explained
        .out()
        .lines()
        .filter(line -> line.startsWith("  needs  "))
        .map(line -> line.substring("  needs  ".length()))
        .toList();
  }

  private Invocation explain(String event, String... options) {
    Path events = new Workspace(folder).events("events.ndjson", event);
    return Invocation.onTerminal(400, append(options, "explain", RULE, events)).endsWith(0);
  }

  private static Object[] append(String[] options, Object... words) {
    Object[] all = Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return all;
  }
}
