package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.archive.ArchiveContainer;
import org.yijianshi.archive.ArchiveEntry;
import org.yijianshi.archive.ArchiveFinding;
import org.yijianshi.archive.ArchivePackage;
import org.yijianshi.archive.ArchiveVerification;
import org.yijianshi.archive.Digests;
import org.yijianshi.archive.FiledCases;
import org.yijianshi.archive.Retention;
import org.yijianshi.archive.RetentionSchedule;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.document.Documents;
import org.yijianshi.document.Organs;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;
import org.yijianshi.port.ArchiveStore;
import org.yijianshi.port.DocumentSource;

/** From a completed case to a ZIP file and back, and what is found when it was tampered with. */
class ArchiveZipTest {
  private static final Digests DIGESTS = Digests.standard();
  private static final ArchiveZip.Limits LIMITS = ArchiveZip.Limits.standard();
  private static final byte[] PLAN = FiledCases.bytes("平面图的字节");

  private static CasePlay completed() {
    Map<org.yijianshi.code.MaterialCode, Supply> supplies =
        new HashMap<>(SampleCatalogs.supplies());
    supplies.put(FLOOR_PLAN, new Supply.Provided(planDigest(), false));
    return FiledCases.completed(supplies);
  }

  private static String planDigest() {
    return DIGESTS.of(Digests.SHA_256, PLAN);
  }

  private static Loaded<ArchiveContainer> pack(CasePlay play, Party keeper, DocumentSource from) {
    return ArchiveCodec.pack(FiledCases.of(play, keeper), DIGESTS, Digests.SHA_256, from);
  }

  private static ArchiveContainer packed(Party keeper) {
    return pack(completed(), keeper, FiledCases.source(Map.of(planDigest(), PLAN))).orThrow();
  }

  private static List<String> faults(byte[] zip) {
    return ArchiveZip.read(zip, LIMITS).faults().stream()
        .map(v -> v.code() + (v.where() == null ? "" : " " + v.where()))
        .toList();
  }

  /** An embedder's archive: what is filed stays. */
  private static final class Shelf implements ArchiveStore {
    private final Map<Key, byte[]> filed = new HashMap<>();

    @Override
    public void store(Key key, byte[] zip) {
      byte[] old = filed.putIfAbsent(key, zip.clone());
      if (old != null && !Arrays.equals(old, zip)) {
        throw new IllegalStateException("Filed already: " + key);
      }
    }

    @Override
    public Optional<byte[]> find(Key key) {
      return Optional.ofNullable(filed.get(key)).map(byte[]::clone);
    }
  }

  @Test
  @Rule({"R50", "R51"})
  void a_case_is_packed_written_read_back_verified_and_archived() {
    CasePlay play = completed();
    Shelf shelf = new Shelf();
    String digest = "";
    for (var department : List.of(FIRE_RESCUE, MARKET)) {
      Party keeper = department.equals(MARKET) ? FiledCases.LEAD : FiledCases.PARTICIPANT;
      ArchivePackage file =
          ArchivePackage.of(
              play.commits(),
              keeper,
              RetentionSchedule.all(Retention.YEARS_10),
              Documents.of(SampleCatalogs.shop(), Organs.of(SampleCatalogs.shop()))
                  .all(play.commits()));
      ArchiveContainer container =
          ArchiveCodec.pack(
                  file, DIGESTS, Digests.SHA_256, FiledCases.source(Map.of(planDigest(), PLAN)))
              .orThrow();
      shelf.store(new ArchiveStore.Key(play.state().id(), keeper), ArchiveZip.write(container));
      digest = container.digest(DIGESTS);
      play = play.does(Cast.officer(department), new ArchivingCommand.Archive(department, digest));
    }
    assertThat(play.state().stage()).isEqualTo(CaseStage.CLOSED);

    byte[] found =
        shelf.find(new ArchiveStore.Key(play.state().id(), FiledCases.LEAD)).orElseThrow();
    ArchivingEvent.Archived archived = (ArchivingEvent.Archived) play.events().get(0);
    ArchiveContainer copy = ArchiveZip.read(found, LIMITS).orThrow();
    assertThat(archived.digest()).isEqualTo(digest);
    assertThat(ArchiveVerification.verify(archived.digest(), copy, DIGESTS)).isEmpty();
    assertThat(copy.entries())
        .extracting(ArchiveEntry::path)
        .filteredOn(path -> path.startsWith("notices/"))
        .hasSize(6)
        .anyMatch(path -> path.endsWith("-送达回证.txt"));
  }

