package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.written.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The index of hunts, `hunting/index.yml`: folders, in each the hunts by their ids.
///
/// @param entries each by its id
record HuntIndex(WrittenFile file, List<WrittenTable.Member> entries) {
  private static final String PATH = Hunt.FOLDER + "/index.yml";

  /// Empty where there is none, or none that can be read.
  static Optional<HuntIndex> of(RepositoryFiles files) {
    return files.yaml(PATH).map(HuntIndex::of);
  }

  private static HuntIndex of(WrittenFile file) {
    List<WrittenTable.Member> entries = new ArrayList<>();
    file.table()
        .ifPresent(folders -> {
          for (String folder : folders.keys()) {
            folders
                .member(folder)
                .filter(member -> member.value() instanceof WrittenTable)
                .ifPresent(member -> addAll((WrittenTable) member.value(), entries));
          }
        });
    return new HuntIndex(file, entries);
  }

  private static void addAll(WrittenTable folder, List<WrittenTable.Member> to) {
    folder.keys().forEach(uuid -> folder.member(uuid).ifPresent(to::add));
  }
}
