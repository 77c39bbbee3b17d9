/**
 * What leaves a case. {@link org.yijianshi.message.Messages} is a pure function from a commit to
 * the {@link org.yijianshi.message.Message}s that it causes; they are stored with the commit and
 * relayed at least once. Messages name cases, items and documents, never people.
 */
@NullMarked
package org.yijianshi.message;

import org.jspecify.annotations.NullMarked;
