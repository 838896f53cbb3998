package dev.seriema.catalog.facts;

import java.util.List;
import java.util.Map;

/// The fields that one file of a repository adds to indices.
///
/// @param file relative to the repository's top folder, with `/` between names
/// @param indices fields by index pattern
record OwnFields(String file, Map<String, List<FieldFact>> indices) {}
