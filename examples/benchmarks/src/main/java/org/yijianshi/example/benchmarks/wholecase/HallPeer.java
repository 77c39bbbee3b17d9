package org.yijianshi.example.benchmarks.wholecase;

import org.yijianshi.casefile.CaseId;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.hall.CaseDesk;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.port.Storage;

/** Yijianshi itself: the whole procedure, permissions on, over a storage. */
final class HallPeer implements Peer {
  private final ServiceHall hall;
  private final CaseDesk desk;

  HallPeer(ServiceHall hall) {
    this.hall = hall;
    this.desk = hall.cases();
  }

  /** With a cache of the usual size, or none. */
  static HallPeer over(Storage storage, boolean cached) {
    ServiceHall.Builder builder =
        ServiceHall.builder(SixItems.catalog(), CalendarCodec.builtIn()).storage(storage);
    return new HallPeer((cached ? builder : builder.cacheWeight(0)).build());
  }

  ServiceHall hall() {
    return hall;
  }

  @Override
  public void carry(CaseId id) {
    CaseScript.run(desk, id, (caseId, commandId, version) -> {});
  }

  @Override
  public void close() {}
}
