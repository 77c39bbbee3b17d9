/**
 * The file of a closed case (六 归档): what each department keeps of it, and how anybody can see later
 * that it is still the same. Start at {@link org.yijianshi.archive.ArchivePackage}, a pure value of
 * the case's history; then {@link org.yijianshi.archive.ArchiveManifest} (its fixity) and {@link
 * org.yijianshi.archive.ArchiveVerification}, which names every entry that is missing, altered or
 * surplus. It knows no JSON, no ZIP and no storage.
 *
 * <p>The lead's package lists the originals and who held each; the others are electronic alone
 * (R50, R51). From a case to the command that closes the package:
 *
 * <pre>{@code
 * List<CaseCommit> commits = …;                       // of the case, oldest first
 * List<OfficialDocument> notices = Documents.of(catalog, organs).all(commits);
 * ArchivePackage file = ArchivePackage.of(commits, keeper, schedule, notices);
 * ArchiveContainer packed = ArchiveCodec.pack(file, digests, Digests.SHA_256, source).orThrow();
 * store.store(new ArchiveStore.Key(caseId, keeper), ArchiveZip.write(packed));
 * desk.handle(… new ArchivingCommand.Archive(department, packed.digest(digests)) …);
 *
 * // years later, the digest from the event Archived:
 * ArchiveContainer copy = ArchiveZip.read(bytes, ArchiveZip.Limits.standard()).orThrow();
 * List<ArchiveFinding> findings = ArchiveVerification.verify(archived.digest(), copy, digests);
 * }</pre>
 */
@NullMarked
package org.yijianshi.archive;

import org.jspecify.annotations.NullMarked;
