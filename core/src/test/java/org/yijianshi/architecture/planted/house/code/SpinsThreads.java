package org.yijianshi.architecture.planted.house.code;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Work behind the caller's back. */
class SpinsThreads {
  void start(Runnable work) {
    new Thread(work).start();
    CompletableFuture.runAsync(work);
  }

  long spread(List<String> words) {
    return words.parallelStream().count();
  }
}
