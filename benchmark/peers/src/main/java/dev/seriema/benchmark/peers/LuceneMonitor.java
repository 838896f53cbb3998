package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.peer.FieldReader;
import dev.seriema.benchmark.peer.Peer;
import dev.seriema.benchmark.peer.Tally;
import dev.seriema.benchmark.rules.FlatRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Version;

/// Lucene's Monitor, which Elasticsearch's percolator resembles: rules are stored queries, events
/// are documents in memory, and a presearcher picks the queries that a batch of them may match.
final class LuceneMonitor implements Peer {
  /// More than any rule has words.
  private static final int MOST_CLAUSES = 1 << 16;

  private static final int REGISTERED_TOGETHER = 200;

  /// It advises a faster way of comparing vectors, of which there are none here.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final int batch;
  private final LuceneQueries queries = new LuceneQueries();
  private final Monitor monitor;
  private FieldReader reader = new FieldReader(List.of());

  LuceneMonitor(int batch) {
    this.batch = batch;
    VECTORS.setLevel(Level.SEVERE);
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    try {
      monitor = new Monitor(new KeywordAnalyzer(), presearcher());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Fields that nearly all events share say little of a rule.
  private static TermFilteredPresearcher presearcher() {
    TermWeightor weights =
        TermWeightor.combine(
            TermWeightor.lengthWeightor(3, 0.3f),
            TermWeightor.fieldWeightor(
                0.01,
                "host.os.type",
                "event.type",
                "event.category",
                "event.outcome",
                "event.action",
                "data_stream.dataset"));
    return new TermFilteredPresearcher(weights, List.of(), Set.of());
  }

  @Override
  public String version() {
    return Version.LATEST.toString();
  }

  @Override
  public Set<Integer> load(List<FlatRule> rules, EventLines lines) throws IOException {
    List<MonitorQuery> stored = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      stored.add(new MonitorQuery(Integer.toString(rule), queries.of(rules.get(rule).condition())));
    }
    for (int from = 0; from < stored.size(); from += REGISTERED_TOGETHER) {
      monitor.register(stored.subList(from, Math.min(stored.size(), from + REGISTERED_TOGETHER)));
    }
    reader = new FieldReader(FlatRule.fields(rules));
    return Set.of();
  }

  @Override
  public void pass(EventLines lines, Tally tally) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      documents.add(document(lines, line));
      if (documents.size() == batch || line == lines.count() - 1) {
        match(documents, tally);
        documents.clear();
      }
    }
  }

  private Document document(EventLines lines, int line) throws IOException {
    Document document = new Document();
    Set<String> present = new HashSet<>();
    reader.read(
        lines,
        line,
        (field, value) -> {
          queries.index(field, value, document);
          if (present.add(field)) {
            queries.indexPresence(field, document);
          }
        });
    return document;
  }

  private void match(List<Document> documents, Tally tally) throws IOException {
    MultiMatchingQueries<QueryMatch> matches =
        monitor.match(documents.toArray(new Document[0]), QueryMatch.SIMPLE_MATCHER);
    for (int document = 0; document < documents.size(); document++) {
      for (QueryMatch match : matches.getMatches(document)) {
        tally.add(Integer.parseInt(match.getQueryId()), 1);
      }
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
