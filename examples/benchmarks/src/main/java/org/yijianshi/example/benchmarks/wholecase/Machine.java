package org.yijianshi.example.benchmarks.wholecase;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is measured on. */
final class Machine {
  private static final int SYNCS = 400;

  private Machine() {}

  /** Processors, Java, system. */
  static String describe() {
    return "%d × CPU, Java %s, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  /**
   * How long that disk takes to put one page of 8 KB in its place for good, in milliseconds: the
   * median of some hundred, written one after the other as a log is.
   */
  static double syncMillis(Path directory) throws IOException {
    Path file = Files.createTempFile(directory, "sync", ".bin");
    double[] millis = new double[SYNCS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer page = ByteBuffer.allocateDirect(8192);
      // The place is there before it is measured, as a log segment's is.
      for (int i = 0; i < SYNCS; i++) {
        channel.write(page.clear());
      }
      channel.force(true);
      channel.position(0);
      for (int i = 0; i < SYNCS; i++) {
        long start = System.nanoTime();
        channel.write(page.clear());
        channel.force(false);
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    } finally {
      Files.delete(file);
    }
    return Cost.median(millis);
  }
}
