package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers and yes or no. */
final class WireNumbers {
  private WireNumbers() {}

  /** A whole number of 32 bits; always written. */
  static final class Int extends Wire<Integer> {
    @Override
    void write(Integer value, WireOut out) throws IOException {
      out.json.writeNumber(value);
    }

    @Override
    Integer read(WireIn in) throws IOException {
      in.expect(JsonToken.VALUE_NUMBER_INT, form());
      long number = number(in);
      if (number != (int) number) {
        throw in.fault(WireFault.WRONG_FORM, form());
      }
      return (int) number;
    }

    @Override
    String form() {
      return "number";
    }
  }

  /** A whole number of 64 bits; always written. */
  static final class Long64 extends Wire<Long> {
    @Override
    void write(Long value, WireOut out) throws IOException {
      out.json.writeNumber(value);
    }

    @Override
    Long read(WireIn in) throws IOException {
      in.expect(JsonToken.VALUE_NUMBER_INT, form());
      return number(in);
    }

    @Override
    String form() {
      return "number";
    }
  }

  private static long number(WireIn in) throws IOException {
    if (in.json.getNumberType() == com.fasterxml.jackson.core.JsonParser.NumberType.BIG_INTEGER) {
      throw in.fault(WireFault.WRONG_FORM, "number");
    }
    return in.json.getLongValue();
  }

  /** A decimal number, without exponent. */
  static final class Decimal extends Wire<BigDecimal> {
    @Override
    void write(BigDecimal value, WireOut out) throws IOException {
      out.json.writeNumber(value.toPlainString());
    }

    @Override
    BigDecimal read(WireIn in) throws IOException {
      if (!in.json.currentToken().isNumeric()) {
        throw in.fault(WireFault.WRONG_FORM, form());
      }
      return in.json.getDecimalValue();
    }

    @Override
    String form() {
      return "decimal";
    }
  }

  /** Yes or no; no is not written where it must be said. */
  static final class Flag extends Wire<Boolean> {
    @Override
    boolean omits(Boolean value, Object owner, WireOut out) {
      return !value;
    }

    @Override
    Boolean absent(@Nullable Object[] siblings, WireIn in) {
      return false;
    }

    @Override
    void write(Boolean value, WireOut out) throws IOException {
      out.json.writeBoolean(value);
    }

    @Override
    Boolean read(WireIn in) throws IOException {
      if (!in.json.currentToken().isBoolean()) {
        throw in.fault(WireFault.WRONG_FORM, form());
      }
      return in.json.getBooleanValue();
    }

    @Override
    String form() {
      return "flag";
    }
  }
}
