/** Yijianshi's domain: bundles of government services, decided purely, behind ports. */
module org.yijianshi.core {
  requires static transitive org.jspecify;
  requires com.google.common;
  requires transitive org.jmolecules.ddd;
  requires transitive org.jmolecules.event;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;

  exports org.yijianshi.base;
  exports org.yijianshi.catalog;
  exports org.yijianshi.code;
  exports org.yijianshi.obligation;
  exports org.yijianshi.party;
}
