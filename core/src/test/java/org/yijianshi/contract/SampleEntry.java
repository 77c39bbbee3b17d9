package org.yijianshi.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;

/** Changes an entry of the samples in one thing at a time. */
public final class SampleEntry {
  private CaseEntry entry;

  private SampleEntry(CaseEntry entry) {
    this.entry = entry;
  }

  /** Starts with {@link CaseSamples#entry}. */
  public static SampleEntry of(int n) {
    return from(CaseSamples.entry(n));
  }

  /** Starts with that entry. */
  public static SampleEntry from(CaseEntry entry) {
    return new SampleEntry(entry);
  }

  /** Under that number. */
  public SampleEntry number(CaseNumber number) {
    return with(number, entry.bundle(), entry.region(), entry.submittedAt());
  }

  /** Of that bundle. */
  public SampleEntry bundle(BundleCode bundle) {
    return with(entry.number(), bundle, entry.region(), entry.submittedAt());
  }

  /** In that region. */
  public SampleEntry region(RegionCode region) {
    return with(entry.number(), entry.bundle(), region, entry.submittedAt());
  }

  /** Submitted, and last changed, at that time. */
  public SampleEntry submitted(Instant at) {
    return with(entry.number(), entry.bundle(), entry.region(), at).at(entry.stage(), at);
  }

  private SampleEntry with(
      CaseNumber number, BundleCode bundle, RegionCode region, Instant submittedAt) {
    entry =
        new CaseEntry(
            entry.caseId(),
            number,
            bundle,
            region,
            entry.applicantKeys(),
            entry.items(),
            entry.departments(),
            entry.stage(),
            submittedAt,
            entry.changedAt());
    return this;
  }

  /** Of those people. */
  public SampleEntry keys(String... keys) {
    return with(Set.copyOf(List.of(keys)), entry.items(), entry.departments());
  }

  /** About those items. */
  public SampleEntry items(ItemCode... items) {
    return with(entry.applicantKeys(), Set.copyOf(List.of(items)), entry.departments());
  }

  /** Decided by those departments. */
  public SampleEntry departments(Party... departments) {
    return with(entry.applicantKeys(), entry.items(), Set.copyOf(List.of(departments)));
  }

  private SampleEntry with(Set<String> keys, Set<ItemCode> items, Set<Party> departments) {
    entry =
        new CaseEntry(
            entry.caseId(),
            entry.number(),
            entry.bundle(),
            entry.region(),
            keys,
            items,
            departments,
            entry.stage(),
            entry.submittedAt(),
            entry.changedAt());
    return this;
  }

  /** At that stage, last changed at that time. */
  public SampleEntry at(CaseStage stage, Instant changedAt) {
    entry = entry.at(stage, changedAt);
    return this;
  }

  /** The entry. */
  public CaseEntry build() {
    return entry;
  }
}
