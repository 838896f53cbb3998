package dev.seriema.catalog.change;

import java.util.Optional;

/// Two commits, of which the later one is judged by what it adds to the earlier one.
///
/// @param base the tree that is compared with; the empty one for a first commit
/// @param head the commit that is judged
/// @param from the commit that the log begins behind; empty where all of it counts
public record CommitRange(String base, String head, Optional<String> from) {}
