package dev.seriema.catalog.sigma.yaml;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the documents of a YAML file.
///
/// What is no YAML ends the file: the documents before it are read all the same.
public final class YamlReader {
  /// Longest file that is read, in characters.
  public static final int LONGEST = 4 << 20;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LONGEST).build();

  private final SourceText text;
  private final Places places;
  private final List<YamlDocument> documents = new ArrayList<>();
  private Optional<NodeBuilder> open = Optional.empty();

  private YamlReader(SourceText text) {
    this.text = text;
    this.places = new Places(text.text());
  }

  /// All documents, in order; never fails.
  public static List<YamlDocument> read(SourceText text) {
    YamlReader reader = new YamlReader(text);
    if (text.text().length() > LONGEST) {
      Diagnostic fault =
          Diagnostic.of(
              SigmaFault.TOO_LARGE,
              new SourceSpan(0, 0),
              "the file has "
                  + text.text().length()
                  + " characters; at most "
                  + LONGEST
                  + " are read");
      return List.of(new YamlDocument(Optional.empty(), List.of(fault)));
    }
    reader.read();
    return reader.documents;
  }

  private void read() {
    try {
      Iterator<Event> events = new Parse(SETTINGS).parseString(text.text()).iterator();
      while (events.hasNext()) {
        take(events.next());
      }
    } catch (MarkedYamlEngineException malformed) {
      int at = malformed.getProblemMark().map(Mark::getIndex).map(places::offset).orElse(0);
      end(Optional.of(noYaml(at, malformed.getProblem())));
    } catch (YamlEngineException malformed) {
      end(Optional.of(noYaml(0, String.valueOf(malformed.getMessage()))));
    }
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> open = Optional.of(new NodeBuilder(places));
      case DocumentEnd -> end(Optional.empty());
      case MappingStart, SequenceStart, MappingEnd, SequenceEnd, Scalar, Alias ->
          open.ifPresent(builder -> builder.take(event));
      case StreamStart, StreamEnd, Comment -> {
        // These carry no value.
      }
    }
  }

  private void end(Optional<Diagnostic> malformed) {
    List<Diagnostic> faults = new ArrayList<>();
    open.ifPresent(builder -> faults.addAll(builder.faults()));
    malformed.ifPresent(faults::add);
    Optional<YamlNode> root = faults.isEmpty() ? open.flatMap(NodeBuilder::root) : Optional.empty();
    if (root.isPresent() || !faults.isEmpty()) {
      documents.add(new YamlDocument(root, faults));
    }
    open = Optional.empty();
  }

  private Diagnostic noYaml(int at, String problem) {
    int start = Math.min(at, text.text().length());
    int end = Math.min(text.text().length(), start + 1);
    return Diagnostic.of(SigmaFault.NO_YAML, new SourceSpan(start, end), "no YAML: " + problem);
  }
}
