/**
 * The codes of Chinese public administration, each checked where it enters and masked where it is
 * personal.
 *
 * <p>Three families live here:
 *
 * <ul>
 *   <li><b>Who</b>: {@link org.yijianshi.code.Identity} and its types. An organisation has a {@link
 *       org.yijianshi.code.CreditCode}; a person has a {@link org.yijianshi.code.PersonNumber}
 *       (citizen, resident from Hong Kong, Macao or Taiwan, foreign permanent resident) or an
 *       {@link org.yijianshi.code.OtherIdentity} such as a passport.
 *   <li><b>What and where, nationally</b>: {@link org.yijianshi.code.RegionCode}, {@link
 *       org.yijianshi.code.NationalItemCode}, {@link org.yijianshi.code.CertificateId}, {@link
 *       org.yijianshi.code.Level}.
 *   <li><b>What, in a catalog</b>: {@link org.yijianshi.code.BundleCode}, {@link
 *       org.yijianshi.code.ItemCode}, {@link org.yijianshi.code.DepartmentCode}, {@link
 *       org.yijianshi.code.MaterialCode}. These are the catalog's own identities: they resolve
 *       against a catalog and carry no data.
 * </ul>
 *
 * <p>Start with {@link org.yijianshi.code.Parsed}, the one way in which a text is judged. Every
 * code of the first two families has {@code parse}, which returns the code or every {@link
 * org.yijianshi.base.Violation} with the standard as its rule, and {@code of}, which throws an
 * {@link java.lang.IllegalArgumentException} with the same sentences:
 *
 * <pre>{@code
 * CreditCode.parse(entered).at("/applicant/creditCode").violations();
 * // GB-32100 WRONG_CHECK_CHARACTER @/applicant/creditCode:
 * //   统一社会信用代码第18位校验码按第1–17位计算应为3，实为4
 * }</pre>
 *
 * <p>Codes are read strictly, without trimming or changing case: what is stored is what was
 * written, and any one wrong character in a code with a check character is found. That a code is
 * well formed does not say that it was ever issued; asking the register is the embedder's.
 *
 * <p>What is personal prints masked ({@link org.yijianshi.code.Masking}) and is never repeated in a
 * violation or exception; {@code value()} gives the whole. This package may see {@code base} alone,
 * and it knows no clock: a date of birth is checked for being a date, not for lying in the past.
 */
@NullMarked
package org.yijianshi.code;

import org.jspecify.annotations.NullMarked;
