package org.yijianshi.architecture.planted.house.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;

/** What only the codec may do: no rule may name it. */
class MayUseJackson {
  JsonNode node;
  InputStream given;
}
