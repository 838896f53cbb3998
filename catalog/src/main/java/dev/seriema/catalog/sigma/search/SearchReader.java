package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.yaml.PlainValue;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one search: a mapping of fields that all have to fit, or a list of which one has to.
record SearchReader(SigmaFindings findings) {
  Optional<Search> read(YamlNode.Member member) {
    return search(member.key().value(), member.value());
  }

  private Optional<Search> search(String name, YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping mapping -> fields(name, mapping);
      case YamlNode.Listing(var items, _, var span) -> {
        if (items.isEmpty()) {
          findings.add(SigmaFault.UNUSABLE_VALUE, span, "the search `" + name + "` is empty");
        }
        yield listed(name, items);
      }
      case YamlNode.Scalar keyword -> keywords(List.of(keyword));
    };
  }

  private Optional<Search> fields(String name, YamlNode.Mapping mapping) {
    if (mapping.members().isEmpty()) {
      findings.add(SigmaFault.UNUSABLE_VALUE, mapping.span(), "the search `" + name + "` is empty");
    }
    List<Search> terms = new ArrayList<>();
    for (YamlNode.Member member : mapping.members()) {
      FieldKey.read(member.key(), findings)
          .flatMap(key -> field(key, member.value()))
          .ifPresent(terms::add);
    }
    return terms.isEmpty() || terms.size() < mapping.members().size()
        ? Optional.empty()
        : Optional.of(Search.all(terms));
  }

  /// Keywords in a row are one test, mappings each a search of its own.
  private Optional<Search> listed(String name, List<YamlNode> items) {
    List<Search> terms = new ArrayList<>();
    List<YamlNode.Scalar> words = new ArrayList<>();
    boolean sound = true;
    for (YamlNode item : items) {
      switch (item) {
        case YamlNode.Scalar word -> words.add(word);
        case YamlNode.Mapping mapping -> {
          Optional<Search> search = fields(name, mapping);
          search.ifPresent(terms::add);
          sound &= search.isPresent();
        }
        case YamlNode.Listing list -> {
          findings.add(
              SigmaFault.WRONG_TYPE,
              list.span(),
              "a list in the list of the search `" + name + "`");
          sound = false;
        }
      }
    }
    if (!words.isEmpty()) {
      Optional<Search> search = keywords(words);
      search.ifPresent(terms::add);
      sound &= search.isPresent();
    }
    return sound && !terms.isEmpty() ? Optional.of(Search.any(terms)) : Optional.empty();
  }

  private Optional<Search> keywords(List<YamlNode.Scalar> words) {
    return values(FieldKey.ofKeywords(words.getFirst().span()), words);
  }

  private Optional<Search> field(FieldKey key, YamlNode node) {
    List<YamlNode.Scalar> values = new ArrayList<>();
    List<YamlNode> written =
        node instanceof YamlNode.Listing(var items, _, _) ? items : List.of(node);
    for (YamlNode value : written) {
      if (value instanceof YamlNode.Scalar scalar) {
        values.add(scalar);
      } else {
        findings.add(SigmaFault.WRONG_TYPE, value.span(), "a value of a field is " + value.kind());
      }
    }
    if (written.isEmpty()) {
      findings.add(SigmaFault.UNUSABLE_VALUE, node.span(), "a field has an empty list");
    }
    return values.isEmpty() || values.size() < written.size()
        ? Optional.empty()
        : values(key, values);
  }

  private Optional<Search> values(FieldKey key, List<YamlNode.Scalar> values) {
    boolean sound = true;
    for (YamlNode.Scalar value : values) {
      if (values.size() > 1 && PlainValue.of(value) == PlainValue.NOTHING) {
        findings.add(
            SigmaFault.NULL_IN_LIST,
            value.span(),
            "`null` in a list of values",
            "ask for it in a search of its own, and join both by `or`");
        sound = false;
      }
    }
    List<List<Sought>> sought = new ArrayList<>();
    for (YamlNode.Scalar value : values) {
      List<Sought> read = new ValueReader(key, findings).read(value);
      sought.add(read);
      sound &= !read.isEmpty();
    }
    return sound ? Optional.of(joined(key, sought)) : Optional.empty();
  }

  private Search joined(FieldKey key, List<List<Sought>> sought) {
    Search search;
    if (key.has(Modifier.ALL)) {
      if (sought.size() == 1) {
        findings.add(
            SigmaFault.SINGLE_ALL, key.span(), "`all` joins several values, and there is one");
      }
      search =
          Search.all(
              sought.stream()
                  .<Search>map(any -> new Search.Test(key.field(), any, key.span()))
                  .toList());
    } else {
      search =
          new Search.Test(key.field(), sought.stream().flatMap(List::stream).toList(), key.span());
    }
    return key.has(Modifier.NEQ) ? new Search.Not(search) : search;
  }
}
