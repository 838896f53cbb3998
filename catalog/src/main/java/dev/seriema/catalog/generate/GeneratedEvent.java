package dev.seriema.catalog.generate;

/// @param id by which the document calls itself
/// @param json the document, on one line without an end
public record GeneratedEvent(String id, String json) {}
