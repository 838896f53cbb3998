package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.layout.RuleFiles;

/// A file, and who checks what it may become.
record FileToFix(RuleFiles.Candidate candidate, TextCheck check) {}
