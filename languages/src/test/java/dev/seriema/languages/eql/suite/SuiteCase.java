package dev.seriema.languages.eql.suite;

import java.util.List;
import java.util.Optional;

/// One query of a suite, and what is expected of it.
///
/// @param data the events it runs on
/// @param expected numbers of the events that it finds, in order; empty where it must only compile
///   or be refused
/// @param size how many of the first matches count
record SuiteCase(
    String id,
    String query,
    SuiteData data,
    boolean compiles,
    Optional<List<Long>> expected,
    int size) {}
