package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submit;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;

/** Certificates are found again by whoever they were granted to, and by nobody else. */
class OwnCertificatesTest {
  private final ServiceHall hall = new Halls().hall();
  private int commands = 3;

  @BeforeEach
  void granted() {
    submit(hall);
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    does(new AcceptanceCommand.Accept(TRADE));
    does(ShopCase.grant(TRADE));
  }

  private void does(CaseCommand command) {
    hall.cases()
        .give(Cast.officer(SampleCatalogs.MARKET), CASE, command(++commands), command)
        .orThrow();
  }

  @Test
  @Rule("R49")
  void a_certificate_is_found_once_it_is_made_and_says_whether_it_still_holds() {
    assertThat(hall.cases().certificates(Cast.applicant())).isEmpty();

    does(new DeliveryCommand.RecordCertificate(TRADE, "CERT-1"));
    List<OwnCertificate> made = hall.cases().certificates(Cast.applicant());
    assertThat(made)
        .singleElement()
        .isEqualTo(
            new OwnCertificate(
                hall.cases().view(Cast.applicant(), CASE).orElseThrow().number(),
                TRADE,
                ShopCase.result(TRADE),
                "CERT-1",
                ResultValidity.VALID));

    does(new ResultCommand.InvalidateResult(TRADE, ResultValidity.CANCELLED, "许可法70", "ZX-1"));
    assertThat(hall.cases().certificates(Cast.applicant()))
        .extracting(OwnCertificate::validity)
        .containsExactly(ResultValidity.CANCELLED);
  }

  @Test
  @Rule({"R49", "P-permission"})
  void nobody_elses_certificates_are_shown() {
    does(new DeliveryCommand.RecordCertificate(TRADE, "CERT-1"));

    assertThat(hall.cases().certificates(Actor.applicant("account-stranger"))).isEmpty();
    assertThat(hall.cases().certificates(Cast.window())).isEmpty();
  }
}
