package org.yijianshi.architecture.planted.house.base;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON where there should be none. */
class UsesJackson {
  JsonNode node;
}
