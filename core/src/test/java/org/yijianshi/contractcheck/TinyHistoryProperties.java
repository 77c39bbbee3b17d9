package org.yijianshi.contractcheck;

import org.yijianshi.contract.arbitrary.CaseHistoryProperties;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.history.Worlds;
import org.yijianshi.port.Storage;

/** Random histories of the regulation's own bundles, and over the plainest store. */
class TinyHistoryProperties extends CaseHistoryProperties {
  private static final World REGULATION = Worlds.regulation();

  @Override
  protected World world() {
    return REGULATION;
  }

  @Override
  protected Storage open() {
    return new TinyStorage();
  }
}
