package dev.seriema.catalog.release;

/// Something of a repository that names a rule.
///
/// @param path from the top of the repository, with `/`
/// @param line that names it, from 1 on
/// @param words what names it how, as a sentence without its end
/// @param needsIt whether it does something else or nothing when the rule is gone; otherwise it is
///   read by people
public record Dependent(String path, int line, String words, boolean needsIt) {}
