/**
 * The embedder's front door. {@link org.yijianshi.hall.ServiceHall} (政务服务大厅) is an assembly of
 * desks over the ports: {@link org.yijianshi.hall.AdviceDesk} before a case, {@link
 * org.yijianshi.hall.CaseDesk} for every command and view, {@link org.yijianshi.hall.WorkDesk} for
 * lists, {@link org.yijianshi.hall.Relay} for what leaves, {@link org.yijianshi.hall.SweepDesk} for
 * what time alone brings about. It holds no rule and starts no thread: the host calls it when it
 * likes. The clock lives here and nowhere below.
 */
@NullMarked
package org.yijianshi.hall;

import org.jspecify.annotations.NullMarked;
