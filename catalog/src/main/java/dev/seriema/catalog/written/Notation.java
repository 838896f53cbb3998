package dev.seriema.catalog.written;

/// How parts of a file are called and written in the language of the file.
public enum Notation {
  TOML {
    @Override
    public String table(String path) {
      return "[" + path + "]";
    }

    @Override
    public String tables(String path) {
      return "[[" + path + "]]";
    }

    @Override
    public String member(String key, String text) {
      return key + " = \"" + text + "\"";
    }
  },
  JSON {
    @Override
    public String table(String path) {
      return path;
    }

    @Override
    public String tables(String path) {
      return path;
    }

    @Override
    public String member(String key, String text) {
      return "\"" + key + "\": \"" + text + "\"";
    }
  };

  /// What messages call a table, such as `[rule.threat.tactic]`.
  ///
  /// @param path names joined by dots
  public abstract String table(String path);

  /// What messages call one of several tables of a name, such as `[[rule.threat]]`.
  public abstract String tables(String path);

  /// A key with a text as somebody would type it.
  public abstract String member(String key, String text);
}
