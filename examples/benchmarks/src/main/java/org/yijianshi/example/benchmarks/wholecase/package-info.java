/**
 * What a whole case costs, beside others. Start at {@link
 * org.yijianshi.example.benchmarks.wholecase.WholeCase}; the case is {@link
 * org.yijianshi.example.benchmarks.wholecase.SixItems}, its sixteen commands are {@link
 * org.yijianshi.example.benchmarks.wholecase.CaseScript}. A {@link
 * org.yijianshi.example.benchmarks.wholecase.Peer} carries it: ours, the bare floor, a program
 * written by hand, Flowable. A {@link org.yijianshi.example.benchmarks.wholecase.Field} lets them
 * take turns on a {@link org.yijianshi.example.benchmarks.wholecase.Server}.
 */
@NullMarked
package org.yijianshi.example.benchmarks.wholecase;

import org.jspecify.annotations.NullMarked;
