/**
 * The documents that leave the procedure on paper (文书): from the receipt to the proof of service,
 * each a value that cannot be made without its legally expected content. Start at {@link
 * org.yijianshi.document.DocumentKind} and {@link org.yijianshi.document.OfficialDocument}. A text
 * names people, because it is addressed to them; nothing else here does.
 */
@NullMarked
package org.yijianshi.document;

import org.jspecify.annotations.NullMarked;
