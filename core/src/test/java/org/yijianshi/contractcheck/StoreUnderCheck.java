package org.yijianshi.contractcheck;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yijianshi.port.Storage;

/** The stores that the suites are run against, and which tests must fail with each. */
enum StoreUnderCheck {
  HONEST(TinyStorage::new),
  HONEST_AND_SEEN_TWICE(TinyStorage::new, Optional::of),
  IDLE(IdleStorage::new),
  ITS_SECOND_VIEW_SEES_NOTHING(
      TinyStorage::new,
      storage -> Optional.of(new TinyStorage()),
      "a_second_view_sees_the_history_and_a_store_of_its_own_does_not",
      "a_second_view_sees_the_leases_and_a_store_of_its_own_does_not",
      "a_second_view_sees_what_is_published_and_a_store_of_its_own_does_not",
      "an_opened_duty_appears_with_its_case_for_the_party_that_owes_it"),
  OPENS_THE_SAME_STORE_AGAIN(
      TinyStorage::new,
      "a_second_view_sees_the_history_and_a_store_of_its_own_does_not",
      "a_second_view_sees_the_leases_and_a_store_of_its_own_does_not",
      "a_second_view_sees_what_is_published_and_a_store_of_its_own_does_not") {
    @Override
    Opener opener() {
      Storage one = new TinyStorage();
      return new Opener(() -> one, storage -> Optional.empty());
    }
  },
  INVENTS_A_HEAD(LogLies.InventsAHead::new, "an_unknown_case_has_no_history_and_no_head"),
  MASKS_THE_APPLICANT(
      CaseListLies.MasksTheApplicant::new, "a_case_is_found_by_its_number_and_by_no_other"),
  REPEATS_THE_LAST_ONE(
      ListLies.RepeatsTheLastOne::new,
      "pages_of_duties_make_up_the_whole_list",
      "a_reader_meets_every_duty_that_stays_once_while_others_write"),
  IGNORES_THE_BUNDLE(CaseListLies.IgnoresTheBundle::new, "cases_are_found_by_bundle"),
  IGNORES_THE_STAGE(CaseListLies.IgnoresTheStage::new, "cases_are_found_by_stage"),
  ANNOUNCES_EVERY_COMMIT(
      OutboxLies.AnnouncesEveryCommit::new, "an_empty_outbox_has_nothing_to_claim"),
  IGNORES_THE_MAXIMUM(
      OutboxLies.IgnoresTheMaximum::new,
      "a_claim_gives_no_more_than_was_asked_and_leaves_the_rest"),
  INVENTS_A_VERSION(
      PublicationLies.InventsAVersion::new,
      "what_was_never_published_is_not_found_and_has_no_versions"),
  LOSES_THE_LAST_COMMIT(
      LogLies.LosesTheLastCommit::new,
      "what_was_appended_is_read_back_equal_and_oldest_first",
      "each_case_has_its_own_history",
      "sixteen_writers_on_one_case_leave_one_linear_history"),
  READS_NEWEST_FIRST(
      LogLies.ReadsNewestFirst::new, "what_was_appended_is_read_back_equal_and_oldest_first"),
  CUTS_TO_MILLISECONDS(
      LogLies.CutsToMilliseconds::new, "what_was_appended_is_read_back_equal_and_oldest_first"),
  IGNORES_THE_VERSION(
      LogLies.IgnoresTheVersion::new,
      "an_append_at_a_version_that_was_left_is_stale",
      "an_append_at_a_version_that_was_never_reached_is_stale"),
  IGNORES_THE_TOKEN(
      LogLies.IgnoresTheToken::new,
      "the_right_version_with_another_token_is_stale",
      "the_head_of_another_history_of_the_same_length_is_stale"),
  GIVES_EVERY_HISTORY_THE_SAME_TOKENS(
      LogLies.SameTokens::new, "the_head_of_another_history_of_the_same_length_is_stale"),
  ANSWERS_WITH_ANOTHER_HEAD(
      LogLies.AnswersWithAnotherHead::new,
      "the_answer_of_an_append_is_the_head_that_reading_gives"),
  CHECKS_BEFORE_IT_LOCKS(
      LogLies.ChecksBeforeItLocks::new,
      "sixteen_writers_on_one_case_leave_one_linear_history",
      "of_sixteen_first_commits_of_one_case_one_is_stored",
      "of_sixteen_cases_with_one_number_one_is_stored"),
  KEEPS_THE_DUTIES_OF_A_REFUSED_APPEND(
      LogLies.KeepsDutiesOfTheRefused::new,
      "a_refused_append_leaves_history_lists_and_outbox_unchanged",
      "a_first_commit_with_a_taken_number_is_refused_and_stores_nothing"),
  KEEPS_THE_MESSAGES_OF_A_REFUSED_APPEND(
      LogLies.KeepsMessagesOfTheRefused::new,
      "a_refused_append_leaves_history_lists_and_outbox_unchanged",
      "a_first_commit_with_a_taken_number_is_refused_and_stores_nothing"),
  STORES_HALF(LogLies.StoresHalf::new, "a_commit_its_duties_messages_and_entry_show_together"),
  GIVES_A_NUMBER_TWICE(
      LogLies.GivesANumberTwice::new,
      "a_first_commit_with_a_taken_number_is_refused_and_stores_nothing",
      "of_sixteen_cases_with_one_number_one_is_stored"),
  COMMITS_BEFORE_IT_SEES_THE_NUMBER(
      LogLies.CommitsBeforeItSeesTheNumber::new,
      "a_first_commit_with_a_taken_number_is_refused_and_stores_nothing",
      "a_case_refused_for_its_number_may_come_again_with_a_free_one"),
  RESERVES_THE_CASE_OF_A_REFUSED_NUMBER(
      LogLies.ReservesTheRefused::new,
      "a_case_refused_for_its_number_may_come_again_with_a_free_one"),
  LISTS_BY_CASE(
      ListLies.ListsByCase::new,
      "open_duties_stand_soonest_first_suspended_last_then_by_case_and_number"),
  SHOWS_HALF_A_COMMIT(
      ListLies.ShowsHalfACommit::new,
      "duties_that_one_commit_moves_are_never_missed_and_never_seen_half_moved",
      "duties_that_one_commit_closes_are_seen_closed_together"),
  LISTS_SUSPENDED_FIRST(
      ListLies.ListsSuspendedFirst::new,
      "open_duties_stand_soonest_first_suspended_last_then_by_case_and_number"),
  COMPARES_NUMBERS_AS_TEXT(
      ListLies.ComparesNumbersAsText::new,
      "open_duties_stand_soonest_first_suspended_last_then_by_case_and_number"),
  FORGETS_TO_REMOVE_CLOSED_DUTIES(
      ListLies.KeepsClosedDuties::new, "a_closed_duty_vanishes_and_the_others_stay"),
  REMOVES_BY_NUMBER_ALONE(
      ListLies.RemovesByNumberAlone::new, "a_closed_duty_vanishes_and_the_others_stay"),
  KEEPS_A_DUTY_WHERE_IT_WAS(
      ListLies.KeepsDutiesWhereTheyWere::new, "a_duty_that_changes_moves_and_shows_once"),
  SHOWS_EVERYBODY_EVERYTHING(
      ListLies.ShowsEverybodyEverything::new,
      "a_party_that_owes_nothing_has_an_empty_list",
      "an_opened_duty_appears_with_its_case_for_the_party_that_owes_it"),
  IGNORES_THE_REGION(
      ListLies.IgnoresTheRegion::new,
      "open_duties_are_found_by_the_region_of_their_case",
      "what_is_asked_of_duties_is_asked_together",
      "cases_are_found_by_region"),
  IGNORES_THE_KIND(ListLies.IgnoresTheKind::new, "open_duties_are_found_by_kind"),
  TAKES_SUSPENDED_DUTIES_FOR_DUE(
      ListLies.TakesSuspendedForDue::new,
      "open_duties_are_found_by_their_date_which_suspended_ones_do_not_have"),
  PAGES_BY_COUNTING(
      ListLies.PagesByCounting::new,
      "a_page_of_duties_starts_behind_the_last_one_whatever_was_stored_meanwhile"),
  STOPS_BEFORE_THE_SUSPENDED(
      ListLies.StopsBeforeTheSuspended::new,
      "pages_of_duties_make_up_the_whole_list",
      "a_page_of_duties_starts_behind_the_last_one_whatever_was_stored_meanwhile"),
  FORGETS_WHAT_WAS_DONE(
      CaseListLies.ForgetsWhatWasDone::new,
      "closed_duties_are_found_by_party_and_period_its_end_excluded"),
  TAKES_EQUAL_DUTIES_FOR_ONE(
      CaseListLies.TakesEqualForOne::new, "equal_duties_of_two_cases_closed_at_one_time_are_two"),
  INCLUDES_THE_END_OF_A_PERIOD(
      CaseListLies.IncludesTheEnd::new,
      "closed_duties_are_found_by_party_and_period_its_end_excluded",
      "cases_are_found_by_the_period_of_submission_its_end_excluded"),
  LISTS_CASES_BY_ID(
      CaseListLies.ListsCasesById::new,
      "cases_stand_by_submission_then_by_id",
      "pages_of_cases_make_up_the_whole_list"),
  FINDS_APPLICANTS_BY_PREFIX(
      CaseListLies.FindsApplicantsByPrefix::new,
      "cases_are_found_by_applicant",
      "what_is_asked_of_cases_is_asked_together"),
  SHOWS_CASES_AS_THEY_WERE(
      CaseListLies.ShowsCasesAsTheyWere::new, "a_case_that_changes_shows_as_it_is_now_and_once"),
  PAGES_CASES_BY_COUNTING(
      CaseListLies.PagesCasesByCounting::new,
      "a_page_of_cases_starts_behind_the_last_one_whatever_came_in_meanwhile"),
  CLAIMS_OUT_OF_ORDER(
      OutboxLies.ClaimsOutOfOrder::new,
      "messages_of_a_case_leave_in_order_across_its_commits",
      "a_message_is_claimed_as_it_was_appended",
      "four_relays_deliver_every_message_once_and_each_case_in_order"),
  CLAIMS_SEVERAL_OF_A_CASE(
      OutboxLies.ClaimsSeveralOfACase::new, "one_claim_gives_each_case_at_most_one_message"),
  IGNORES_LEASES(
      OutboxLies.IgnoresLeases::new,
      "a_lease_holds_until_its_end",
      "a_case_whose_first_message_is_leased_gives_none"),
  LEASES_FOR_EVER(
      OutboxLies.LeasesForEver::new, "a_lease_that_ran_out_makes_its_message_claimable_by_another"),
  KEEPS_ONE_LEASE(
      OutboxLies.KeepsOneLease::new,
      "a_lease_that_ran_out_makes_its_message_claimable_by_another",
      "who_lost_the_lease_can_change_nothing"),
  LETS_ANYBODY_ACKNOWLEDGE(
      OutboxLies.LetsAnybodyAcknowledge::new,
      "who_lost_the_lease_can_change_nothing",
      "who_parked_a_message_holds_its_lease_no_longer"),
  NEVER_FORGETS_A_MESSAGE(
      OutboxLies.NeverForgets::new, "an_acknowledged_message_never_comes_again"),
  IGNORES_THE_DELAY(
      OutboxLies.IgnoresTheDelay::new,
      "a_message_given_back_waits_as_long_as_was_said_and_the_later_ones_with_it"),
  PASSES_PARKED_MESSAGES(
      OutboxLies.PassesParked::new,
      "a_parked_message_is_listed_and_holds_the_later_ones_of_its_case"),
  ONE_PARKED_MESSAGE_STOPS_ALL(OutboxLies.ParkedStopsAll::new, "a_case_that_waits_holds_no_other"),
  RELEASES_WHAT_IS_NOT_PARKED(
      OutboxLies.ReleasesAnything::new, "what_is_not_parked_can_be_neither_released_nor_skipped"),
  FORGETS_THE_REASON(
      OutboxLies.ForgetsTheReason::new,
      "a_parked_message_is_listed_and_holds_the_later_ones_of_its_case"),
  LISTS_PARKED_NEWEST_FIRST(
      OutboxLies.ListsParkedNewestFirst::new, "parked_messages_stand_oldest_first"),
  SKIPS_THE_WHOLE_CASE(
      OutboxLies.SkipsTheWholeCase::new, "a_skipped_message_is_gone_and_its_case_goes_on"),
  COUNTS_NO_ATTEMPTS(
      OutboxLies.CountsNoAttempts::new,
      "a_released_message_is_claimed_again_and_its_case_goes_on",
      "a_message_given_back_waits_as_long_as_was_said_and_the_later_ones_with_it"),
  CLAIMS_WITHOUT_A_LOCK(
      OutboxLies.ClaimsWithoutALock::new,
      "four_relays_deliver_every_message_once_and_each_case_in_order"),
  LETS_A_PUBLICATION_CHANGE(
      PublicationLies.LetsAPublicationChange::new,
      "what_is_published_never_changes",
      "of_many_who_publish_different_bodies_at_once_one_succeeds"),
  IGNORES_ANOTHER_BODY(PublicationLies.IgnoresAnotherBody::new, "what_is_published_never_changes"),
  REFUSES_THE_SAME_AGAIN(
      PublicationLies.RefusesTheSameAgain::new,
      "publishing_the_same_again_changes_nothing",
      "many_may_publish_the_same_at_once"),
  LISTS_THE_SAME_TWICE(
      PublicationLies.ListsTheSameTwice::new, "publishing_the_same_again_changes_nothing"),
  SORTS_VERSIONS(
      PublicationLies.SortsVersions::new, "versions_stand_in_the_order_of_their_publication"),
  CUTS_LONG_TEXTS(PublicationLies.CutsLongTexts::new, "what_was_published_is_found_to_the_letter"),
  IGNORES_THE_PUBLICATIONS_KIND(
      PublicationLies.IgnoresTheKind::new, "kind_code_and_version_tell_publications_apart"),
  LISTS_NO_CODES(
      PublicationLies.ListsNoCodes::new, "kind_code_and_version_tell_publications_apart"),
  COUNTS_THE_PARKED_AS_WAITING(
      OutboxLies.CountsTheParkedAsWaiting::new, "a_backlog_counts_every_message_once"),
  RETIRES_WHAT_RUNS(
      HousekeepingLies.RetiresWhatRuns::new,
      "a_closed_case_that_stood_still_is_retired_and_no_other"),
  RETIRES_WHAT_STILL_OWES(
      HousekeepingLies.RetiresWhatStillOwes::new,
      "a_closed_case_that_stood_still_is_retired_and_no_other"),
  FORGETS_WHAT_IT_RETIRES(
      HousekeepingLies.ForgetsWhatItRetires::new,
      "a_retired_case_reads_and_is_found_as_before_but_is_not_current"),
  RETIRES_MORE_THAN_WAS_ASKED(
      HousekeepingLies.RetiresMoreThanWasAsked::new,
      "the_longest_unchanged_are_retired_first_and_no_more_than_asked"),
  KEEPS_THE_RETIRED_RETIRED(
      HousekeepingLies.KeepsTheRetiredRetired::new, "a_commit_brings_a_retired_case_back"),
  VERIFIES_ONE_PAGE_ONLY(
      HousekeepingLies.VerifiesOnePageOnly::new,
      "a_sound_store_is_verified_page_by_page_without_a_fault");

  private final Supplier<Storage> fresh;
  private final Function<Storage, Optional<Storage>> secondView;
  private final List<String> caughtBy;

  StoreUnderCheck(Supplier<Storage> fresh, String... caughtBy) {
    this(fresh, storage -> Optional.empty(), caughtBy);
  }

  StoreUnderCheck(
      Supplier<Storage> fresh,
      Function<Storage, Optional<Storage>> secondView,
      String... caughtBy) {
    this.fresh = fresh;
    this.secondView = secondView;
    this.caughtBy = List.of(caughtBy);
  }

  /** The tests that must fail with it, by name; others may fail as well. */
  List<String> caughtBy() {
    return caughtBy;
  }

  /** What opens it for one test. */
  Opener opener() {
    return new Opener(fresh, secondView);
  }

  /**
   * Opens stores, as an adapter's test does.
   *
   * @param fresh opens one
   * @param secondView opens another view of one
   */
  record Opener(Supplier<Storage> fresh, Function<Storage, Optional<Storage>> secondView) {}
}