  @Test
  @Rule("R51")
  void the_same_package_is_always_the_same_bytes_and_reads_back_equal() {
    byte[] once = ArchiveZip.write(packed(FiledCases.LEAD));

    assertThat(ArchiveZip.write(packed(FiledCases.LEAD))).isEqualTo(once);
    assertThat(ArchiveZip.read(once, LIMITS).orThrow()).isEqualTo(packed(FiledCases.LEAD));
    ArchiveContainer byHand =
        ArchiveCodec.pack(FiledCases.byHand(), DIGESTS, Digests.SHA_256, DocumentSource.none())
            .orThrow();
    assertThat(DIGESTS.of(Digests.SHA_256, ArchiveZip.write(byHand)))
        .as("on every machine and in every zone")
        .isEqualTo(golden("by-hand.digest").strip());
  }

  @Test
  @Rule({"R50", "R51"})
  void the_files_are_readable_and_as_they_always_were() {
    ArchiveContainer lead = packed(FiledCases.LEAD);
    ArchiveContainer other = packed(FiledCases.PARTICIPANT);

    assertThat(lead.entries())
        .extracting(ArchiveEntry::path)
        .containsExactly(
            "case.json",
            "history.json",
            "inventory.json",
            "items/S01-01/item.json",
            "items/S01-02/item.json",
            "materials.json",
            "notices/1-收件回执.txt",
            "notices/2-受理通知书.txt",
            "notices/3-受理通知书.txt");
    assertThat(other.entries())
        .extracting(ArchiveEntry::path)
        .contains("materials/floor-plan")
        .doesNotContain("items/S01-01/item.json");
    StringBuilder byHand = new StringBuilder();
    ArchiveCodec.pack(FiledCases.byHand(), DIGESTS, Digests.SHA_256, DocumentSource.none())
        .orThrow()
        .entries()
        .forEach(e -> byHand.append("== ").append(e.path()).append('\n').append(e.text()));
    assertThat(byHand.toString()).isEqualTo(golden("by-hand.txt"));
    lead.entries().stream()
        .filter(e -> e.path().endsWith(".json"))
        .forEach(e -> assertThat(e.text()).doesNotContain(Cast.NAME, Cast.PHONE, "account-"));
  }

