import type { Messages } from "../../catalogue.ts";

export const setup: Messages["refusals"]["setup"] = {
  keyWrong: "Dit is niet de sleutel. Elke start van Masthead toont er een zolang er geen tijdschrift is; kijk bij de laatste.",
  settingUp: "Dit tijdschrift wordt nog ingericht. Kom over een minuut terug.",
  done: "Hier is al een tijdschrift.",
  notSure: "Vink aan dat de demo weg mag; anders gebeurt er niets.",
  noBackup: (folder) =>
    `Van de demo kon geen back-up worden gemaakt in ${folder}; die blijft dus, en er is niets gebeurd. Zoek de reden in het logboek, en probeer het opnieuw.`,
  busy: "De demo is gebleven zoals die was, en er is niets verloren: werk op de achtergrond gaf haar niet op tijd vrij. Druk nog eens op de knop, dan gaat het van hier verder.",
  noTitle: "Een tijdschrift heeft een titel.",
  noRhythm: "Kies hoe vaak het verschijnt.",
  noCurrency: (typed) => `‘${typed}’ is geen munteenheid; schrijf die als EUR, GBP of USD.`,
  noLanguage: (typed) => `‘${typed}’ is geen taal; schrijf een code als en, nl of pt-BR.`,
  noCountry: (typed) => `‘${typed}’ is geen land; kies er een uit de lijst.`,
  noZone: (typed) => `‘${typed}’ is geen tijdzone; schrijf die als Europe/Amsterdam.`,
  noEmail: "Vul uw eigen e-mailadres in, zoals naam@example.org.",
  tooEarly: ({ isPast, earliest }) =>
    isPast
      ? `Die dag is voorbij. Het eerste nummer dat hier wordt gemaakt, kan op ${earliest} of later verschijnen: het wordt tien dagen eerder afgesloten. Een nummer dat al is verschenen, telt mee via het nummer.`
      : `Een nummer van die dag zou al afgesloten zijn. Het kan op ${earliest} of later verschijnen: het wordt tien dagen eerder afgesloten.`,
};
