import type { Messages } from "../../catalogue.ts";

export const renewals: Messages["refusals"]["renewals"] = {
  paidBack: "Dit abonnement is beëindigd en terugbetaald. Neem een nieuw abonnement.",
  notBought: "Dit is niet gekocht, dus er valt niets te verlengen. Kies een aanbod.",
  already: "Het is al verlengd: er komt nog meer dan een hele looptijd.",
  nothing: "Er valt niets te verlengen.",
  anotherTerm: "Bevestig dat het nog een looptijd is, of laat het.",
  begun: (order) =>
    `Bestelling ${order} hiervoor is al genoteerd en nog niet betaald. Ga daarmee verder, of bevestig dat u nog een looptijd wilt.`,
  termAhead: (order) =>
    `Bestelling ${order} heeft een hele looptijd betaald waarvan nog niets is gekomen. Er is nu niets besteld; wilt u er nog een, bevestig dat dan.`,
  notRunning: "Het abonnement loopt niet.",
  onHold: "Er worden nummers van vastgehouden; hef eerst de onderbreking op.",
  termRuns: (last) => `Het is al verlengd. Overstappen kan als de lopende looptijd voorbij is, met nr. ${last}.`,
  notOwn: "Overstappen kan alleen met een eigen abonnement.",
  unpaid: "Het is nog niet betaald.",
  switchBegun: (order) =>
    `Bestelling ${order} hiervoor is al genoteerd en nog niet betaald. Ga daarmee verder, of bevestig dat deze ook moet worden betaald.`,
  both: "Bevestig dat u ze allebei wilt, of laat het.",
  nothingLeft: "Er is niets van de looptijd over waarmee u kunt overstappen.",
  sumChanged: (sum) => `Er is intussen een nummer afgesloten, en het bedrag is veranderd: het is nu ${sum}. Kijk a.u.b. nog eens.`,
  chargedThere: ({ gateway, standing, until }) =>
    `${gateway} blijft er zelf voor afschrijven (${standing}${until ? `, betaald tot ${until}` : ""}). Neemt u het hier ook, dan wordt het twee keer betaald. Neem het over of beëindig het daar eerst, of bevestig dat u het weet.`,
  agree: "Vink a.u.b. aan dat u instemt.",
  tick: "Vink dit aan om verder te gaan.",
};
