package dev.seriema.intake;

/// The forms of input that are read.
enum Form implements Recognised {
  /// A document on each line.
  JSON_LINES,
  /// Documents over several lines each, one after another.
  DOCUMENTS,
  /// `[…]`, a document each element.
  JSON_ARRAY,
  /// The answer of a search: the documents are in `hits.hits`.
  SEARCH_RESPONSE,
  /// `{"Records":[…]}`, as CloudTrail delivers, and `records`, as Azure does.
  RECORDS,
  /// Lines in pairs, an action and a source.
  BULK_BODY,
  /// `{"columns":[…],"values":[…]}`, a row each element of `values`.
  ESQL_ANSWER,
  /// Comma-separated values below a line of field names.
  CSV;

  DocumentReader reader(OpenInput input, Blocks blocks) {
    Tellings tellings = new Tellings(input.source(), blocks);
    return switch (this) {
      case JSON_LINES -> new LineReader(input, blocks);
      case DOCUMENTS -> new WrapperReader(input, blocks, JsonFrame.ofSequence(tellings));
      case JSON_ARRAY -> new WrapperReader(input, blocks, JsonFrame.ofArray(tellings));
      case SEARCH_RESPONSE -> new WrapperReader(input, blocks, JsonFrame.ofResponse(tellings));
      case RECORDS -> new WrapperReader(input, blocks, JsonFrame.ofRecords(tellings));
      case ESQL_ANSWER -> new WrapperReader(input, blocks, JsonFrame.ofEsqlAnswer(tellings));
      case BULK_BODY -> new WrapperReader(input, blocks, new BulkBody(tellings));
      case CSV -> new WrapperReader(input, blocks, new CsvTable(tellings));
    };
  }
}
