package dev.seriema.intake;

/// Formats that are recognised and not read: a file in one of them is refused once, by name.
enum OtherFormat implements Recognised {
  AUDIT_LOG(
      "a Linux audit log", "let Auditbeat, or Filebeat with its auditd module, make events of it"),
  SYSLOG(
      "syslog",
      "of a journal, `journalctl -o json | seriema … -`; else let Filebeat with its system module"
          + " make events of it"),
  ZEEK_LOG(
      "a Zeek log (TSV)", "let Zeek write JSON: `zeek -C -r capture.pcap LogAscii::use_json=T`"),
  W3C_LOG("a W3C extended log (IIS)", "let Filebeat with its iis module make events of it"),
  ACCESS_LOG(
      "the access log of a web server",
      "let Filebeat with its apache or nginx module make events of it"),
  CEF("CEF", "let Filebeat with its cef processor make events of it"),
  LEEF("LEEF", "export the events as JSON, one per line"),
  EVENT_XML("XML of Windows or Sysmon events", "let Winlogbeat or Filebeat make events of it"),
  CSV(
      "CSV whose first line names no fields",
      "name the fields in the first line, such as `@timestamp,process.name`"),
  XML("XML", "export the events as JSON, one per line"),
  WINDOWS_EVENT_LOG(
      "a Windows event log (EVTX)", "ship it with Winlogbeat and read what that writes"),
  JOURNAL("a systemd journal", "`journalctl -o json --file FILE | seriema … -`"),
  PACKET_CAPTURE("a packet capture", "let Packetbeat make events of it, or Zeek: `zeek -r FILE`"),
  PARQUET("Parquet", "export the events as JSON, one per line"),
  AVRO("Avro", "export the events as JSON, one per line"),
  SQLITE("an SQLite database", "`sqlite3 -json FILE 'select …' | seriema … -`"),
  ZIP("a ZIP archive", "unpack it first: `unzip -p FILE | seriema … -`"),
  SEVEN_ZIP("a 7-Zip archive", "unpack it first: `7z x -so FILE | seriema … -`"),
  BZIP2("compressed with bzip2", "unpack it first: `bzip2 -dc FILE | seriema … -`"),
  XZ("compressed with xz", "unpack it first: `xz -dc FILE | seriema … -`"),
  LZ4("compressed with LZ4", "unpack it first: `lz4 -dc FILE | seriema … -`"),
  GZIP_TWICE("compressed with gzip twice", "unpack it once first: `gzip -dc FILE | seriema … -`"),
  ZSTD_TWICE(
      "compressed with Zstandard twice", "unpack it once first: `zstd -dc FILE | seriema … -`"),
  UTF_16("UTF-16 text", "convert it first: `iconv -f UTF-16 -t UTF-8 FILE | seriema … -`"),
  UTF_32("UTF-32 text", "convert it first: `iconv -f UTF-32 -t UTF-8 FILE | seriema … -`"),
  TEXT("text without a JSON object", "events are read as JSON, one per line"),
  BINARY("binary data", "events are read as JSON, one per line");

  private final String description;
  private final String hint;

  OtherFormat(String description, String hint) {
    this.description = description;
    this.hint = hint;
  }

  /// What it is, so that a sentence can go on behind "the input is".
  String description() {
    return description;
  }

  /// Says that an input is not read.
  IntakeFinding refused(EventSource source) {
    boolean isEncoding = this == UTF_16 || this == UTF_32;
    String message = "`" + source + "` is " + description + ", which is not read";
    return IntakeFinding.ofInput(
            isEncoding ? InputFault.OTHER_ENCODING : InputFault.OTHER_FORMAT, source, message)
        .withHint(source.inCommand(hint));
  }
}
