package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rules that count where letter case must not count: in Lucene's language, with both cases of each
/// letter.
class CountedInLuceneTest {
  private static final SigmaText COUNTED =
      new SigmaText(
          """
          title: Part
          name: part
          logsource: {product: windows, service: security}
          detection:
              s:
                  EventID: 4625
                  ProcessName|endswith: '\\srv/a.exe'
              r: {LogonProcessName|re|i: '^ntlm[a-c]?$'}
              n: {KeyLength: null}
              e: {SubjectUserName: ''}
              f: {TargetUserName|contains: ['svc"', 'a b']}
              condition: s and (r or not n) and not f and not e
          ---
          title: Counted
          correlation:
              type: value_count
              rules: part
              group-by: TargetDomainName
              timespan: 10m
              condition: {field: IpAddress, gte: 3}
          """);

  @Test
  void letters_count_in_neither_case() {
    assertThat(COUNTED.rules().getFirst().toml()).contains("language = \"lucene\"");
    assertThat(alerts(Map.of())).isTrue();
    assertThat(alerts(Map.of("LogonProcessName", "NTLMB"))).isTrue();
    assertThat(alerts(Map.of("LogonProcessName", "ntlmd"))).isFalse();
    assertThat(alerts(Map.of("LogonProcessName", "other", "KeyLength", "128"))).isTrue();
    assertThat(alerts(Map.of("ProcessName", "c:\\SRV/A.EXE"))).isTrue();
    assertThat(alerts(Map.of("ProcessName", "c:\\srv/a.exes"))).isFalse();
    assertThat(alerts(Map.of("TargetUserName", "xSVC\"y"))).isFalse();
    assertThat(alerts(Map.of("TargetUserName", "A B"))).isFalse();
    assertThat(alerts(Map.of("SubjectUserName", ""))).isFalse();
    assertThat(alerts(Map.of("SubjectUserName", "x"))).isTrue();
  }

  /// Of three such events from three addresses.
  private static boolean alerts(Map<String, String> changed) {
    Map<String, Object> event = new HashMap<>();
    event.put("host.os.type", "windows");
    event.put("winlog.channel", "Security");
    event.put("event.code", "4625");
    event.put("winlog.event_data.ProcessName", "C:\\Srv/a.exe");
    event.put("winlog.event_data.LogonProcessName", "Ntlm");
    event.put("winlog.event_data.TargetDomainName", "CORP");
    changed.forEach((name, value) -> event.put("winlog.event_data." + name, value));
    List<ConvertedRun.Timed> events =
        IntStream.range(0, 3)
            .mapToObj(i -> {
              Map<String, Object> one = new HashMap<>(event);
              one.put("winlog.event_data.IpAddress", "10.0.0." + i);
              return new ConvertedRun.Timed(
                  Instant.parse("2026-11-26T10:01:00Z").plusSeconds(i), one);
            })
            .toList();
    return ConvertedRun.of(COUNTED.rules().getFirst()).alerts(events);
  }
}
