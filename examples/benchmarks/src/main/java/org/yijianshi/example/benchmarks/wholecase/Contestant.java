package org.yijianshi.example.benchmarks.wholecase;

import javax.sql.DataSource;

/**
 * One who takes part.
 *
 * @param key its database's name
 * @param zh how it is called in Chinese
 * @param en how it is called in English
 * @param maker what carries its cases over a database
 */
record Contestant(String key, String zh, String en, Maker maker) {

  /** Makes it, its tables included where they are not there yet. */
  @FunctionalInterface
  interface Maker {
    /**
     * Over that database.
     *
     * @param cached whether it may keep states in memory, if it does so at all
     */
    Peer make(DataSource dataSource, boolean cached) throws Exception;
  }
}
