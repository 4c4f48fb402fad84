import type { Messages } from "../../catalogue.ts";

type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` van ${least ?? 0} tot en met ${most}` : least === undefined ? "" : ` van ${least} of meer`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "heel getal" : "getal"}${range(bounds)}`;

export const http: Messages["refusals"]["http"] = {
  titles: {
    invalid: "Er klopt nog iets niet",
    missing: "Hier is niets",
    forbidden: "Dit staat niet voor u open",
    conflict: "Dit past niet meer",
    gone: "Dit is er niet meer",
    "too-many": "Te veel pogingen",
    unavailable: "Nu even niet",
  },
  fault: "Er ging bij ons iets stuk",
  faultMore:
    "De fout is genoteerd. Als iets van wat u hebt ingevuld verloren is gegaan, spijt ons dat; probeer het over een minuut opnieuw.",
  nothingHere: "Op dit adres staat niets. Misschien is het verhuisd of teruggetrokken.",
  foreign: "Dit verzoek kwam van een andere site, dus is er niets gedaan. Open de pagina hier en probeer het opnieuw.",
  noForm: "Wat is verstuurd, is geen formulier. Ga terug, laad de pagina opnieuw en verstuur het nog eens.",
  tooLarge: (megabytes) => `Dit formulier neemt hooguit ${megabytes} MB aan.`,
  infected: ({ name, found }) =>
    `‘${name}’ is niet aangenomen: de scanner vond er ‘${found}’ in, en er is niets van bewaard. Vraag de afzender om een schone kopie, en zeg het tegen wie de machine van het blad beheert.`,
  tooLargeToScan: ({ name, megabytes }) =>
    `‘${name}’ is groter dan wat de virusscanner mag aannemen (hooguit ${megabytes} MB), en is daarom niet aangenomen. Stuur het in kleinere delen, of vraag wie de machine van het blad beheert om SCANNER_MOST_MB en het StreamMaxLength van de scanner te verhogen.`,
  scannerSilent:
    "Er kan nu geen bestand worden aangenomen: de virusscanner die bestanden nakijkt, antwoordt niet, en zonder hem komt niets binnen. Probeer het over enkele minuten opnieuw. Blijft het zo, vraag dan wie de machine van het blad beheert om naar de scanner te kijken; masthead doctor zegt wat eraan ontbreekt.",
  chooseFirst: "Kies eerst iets uit de lijst.",
  chooseOne: "Kies er een.",
  notDay: (typed) => `‘${typed}’ is geen dag; schrijf een dag als 2026-11-24.`,
  writeDay: "Schrijf een dag als 2026-11-24.",
  notNumber: ({ typed, ...asked }) => `‘${typed}’ is geen ${aNumber(asked)}.`,
  writeNumber: (asked) => `Een ${aNumber(asked)}.`,
  goneMeanwhile: "Iets wat is gekozen, is er niet, of niet meer. Ga terug, laad de pagina opnieuw en kies nog eens.",
  isHeld: "De tekst is geblokkeerd: niemand wijzigt hem totdat dat is opgeheven. Er is niets bewaard.",
  standsAlready: "Hetzelfde staat er al, of is op hetzelfde moment twee keer verstuurd. Laad de pagina opnieuw en kijk.",
  cannotBeKept: "Een getal, een dag of een tekst hiervan kan niet worden bewaard. Ga terug en kijk naar wat u hebt ingevuld.",
};
