package dev.seriema.catalog.pick;

import java.util.List;

/// Why the change of a file cannot be made on a branch.
///
/// @param path where the branch has the file, or would have it
/// @param reason a clause without a full stop
/// @param places lines that both sides changed; none where it is about the file as a whole
public record Conflict(String path, String reason, List<Place> places) {
  public Conflict {
    places = List.copyOf(places);
  }

  /// Lines of which each side made something else.
  ///
  /// @param line in the file of the branch, from 1; where the branch has none, the one behind them
  /// @param branch what the branch has
  /// @param commit what the commit has
  public record Place(int line, List<String> branch, List<String> commit) {
    public Place {
      branch = List.copyOf(branch);
      commit = List.copyOf(commit);
    }
  }
}
