package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.yijianshi.condition.FactValue;

/** An answer as JSON has it: true or false, a number, a text. */
final class WireFacts extends Wire<FactValue> {
  @Override
  void write(FactValue value, WireOut out) throws IOException {
    if (value instanceof FactValue.Bool bool) {
      out.json.writeBoolean(bool.value());
    } else if (value instanceof FactValue.Numeric number) {
      out.json.writeNumber(number.plain());
    } else if (value instanceof FactValue.Text text) {
      out.json.writeString(text.value());
    }
  }

  @Override
  FactValue read(WireIn in) throws IOException {
    JsonToken token = in.json.currentToken();
    try {
      return switch (token) {
        case VALUE_TRUE -> FactValue.of(true);
        case VALUE_FALSE -> FactValue.of(false);
        case VALUE_STRING -> FactValue.of(in.json.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> FactValue.of(in.json.getDecimalValue());
        default -> throw in.fault(WireFault.WRONG_FORM, form());
      };
    } catch (IllegalArgumentException refused) {
      throw in.fault(WireFault.WRONG_VALUE, form());
    }
  }

  @Override
  String form() {
    return "answer";
  }
}
