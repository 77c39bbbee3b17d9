package org.yijianshi.codec;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.ObligationEvent.ObligationClosed;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;

/** Components that an event says twice, and that are written once. */
final class WireDerived {
  private WireDerived() {}

  /** One that is written like another and left out where it follows. */
  private abstract static class Following<T> extends Wire<T> {
    final Wire<T> plain;

    Following(Wire<T> plain) {
      this.plain = plain;
    }

    @Override
    void write(T value, WireOut out) throws IOException {
      plain.write(value, out);
    }

    @Override
    T read(WireIn in) throws IOException {
      return plain.read(in);
    }

    @Override
    String form() {
      return plain.form();
    }

    @Override
    void describe(Map<String, String> forms) {
      plain.describe(forms);
    }
  }

  /** The department that the actor acts for; null for anybody else. */
  static @Nullable Party own(Actor actor) {
    DepartmentCode department = actor.department();
    RegionCode region = actor.region();
    return department == null || region == null ? null : Party.department(department, region);
  }

  /** Who owes a duty: left out if it is the department of whoever gave the command. */
  static Wire<Party> owner(Wire<Party> plain) {
    return new Following<>(plain) {
      @Override
      boolean omits(Party value, Object owner, WireOut out) {
        return out.isOwn(value);
      }

      @Override
      @Nullable Party absent(@Nullable Object[] siblings, WireIn in) {
        return in.own();
      }
    };
  }

  /** The supplies that the applicant named: the set of materials after them repeats most. */
  static Wire<Map<MaterialCode, Supply>> supplies(Wire<Map<MaterialCode, Supply>> plain) {
    return new Following<>(plain) {
      @Override
      boolean omits(Map<MaterialCode, Supply> value, Object owner, WireOut out) {
        out.supplies(value);
        return value.isEmpty();
      }

      @Override
      Map<MaterialCode, Supply> absent(@Nullable Object[] siblings, WireIn in) {
        return Map.of();
      }

      @Override
      Map<MaterialCode, Supply> read(WireIn in) throws IOException {
        Map<MaterialCode, Supply> all = plain.read(in);
        in.supplies(all);
        return all;
      }
    };
  }

  /** A material's supply: left out if the applicant's supplies before it say the same. */
  static Wire<Supply> supply(Wire<Supply> plain) {
    return new Following<>(plain) {
      @Override
      boolean omits(Supply value, Object owner, WireOut out) {
        return owner instanceof Material material && value.equals(out.supplied(material.code()));
      }

      @Override
      @Nullable Supply absent(@Nullable Object[] siblings, WireIn in) {
        return siblings[0] instanceof MaterialCode code ? in.supplied(code) : null;
      }
    };
  }

  /** The number of a duty that is closed: the duty's own. */
  static Wire<Integer> number(Wire<Integer> plain) {
    return new Following<>(plain) {
      @Override
      boolean omits(Integer value, Object owner, WireOut out) {
        return owner instanceof ObligationClosed closed && value == closed.obligation().no();
      }

      @Override
      @Nullable Integer absent(@Nullable Object[] siblings, WireIn in) {
        return siblings[1] instanceof Obligation duty ? duty.no() : null;
      }
    };
  }
}
