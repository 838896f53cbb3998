package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What tests of fields become in a query.
class SigmaQueriesTest {
  private static final String HEAD =
      "process where host.os.type == \"windows\" and event.type == \"start\" and\n  ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "Image|endswith: '\\a.exe' # process.executable: \"*\\\\a.exe\"",
        "CommandLine|contains: ['a', 'b'] # process.command_line: (\"*a*\", \"*b*\")",
        "CommandLine: 'a*b?c' # process.command_line: \"a*b?c\"",
        "CommandLine: 'a\\*b' # process.command_line in~ (\"a*b\")",
        "CommandLine: 'a\\*b*' # process.command_line regex~ \"a\\\\*b.*\"",
        "CommandLine: 'a\\\\*' # process.command_line: \"a\\\\*\"",
        "CommandLine|cased: 'Abc' # process.command_line == \"Abc\"",
        "CommandLine|contains|cased: 'Abc' # process.command_line like \"*Abc*\"",
        "CommandLine: '' # process.command_line == \"\"",
        "CommandLine: null # process.command_line == null",
        "CommandLine: '*' # process.command_line != null",
        "CommandLine|exists: true # process.command_line != null",
        "CommandLine|exists: false # process.command_line == null",
        "CommandLine|neq: 'a' # not process.command_line: \"a\"",
        "CommandLine|re: 'a.c' # process.command_line regex \".*a[^\\n]c.*\"",
        "CommandLine|re|s: '^a.c$' # process.command_line regex \"a.c\"",
        "CommandLine|re|i: '[a-c]x' # process.command_line regex~ \".*[A-Ca-c]x.*\"",
        "CommandLine|re|m: '^a' # process.command_line regex \"(.*\\n)?a.*\"",
        "CommandLine|re: '(^|\\s)a' # process.command_line regex \"a.*|.*[\\t-\\r ]a.*\"",
        "CommandLine|re: '(?i)\\ba\\d{2,}?' # process.command_line regex~"
            + " \"(.*[^0-9A-Z_a-z])?a[0-9]{2,}.*\"",
        "CommandLine|base64: 'ab' # process.command_line: \"YWI=\"",
        "CommandLine|base64offset|contains: 'foobar' # process.command_line:"
            + " (\"*Zm9vYmFy*\", \"*Zvb2Jhc*\", \"*mb29iYX*\")",
        "CommandLine|wide|base64|contains: 'ab' # process.command_line: \"*YQBiAA==*\"",
        "CommandLine|windash|contains: ' -x ' # process.command_line:"
            + " (\"* -x *\", \"* /x *\", \"* \u2013x *\", \"* \u2014x *\", \"* \u2015x *\")",
        "CommandLine|windash: '-a -b -c' # process.command_line regex~"
            + " \"[\\\\-/\u2013\u2014\u2015]a [\\\\-/\u2013\u2014\u2015]b"
            + " [\\\\-/\u2013\u2014\u2015]c\"",
        "ProcessId: [4, '8'] # process.pid in (4, 8)",
        "ProcessId|gt: 1000 # process.pid > 1000",
        "User: ['CORP\\ada', 'x'] # (user.domain: \"CORP\" and user.name: \"ada\" or user.name:"
            + " \"x\")",
        "User|endswith: '\\ada' # user.name: \"ada\"",
        "User|contains: 'AUTHORI' # (user.domain: \"*AUTHORI*\" or user.name: \"*AUTHORI*\")",
        "Hashes|contains: 'SHA1=0a' # process.hash.sha1: \"0a*\"",
        "process.name: 'x' # process.name: \"x\"",
      })
  void a_test_of_a_process_becomes_its_equal(String test, String condition) {
    String query = SigmaText.ofProcesses("s:\n    " + test + "\ncondition: s\n").query();
    assertThat(query).isEqualTo(HEAD + condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "DestinationIp|cidr: '10.0.0.0/8' # cidrMatch(destination.ip, \"10.0.0.0/8\")",
        "DestinationIp|startswith: '192.168.' # cidrMatch(destination.ip, \"192.168.0.0/16\")",
        "DestinationIp: '1.2.3.4' # destination.ip == \"1.2.3.4\"",
        "DestinationPort: 443 # destination.port == 443",
        "Initiated: 'true' # network.direction: (\"egress\", \"outgoing\", \"outbound\")",
        "Initiated: false # network.direction: (\"ingress\", \"incoming\", \"inbound\")",
      })
  void a_test_of_a_connection_becomes_its_equal(String test, String condition) {
    String query =
        SigmaText.of(
                "product: windows, category: network_connection",
                "s:\n    " + test + "\ncondition: s\n")
            .query();
    assertThat(query).isEqualTo("network" + HEAD.substring("process".length()) + condition);
  }

  @Test
  void a_negated_bound_also_holds_where_the_field_is_missing() {
    assertThat(SigmaText.ofProcesses("s:\n    ProcessId|gt: 7\ncondition: not s\n").query())
        .endsWith("not (process.pid != null and process.pid > 7)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a or b and not c # (A or B and not C)",
        "(a or b) and not c # (A or B) and not C",
        "not a and b # not A and B",
        "1 of a* or all of b* # (A or B)",
        "all of them # A and B and C",
        "ANY of [ab]x or a # -",
      })
  void a_condition_keeps_its_order_of_operators(String condition, String expected) {
    SigmaText text =
        SigmaText.ofProcesses(
            """
            a: {CommandLine: '1'}
            b: {CommandLine: '2'}
            c: {CommandLine: '3'}
            condition: %s
            """
                .formatted(condition));
    if (expected.equals("-")) {
      assertThat(text.rules()).isEmpty();
    } else {
      String shown =
          text.query()
              .substring(HEAD.length())
              .replace("process.command_line == \"1\"", "A")
              .replace("process.command_line == \"2\"", "B")
              .replace("process.command_line == \"3\"", "C")
              .replace("\n ", "");
      assertThat(shown).isEqualTo(expected);
    }
  }

  @Test
  void a_registry_number_is_asked_for_in_both_bases() {
    assertThat(
            SigmaText.of(
                    "product: windows, category: registry_set",
                    "s: {Details: 'DWORD (0x0000000a)'}\ncondition: s\n")
                .query())
        .contains("registry.data.strings: (\"0x0000000a\", \"10\")");
  }

  @Test
  void texts_of_words_and_keywords_and_two_fields_need_esql() {
    assertThat(
            SigmaText.of(
                    "product: windows, category: ps_script",
                    """
                    s: {ScriptBlockText|contains: 'Get\\\\\\*x'}
                    f: {Path: ''}
                    condition: s and not f
                    """)
                .query())
        .contains(
            "to_lower(powershell.file.script_block_text) like \"*get\\\\\\\\\\\\*x*\"",
            "(file.path is null or not (file.path == \"\"))");
    assertThat(
            SigmaText.of("product: windows, service: security", "k: ['one two']\ncondition: k\n")
                .query())
        .contains("to_lower(message) like \"*one two*\"");
    assertThat(
            SigmaText.ofProcesses("s: {Image|fieldref: ParentImage}\ncondition: not s\n").query())
        .contains(
            "process.executable is null or process.parent.executable is null or"
                + " not (to_lower(process.executable) == to_lower(process.parent.executable))");
  }

  @Test
  void weeks_are_those_of_iso_8601() {
    assertThat(SigmaText.ofProcesses("s: {UtcTime|week|lt: 7}\ncondition: s\n").query())
        .contains(
            "(date_extract(\"day_of_year\", date_trunc(1 week, @timestamp) + 3 days) - 1) / 7 + 1"
                + " < 7");
  }

  @Test
  void esql_is_given_values_of_types_that_it_compares() {
    assertThat(
            SigmaText.of(
                    "product: windows, service: security",
                    """
                    k: ['x']
                    a: {IpAddress|cidr: '10.0.0.0/8'}
                    condition: k and not a
                    """)
                .query())
        .contains(
            "(to_ip(winlog.event_data.IpAddress) is null or"
                + " not (cidr_match(to_ip(winlog.event_data.IpAddress), \"10.0.0.0/8\")))");
    assertThat(
            SigmaText.of(
                    "product: windows, category: network_connection",
                    """
                    s:
                        SourceIp|fieldref: DestinationIp
                        SourcePort|fieldref|contains: DestinationPort
                    condition: s
                    """)
                .query())
        .contains(
            "source.ip == destination.ip",
            "locate(to_string(source.port), to_string(destination.port)) > 0");
  }

  @Test
  void counted_events_become_a_repeated_stage() {
    assertThat(
            SigmaText.correlated(
                    """
                    type: event_count
                    rules: [failed]
                    group-by: [TargetUserName]
                    timespan: 10m
                    condition: {gt: 4}
                    """)
                .query())
        .isEqualTo(
            """
            sequence by winlog.event_data.TargetUserName with maxspan=10m
              [any where host.os.type == "windows" and winlog.channel == "Security" and event.code == "4625"] with runs=5\
            """);
  }

  @Test
  void many_counted_events_and_counted_values_become_a_threshold() {
    assertThat(
            SigmaText.correlated(
                    """
                    type: event_count
                    rules: [failed]
                    group-by: [TargetUserName]
                    timespan: 10m
                    condition: {gte: 400}
                    """)
                .rules()
                .getFirst()
                .toml())
        .contains(
            "type = \"threshold\"",
            "host.os.type: \"windows\" and winlog.channel: \"Security\" and event.code: \"4625\"",
            "field = [\"winlog.event_data.TargetUserName\"]\nvalue = 400");
    assertThat(
            SigmaText.correlated(
                    """
                    type: value_count
                    rules: [failed, good]
                    group-by: [IpAddress]
                    timespan: 1h
                    condition: {field: TargetUserName, gte: 7}
                    """)
                .rules()
                .getFirst()
                .toml())
        .contains(
            """
            [[rule.threshold.cardinality]]
            field = "winlog.event_data.TargetUserName"
            value = 7
            """,
            "from = \"now-1h\"");
  }

  @Test
  void events_in_any_order_become_a_rule_for_each_order() {
    SigmaText text =
        SigmaText.correlated(
            """
            type: temporal
            rules: [failed, good]
            group-by: [who]
            timespan: 5m
            aliases: {who: {failed: TargetUserName, good: SubjectUserName}}
            """);
    assertThat(text.rules())
        .extracting(CarriedRule::name)
        .containsExactly("Correlated (order 1 of 2)", "Correlated (order 2 of 2)");
    assertThat(text.rules().get(1).toml())
        .contains(
            "event.code == \"4624\"] by winlog.event_data.SubjectUserName\n"
                + "  [any where host.os.type == \"windows\" and winlog.channel == \"Security\" and"
                + " event.code == \"4625\"] by winlog.event_data.TargetUserName");
  }

  @Test
  void a_condition_that_joins_rules_becomes_a_rule_for_each_way() {
    SigmaText text =
        SigmaText.correlated(
            """
            type: temporal
            rules: [failed, good]
            group-by: [TargetUserName]
            timespan: 5m
            condition: failed or (failed and good)
            """);
    assertThat(text.rules()).extracting(CarriedRule::name).containsExactly("Correlated");
    assertThat(text.query()).endsWith("event.code == \"4625\"");
    SigmaText either =
        SigmaText.correlated(
            """
            type: temporal_ordered
            rules: [failed, good]
            timespan: 5m
            condition: {gte: 1}
            """);
    assertThat(either.rules())
        .extracting(CarriedRule::name)
        .containsExactly("Correlated (way 1 of 2)", "Correlated (way 2 of 2)");
  }
}