  private static String golden(String name) {
    try (InputStream in =
        ArchiveZipTest.class.getResourceAsStream("/org/yijianshi/archive/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Rule({"R50", "R51"})
  void whatever_byte_is_flipped_it_is_found() {
    ArchiveContainer container =
        ArchiveContainer.of(
            List.of(ArchiveEntry.text("a.txt", "内容"), ArchiveEntry.text("b/c.txt", "x")),
            DIGESTS,
            Digests.SHA_256);
    byte[] zip = ArchiveZip.write(container);
    for (int i = 0; i < zip.length; i++) {
      byte[] flipped = zip.clone();
      flipped[i] ^= 1;
      assertThat(faults(flipped)).as("byte " + i).isNotEmpty();
    }
    byte[] inContent = zip.clone();
    inContent[indexOf(zip, FiledCases.bytes("内容"))] ^= 1;
    assertThat(faults(inContent)).containsExactly("ENTRY_DAMAGED a.txt");
    assertThat(faults(Arrays.copyOf(zip, zip.length + 1))).containsExactly("NOT_AS_WRITTEN");
    assertThat(faults(Arrays.copyOf(zip, zip.length / 2))).isNotEmpty();
    assertThat(faults(new byte[0])).containsExactly("NO_MANIFEST manifest.txt");
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int i = 0; i + part.length <= all.length; i++) {
      if (Arrays.equals(Arrays.copyOfRange(all, i, i + part.length), part)) {
        return i;
      }
    }
    throw new AssertionError("Not there");
  }

  private static List<String> findings(ArchiveContainer whole, List<ArchiveEntry> instead) {
    byte[] zip = ArchiveZip.write(new ArchiveContainer(whole.manifest(), instead));
    return ArchiveVerification.verify(
            whole.digest(DIGESTS), ArchiveZip.read(zip, LIMITS).orThrow(), DIGESTS)
        .stream()
        .map(ArchiveFinding::toString)
        .toList();
  }

  @Test
  @Rule({"R50", "R51"})
  void an_entry_that_was_exchanged_removed_or_added_in_a_sound_zip_is_named() {
    ArchiveContainer whole = packed(FiledCases.LEAD);
    List<ArchiveEntry> kept =
        whole.entries().stream().filter(e -> !e.path().equals("case.json")).toList();
    List<ArchiveEntry> exchanged = new java.util.ArrayList<>(kept);
    exchanged.add(ArchiveEntry.text("case.json", "{}"));
    List<ArchiveEntry> more = new java.util.ArrayList<>(whole.entries());
    more.add(ArchiveEntry.text("zz.txt", ""));

    assertThat(findings(whole, whole.entries())).isEmpty();
    assertThat(findings(whole, kept)).containsExactly("MISSING case.json");
    assertThat(findings(whole, exchanged)).containsExactly("ALTERED case.json");
    assertThat(findings(whole, more)).containsExactly("SURPLUS zz.txt");
    byte[] forged = ArchiveZip.write(ArchiveContainer.of(exchanged, DIGESTS, Digests.SHA_256));
    assertThat(
            ArchiveVerification.verify(
                whole.digest(DIGESTS), ArchiveZip.read(forged, LIMITS).orThrow(), DIGESTS))
        .extracting(ArchiveFinding::toString)
        .containsExactly("MANIFEST_CHANGED manifest.txt");
  }

  private static byte[] zip(String... pathsAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(pathsAndTexts[i]));
        out.write(FiledCases.bytes(pathsAndTexts[i + 1]));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  @Rule("R51")
  void a_zip_that_is_none_of_ours_is_refused_with_every_reason() throws IOException {
    assertThat(faults(zip("../../etc/passwd", "x", "/a", "y", "manifest.txt", "z")))
        .containsExactly(
            "UNSAFE_PATH ../../etc/passwd", "UNSAFE_PATH /a", "MANIFEST_UNREADABLE manifest.txt");
    assertThat(faults(zip("a\nb", "x"))).contains("UNSAFE_PATH a?b");
    assertThat(faults(zip("a.txt", "x"))).containsExactly("NO_MANIFEST manifest.txt");
    assertThat(faults(FiledCases.bytes("no zip at all"))).isNotEmpty();
    byte[] twice =
        new String(zip("a.txt", "x", "b.txt", "y"), StandardCharsets.ISO_8859_1)
            .replace("b.txt", "a.txt")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(faults(twice)).contains("DUPLICATE_ENTRY a.txt");
  }

  @Test
  void a_reader_takes_no_more_than_its_limits() throws IOException {
    byte[] three = zip("a", "1".repeat(5000), "b", "2", "manifest.txt", "3");

    assertThat(codes(three, new ArchiveZip.Limits(2, 9000, 9000))).contains("TOO_MANY_ENTRIES");
    assertThat(codes(three, new ArchiveZip.Limits(9, 4999, 9000))).contains("TOO_LARGE");
    assertThat(codes(three, new ArchiveZip.Limits(9, 9000, 5000))).contains("TOO_LARGE");
    assertThat(codes(three, new ArchiveZip.Limits(3, 5000, 5002)))
        .containsExactly("MANIFEST_UNREADABLE");
  }

  private static List<String> codes(byte[] zip, ArchiveZip.Limits limits) {
    return ArchiveZip.read(zip, limits).faults().stream().map(v -> v.code()).toList();
  }

  @Test
  @Rule("R51")
  void a_document_that_is_not_the_one_handed_in_is_not_filed() {
    CasePlay play = completed();
    DocumentSource wrong = FiledCases.source(Map.of(planDigest(), FiledCases.bytes("另一张图")));

    assertThat(pack(play, FiledCases.PARTICIPANT, wrong).faults())
        .extracting(v -> v.rule() + " " + v.code() + " " + v.where())
        .containsExactly("R51 DOCUMENT_ALTERED materials/floor-plan");
    assertThat(pack(play, FiledCases.LEAD, wrong).faults()).as("not its to hold").isEmpty();
    assertThat(pack(play, FiledCases.PARTICIPANT, DocumentSource.none()).orThrow().entries())
        .noneMatch(e -> e.path().equals("materials/floor-plan"));
    Map<org.yijianshi.code.MaterialCode, Supply> supplies =
        new HashMap<>(SampleCatalogs.supplies());
    supplies.put(FLOOR_PLAN, new Supply.Provided("sm3:" + "0".repeat(64), false));
    assertThat(
            pack(
                    FiledCases.completed(supplies),
                    FiledCases.PARTICIPANT,
                    digest -> Optional.of(PLAN))
                .faults())
        .extracting(v -> v.code())
        .contains("UNKNOWN_ALGORITHM");
  }
}
