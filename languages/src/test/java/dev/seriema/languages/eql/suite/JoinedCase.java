package dev.seriema.languages.eql.suite;

import java.util.List;

/// One query over several events of a suite, and what is expected of it.
///
/// @param alternatives each is right: the matches in order, each with the numbers of its events and
///   -1 for an absent one; empty where the query must only compile or be refused
/// @param size how many of the first matches count
/// @param samplesPerKey how many samples of a key are wanted
record JoinedCase(
    String id,
    String query,
    SuiteData data,
    boolean compiles,
    List<List<Long>> alternatives,
    int size,
    int samplesPerKey) {}
