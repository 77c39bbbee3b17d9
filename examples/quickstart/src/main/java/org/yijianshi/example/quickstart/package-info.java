/**
 * The quickstart: {@link org.yijianshi.example.quickstart.Quickstart} is the main to run and to
 * copy, {@link org.yijianshi.example.quickstart.Journey} drives a case through the hall, {@link
 * org.yijianshi.example.quickstart.Story} prints it.
 */
@NullMarked
package org.yijianshi.example.quickstart;

import org.jspecify.annotations.NullMarked;
