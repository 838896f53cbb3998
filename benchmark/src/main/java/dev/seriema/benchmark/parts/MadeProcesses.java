package dev.seriema.benchmark.parts;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Starts of processes on Windows hosts, as an endpoint's sensor would tell of them; always the
/// same.
final class MadeProcesses {
  /// A power of two, so that a counter can go round.
  static final int COUNT = 1 << 10;

  private static final long SEED = 7;

  private static final List<String> PROGRAMS =
      List.of("svchost", "powershell", "cmd", "chrome", "outlook", "rundll32", "Teams", "schtasks");

  private static final List<String> WORDS =
      List.of(
          "-NoProfile",
          "/c",
          "--type=renderer",
          "-k netsvcs",
          "C:\\Users\\alice\\report.docx",
          "-ExecutionPolicy Bypass",
          "https://intranet.example/start?page=7",
          "/create /tn Update",
          "--field-trial-handle=1718",
          "shell32.dll,Control_RunDLL");

  private final SplittableRandom random = new SplittableRandom(SEED);

  private MadeProcesses() {}

  static List<byte[]> documents() {
    MadeProcesses made = new MadeProcesses();
    return Stream.generate(made::document)
        .limit(COUNT)
        .map(document -> document.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /// What the documents are to rules that read these fields.
  static List<Event> events(EventLayout layout) {
    EventScanner scanner = new EventScanner(layout, ScanLimits.DEFAULT);
    return documents().stream()
        .map(document -> {
          Event event = new Event(layout);
          if (scanner.scan(document, 0, document.length, event) != null) {
            throw new IllegalStateException("a document that was made is no event");
          }
          return event;
        })
        .toList();
  }

  /// A command line of about 200 bytes.
  static String commandLine(SplittableRandom random) {
    StringBuilder line = new StringBuilder("C:\\Windows\\System32\\").append(any(random, PROGRAMS));
    while (line.length() < 190) {
      line.append(' ').append(any(random, WORDS)).append(' ').append(random.nextInt(10_000));
    }
    return line.toString();
  }

  private static String any(SplittableRandom random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private String document() {
    String program = any(random, PROGRAMS);
    return """
    {"@timestamp":"2026-11-24T09:%02d:%02d.281Z","agent":{"id":"%016x","type":"endpoint",\
    "version":"9.2.1"},"data_stream":{"dataset":"endpoint.events.process",\
    "namespace":"default","type":"logs"},"ecs":{"version":"8.17.0"},"event":{"action":"start",\
    "category":["process"],"created":"2026-11-24T09:00:12.281Z","id":"%016x","kind":"event",\
    "outcome":"unknown","sequence":%d,"type":["start"]},"host":{"architecture":"x86_64",\
    "hostname":"WS-%03d","id":"%08x","ip":["192.0.2.40","127.0.0.1","::1"],"name":"WS-%03d",\
    "os":{"family":"windows","kernel":"24H2 (10.0.26100)","name":"Windows","type":"windows"}},\
    "message":"A process was started","process":{"args_count":%d,"code_signature":\
    {"exists":true,"status":"trusted","subject_name":"Example Works","trusted":true},\
    "command_line":"%s","entity_id":"%016x","executable":"C:\\\\Windows\\\\System32\\\\%s.exe",\
    "hash":{"md5":"%016x%016x","sha256":"%016x%016x%016x%016x"},"name":"%s.exe","parent":\
    {"command_line":"C:\\\\Windows\\\\explorer.exe","entity_id":"%016x","executable":\
    "C:\\\\Windows\\\\explorer.exe","name":"explorer.exe","pid":%d},"pid":%d,"uptime":%d},\
    "related":{"hosts":["WS-%03d"],"user":["alice"]},"user":{"domain":"EXAMPLE",\
    "id":"S-1-5-21-%d","name":"alice"}}\
    """
        .formatted(
            random.nextInt(60),
            random.nextInt(60),
            random.nextLong(),
            random.nextLong(),
            random.nextInt(100_000),
            random.nextInt(200),
            random.nextInt(),
            random.nextInt(200),
            random.nextInt(9),
            commandLine(random).replace("\\", "\\\\"),
            random.nextLong(),
            program,
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            program,
            random.nextLong(),
            random.nextInt(30_000),
            random.nextInt(30_000),
            random.nextInt(9_000),
            random.nextInt(200),
            random.nextInt());
  }
}
