package dev.seriema.intake;

import java.util.List;
import java.util.Map;

/// The hits of a search response. A hit with a `_source` is a document as it stands; one that was
/// asked for `fields` alone is put as if these were its source.
final class SearchHits implements Elements {
  private static final String SOURCE = "_source";
  private static final String FIELDS = "fields";

  private final Tellings tellings;

  SearchHits(Tellings tellings) {
    this.tellings = tellings;
  }

  @Override
  public void open() {
    // Every response is like the others.
  }

  @Override
  public void take(Documents element) {
    byte[] bytes = element.bytes();
    int start = element.openStart();
    if (bytes[start] != '{') {
      element.commit();
      return;
    }
    Map<String, Integer> members = OutermostMembers.of(bytes, start, element.length(), SOURCE);
    if (isObject(members, SOURCE, bytes)) {
      element.commit();
    } else if (isObject(members, FIELDS, bytes)) {
      fields(element, members, start);
    } else {
      long line = element.openLine();
      int column = element.openColumn();
      element.drop();
      tellings.place(
          WrapperFault.HIT_WITHOUT_SOURCE,
          line,
          column,
          "the hit holds neither `_source` nor `fields`",
          "search without `\"_source\": false`, or ask for `fields`");
    }
  }

  private static boolean isObject(Map<String, Integer> members, String key, byte[] bytes) {
    Integer place = members.get(key);
    return place != null && bytes[place] == '{';
  }

  private static void fields(Documents element, Map<String, Integer> members, int start) {
    long line = element.openLine();
    int column = element.openColumn();
    byte[] hit = element.take();
    EnvelopeWriter envelope = new EnvelopeWriter(element);
    envelope.begin(line, column);
    for (String name : List.of("_index", "_id")) {
      envelope.text(name, hit, members.getOrDefault(name, start - 1) - start, line, column);
    }
    envelope.source(hit, members.getOrDefault(FIELDS, start) - start, line, column);
    envelope.end();
    element.commit();
  }
}
