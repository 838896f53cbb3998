package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.RuleSet;
import java.nio.file.Path;
import java.util.List;

/// A folder of evidence after reading: its files, alerts before quiet ones, each kind by name.
///
/// @param path as a person would write it
/// @param findings about the folder and its `evidence.toml`
public record EvidenceFolder(Path path, List<EvidenceFile> files, List<RuleSet.Finding> findings) {
  public EvidenceFolder {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /// Reads a folder; what cannot be used is told and the rest is read.
  ///
  /// Nothing outside of the folder is read: links in it are not followed.
  public static EvidenceFolder read(Path folder) {
    return new FolderReader(folder).read();
  }
}
