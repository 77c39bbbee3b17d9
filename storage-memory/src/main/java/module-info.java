/** Yijianshi's storage ports in memory. */
module org.yijianshi.storage.memory {
  requires transitive org.yijianshi.core;
  requires static org.jspecify;

  exports org.yijianshi.storage.memory;
}
