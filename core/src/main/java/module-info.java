/** Yijianshi's domain: bundles of government services, decided purely, behind ports. */
module org.yijianshi.core {
  requires static transitive org.jspecify;
  requires transitive com.google.common;
  requires transitive org.jmolecules.ddd;
  requires transitive org.jmolecules.event;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;

  exports org.yijianshi.archive;
  exports org.yijianshi.base;
  exports org.yijianshi.calendar;
  exports org.yijianshi.casefile;
  exports org.yijianshi.catalog;
  exports org.yijianshi.code;
  exports org.yijianshi.codec;
  exports org.yijianshi.condition;
  exports org.yijianshi.document;
  exports org.yijianshi.form;
  exports org.yijianshi.hall;
  exports org.yijianshi.material;
  exports org.yijianshi.message;
  exports org.yijianshi.obligation;
  exports org.yijianshi.party;
  exports org.yijianshi.plan;
  exports org.yijianshi.policy;
  exports org.yijianshi.port;
  exports org.yijianshi.procedure;
  exports org.yijianshi.supervision;
}
