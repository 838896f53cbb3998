package dev.seriema.catalog.scaffold;

import java.nio.file.Path;

/// A file that is to be written.
///
/// @param path from the folder that all lie below
public record NewFile(Path path, String content) {}
