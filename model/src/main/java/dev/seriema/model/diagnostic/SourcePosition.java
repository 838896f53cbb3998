package dev.seriema.model.diagnostic;

/// A line and a column, both from 1; columns count code points.
public record SourcePosition(int line, int column) {}
