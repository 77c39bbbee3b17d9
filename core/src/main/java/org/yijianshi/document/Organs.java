package org.yijianshi.document;

import java.util.Optional;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.Region;
import org.yijianshi.party.Party;

/** The official names under which organs issue and seal: the embedder knows them. */
@FunctionalInterface
public interface Organs {
  /** The name of that department or window as its seal has it, such as 卢氏县市场监督管理局. */
  String nameOf(Party party);

  /**
   * Names made of the catalog's: region and department, 卢氏县市场监管部门. Good for a draft; a seal has the
   * organ's full name.
   */
  static Organs of(Catalog catalog) {
    return party -> {
      Optional<String> region = party.region().flatMap(catalog::region).map(Region::name);
      Optional<String> department =
          party.department().flatMap(catalog::department).map(Department::name);
      return region.orElse("") + department.orElse(party.kind().label().zh());
    };
  }
}
