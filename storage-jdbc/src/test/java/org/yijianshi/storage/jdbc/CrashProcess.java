package org.yijianshi.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yijianshi.casefile.CaseId;

/** A JVM with a load in it, which tells its parent of every answer, and is killed. */
final class CrashProcess {
  /** Without it a line was torn off by the kill, and says nothing. */
  private static final String END = " .";

  private CrashProcess() {}

  /** In the child: database, URL, round. Ends only by being killed, or with its parent. */
  public static void main(String[] arguments) throws Exception {
    Database database = Database.named(arguments[0]);
    HikariDataSource pool = database.pool(arguments[1], CaseLoad.THREADS + CaseLoad.RELAYS);
    JdbcStorage storage = JdbcStorage.on(pool).dialect(database.dialect()).build();
    PrintStream out = System.out;
    CaseLoad.Witness witness =
        new CaseLoad.Witness() {
          @Override
          public void acknowledged(CaseId id, int command, long version) {
            tell("A " + id + " " + command + " " + version);
          }

          @Override
          public void delivered(CaseId id, long sequence) {
            tell("D " + id + " " + sequence);
          }

          private synchronized void tell(String line) {
            out.print(line + END + "\n");
            out.flush();
            if (out.checkError()) {
              Runtime.getRuntime().halt(1);
            }
          }
        };
    for (Thread thread :
        new CaseLoad(storage, witness, Long.parseLong(arguments[2]), false).start()) {
      thread.join();
    }
  }

  /** In the parent: lets a child work until that many commands are acknowledged, and kills it. */
  static void killedAfter(
      int commands, Databases database, String url, long round, CrashLedger ledger)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(command(database.name(), url, Long.toString(round)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      long enough = ledger.acknowledged() + commands;
      boolean killed = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line, ledger);
        if (!killed && ledger.acknowledged() >= enough) {
          // Through its handle: what it said before stays to be read.
          child.toHandle().destroyForcibly();
          killed = true;
        }
      }
      child.waitFor();
      if (!killed) {
        throw new AssertionError("The child ended by itself: " + child.exitValue());
      }
    } finally {
      child.destroyForcibly();
    }
  }

  private static void note(String line, CrashLedger ledger) {
    if (!line.endsWith(END)) {
      return;
    }
    String[] words = line.split(" ", -1);
    CaseId id = CaseId.of(words[1]);
    if (words[0].equals("A")) {
      ledger.acknowledged(id, Integer.parseInt(words[2]), Long.parseLong(words[3]));
    } else {
      ledger.delivered(id, Long.parseLong(words[2]));
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(classPath());
    command.add(CrashProcess.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Everything that this JVM has, on a class path, whether it runs modules or not. */
  private static String classPath() {
    List<String> places = new ArrayList<>();
    places.add(folderOf(CrashProcess.class));
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      String value = System.getProperty(property);
      if (value != null && !value.isEmpty()) {
        places.add(value);
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static String folderOf(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try {
      Path found = Path.of(Objects.requireNonNull(type.getResource(file)).toURI());
      return found.toString().substring(0, found.toString().length() - file.length());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
