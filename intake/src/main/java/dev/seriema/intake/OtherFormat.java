package dev.seriema.intake;

/// Formats that are recognised and not read: a file in one of them is refused once, by name.
enum OtherFormat {
  JSON_ARRAY("a JSON array", "write one event per line, such as `jq -c '.[]' FILE | seriema … -`"),
  PRETTY_PRINTED(
      "a JSON document over several lines",
      "write one event per line, such as `jq -c . FILE | seriema … -`"),
  SEARCH_RESPONSE(
      "a search response",
      "write one hit per line, such as `jq -c '.hits.hits[]' FILE | seriema … -`"),
  BULK_BODY(
      "a `_bulk` body",
      "leave out the action lines, such as `sed -n '2~2p' FILE | seriema … -` where all are"
          + " `index` or `create`"),
  ESQL_ANSWER(
      "the answer of an ES|QL query", "search for the events themselves and write one per line"),
  CSV("CSV", "export the events as JSON, one per line"),
  XML("XML", "export the events as JSON, one per line"),
  WINDOWS_EVENT_LOG(
      "a Windows event log (EVTX)", "ship it with Winlogbeat and read what that writes"),
  PARQUET("Parquet", "export the events as JSON, one per line"),
  ZSTANDARD("compressed with Zstandard", "unpack it first: `zstd -dc FILE | seriema … -`"),
  ZIP("a ZIP archive", "unpack it first: `unzip -p FILE | seriema … -`"),
  BZIP2("compressed with bzip2", "unpack it first: `bzip2 -dc FILE | seriema … -`"),
  XZ("compressed with xz", "unpack it first: `xz -dc FILE | seriema … -`"),
  LZ4("compressed with LZ4", "unpack it first: `lz4 -dc FILE | seriema … -`"),
  GZIP_TWICE("compressed with gzip twice", "unpack it once first: `gzip -dc FILE | seriema … -`"),
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

  String hint() {
    return hint;
  }

  InputFault fault() {
    return this == UTF_16 || this == UTF_32 ? InputFault.OTHER_ENCODING : InputFault.OTHER_FORMAT;
  }
}
