package dev.seriema.catalog.exception;

import dev.seriema.catalog.exception.ItemReader.ReadItem;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.exception.ExceptionItem;
import dev.seriema.model.exception.ExceptionList;
import dev.seriema.model.exception.ExceptionListId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All lists of exceptions of a run.
///
/// @param lists by what rules name them
/// @param findings in the order of the files
public record ExceptionSet(
    Map<ExceptionListId, ExceptionList> lists, List<RuleSet.Finding> findings) {
  public static final ExceptionSet NONE = new ExceptionSet(Map.of(), List.of());

  public ExceptionSet {
    lists = Map.copyOf(lists);
    findings = List.copyOf(findings);
  }

  /// Joins what files say. Of items with the same id in one list that of the first file counts: the
  /// others are taken for older copies.
  static ExceptionSet of(List<ExceptionFile> files) {
    Map<ExceptionListId, Joined> joined = new LinkedHashMap<>();
    List<RuleSet.Finding> findings = new ArrayList<>();
    for (ExceptionFile file : files) {
      file.faults().forEach(fault -> findings.add(new RuleSet.Finding(file.source(), fault)));
      Set<ExceptionListId> empty = new LinkedHashSet<>(file.lists());
      Set<Named> ofFile = new HashSet<>();
      for (ReadItem item : file.items()) {
        item.faults().forEach(fault -> findings.add(new RuleSet.Finding(file.source(), fault)));
        item.list()
            .ifPresent(list -> {
              empty.remove(list);
              joined.computeIfAbsent(list, _ -> new Joined()).add(item);
              repeated(list, item, ofFile)
                  .ifPresent(fault -> findings.add(new RuleSet.Finding(file.source(), fault)));
            });
      }
      empty.forEach(
          list -> joined.computeIfAbsent(list, _ -> new Joined()).isEmptyIn(file.isWhole()));
    }
    Map<ExceptionListId, ExceptionList> lists = new LinkedHashMap<>();
    joined.forEach((id, list) -> lists.put(id, list.of(id)));
    return new ExceptionSet(lists, findings);
  }

  private record Named(ExceptionListId list, String item) {}

  private static Optional<Diagnostic> repeated(
      ExceptionListId list, ReadItem read, Set<Named> ofFile) {
    return read.item()
        .filter(item -> !ofFile.add(new Named(list, item.id())))
        .map(item ->
            Diagnostic.of(
                ExceptionFault.REPEATED_ITEM,
                item.span(),
                "`" + list + "` has an item `" + item.id() + "` already; this one is passed over"));
  }

  /// The items of one list so far.
  private static final class Joined {
    private final Map<String, ExceptionItem> items = new LinkedHashMap<>();
    private boolean isFaulty;
    private boolean isCut;

    void add(ReadItem read) {
      isFaulty |= read.item().isEmpty();
      read.item().ifPresent(item -> items.putIfAbsent(item.id(), item));
    }

    /// Where lines may be missing, a list without items is not known to have none.
    void isEmptyIn(boolean wholeFile) {
      isCut |= !wholeFile;
    }

    ExceptionList of(ExceptionListId id) {
      Optional<String> obstacle =
          isFaulty
              ? Optional.of("has an item that cannot be read")
              : isCut && items.isEmpty()
                  ? Optional.of("has no items in a file that may be cut")
                  : Optional.empty();
      return new ExceptionList(id, List.copyOf(items.values()), obstacle);
    }
  }
}
