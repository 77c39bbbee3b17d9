package org.yijianshi.example.benchmarks.wholecase;

import javax.sql.DataSource;

/** A database server that a peer is measured on, durable: what it has acknowledged is on disk. */
interface Server extends AutoCloseable {

  /** How it is called in the report, with its version. */
  String label();

  /** A new, empty database behind a pool of that many connections. */
  DataSource database(String name, int connections);

  /** The same database, with every statement and round trip counted. */
  DataSource counted(String name, Wire wire);

  /** How many bytes of write-ahead log were ever written; 0 where nobody can tell. */
  long logBytes();

  /** What the database takes on disk now that what is dead was vacuumed. */
  long lastingBytes(String name);

  /** Executes a statement in that database. */
  void tell(String name, String statement);

  /** What its processes have used of the processor so far; 0 where it runs in this one. */
  long cpuNanos();

  @Override
  void close();
}
