import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const may = {
  read: "om te lezen",
  comment: "om te lezen en er iets over te zeggen",
  suggest: "om te lezen, er iets over te zeggen en wijzigingen voor te stellen",
};

export const privateLink: Messages["privateLink"] = {
  title: ({ headline, magazine }) => `${headline}: ${magazine}`,
  says: ({ name, day }) => `Een privépagina voor ${name}, open tot en met ${day}. Geef het adres a.u.b. niet door.`,
  commenting: "U kunt dit stuk lezen en er iets over zeggen. De redactie ziet wat u zegt.",
  suggesting:
    "U kunt dit stuk lezen, er iets over zeggen en wijzigingen voorstellen: schrijf gewoon in de tekst; wat u doet, staat daar als voorstel totdat de redactie het overneemt of niet.",
  reading: "U kunt dit stuk lezen. Het is niet gepubliceerd.",
  needsScript: "Om wijzigingen voor te stellen is JavaScript nodig. Schrijf zonder JavaScript in een opmerking wat u zou veranderen.",
  published: rich<"a">`Dit stuk is gepubliceerd: <a>lees het zoals het verscheen</a>. Opmerkingen en voorstellen zijn gesloten.`,
  held: "Dit stuk blijft op dit moment zoals het is: er kan niets bij worden voorgesteld. Lezen en er iets over zeggen kan nog wel.",
  comments: "Opmerkingen",
  said: "Uw opmerking is verstuurd. De redactie ziet die.",
  saidLabel: "Wat u wilt zeggen",
  about: "De woorden waar het over gaat, gekopieerd uit de tekst; zonder gaat het over het hele stuk",
  begin: "Er iets over zeggen",
  send: "Versturen",
  state: "Stand van uw voorstellen",
  kept: "Bewaard",
  keptAt: "Bewaard om {hour}",
  keeping: "Wordt bewaard …",
  notKept: "Nog niet bewaard",
  onlyHere: "Alleen hier: {why} Deze browser bewaart wat u hebt geschreven en probeert het opnieuw. Laat deze pagina open.",
  away: "de server van het tijdschrift is niet bereikbaar.",
  unfit:
    "Dit deel van wat u voorstelde kon niet worden bewaard, omdat de tekst daar is veranderd. Stel het opnieuw voor waar het nog past:",
  letGo: "Laat maar",
  takeBack: "Terugnemen",
  unreadable: "Wat is verstuurd, is geen tekst van deze pagina. Laad de pagina opnieuw; wat u hebt geschreven, is in deze browser bewaard.",
  unknown: "Deze privélink is niet bekend. Kijk of hij helemaal is gekopieerd; zo ja, vraag dan een andere aan wie hem stuurde.",
  over: "Deze privélink geldt niet meer: hij is verlopen of ingetrokken, of er wordt niet meer aan het stuk gewerkt. Vraag een andere aan wie hem stuurde.",
  tooOften: "Dat was te vaak. Wacht een uur en probeer het opnieuw.",
  notYours: (wants) => (wants === "comment" ? "Deze link is alleen om te lezen." : "Met deze link kunt u geen wijzigingen voorstellen."),
  closed: "Dit stuk is gepubliceerd; opmerkingen en voorstellen zijn gesloten.",
  letters: {
    title: "E-mails",
    want: "Schrijf mij als de redactie antwoordt op wat ik zei, of mij noemt",
    keep: "Bewaren",
    stopped: "U krijgt geen e-mails meer. Wat de redactie antwoordt, staat hier.",
    wanted: "U krijgt een e-mail als de redactie u antwoordt.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }) =>
      `${count(many, { one: "Een antwoord", other: `${many} antwoorden` })} over ‘${headline}’: ${magazine}`,
    dear: (name) => `Beste ${name},`,
    says: ({ who, when, words, said }) => `${who}, ${when}${words ? `, over ‘${words}’` : ""}:\n${said}`,
    how: (day) =>
      `Open om het stuk te lezen en te antwoorden de privélink die u hebt; hij werkt tot en met ${day}. Voor uw veiligheid wordt hij nergens bewaard, en dus staat hij hier niet: kunt u hem niet vinden, vraag de redactie dan om een andere.`,
    footer: (magazine) =>
      `U krijgt deze e-mail omdat u met ‘${magazine}’ via een privélink aan dit stuk werkt. Onderaan de pagina kunt u zulke e-mails stopzetten.`,
  },
  letter: ({ headline, magazine, name, by, day, may: degree }) => ({
    subject: `‘${headline}’: een privélink van ‘${magazine}’`,
    title: headline,
    paragraphs: [
      `Beste ${name},`,
      `${by ? `${by} stuurt` : "We sturen"} u ‘${headline}’ ${may[degree]}. U hebt geen account nodig: de link opent dit stuk, tot en met ${day}.`,
      "Hij is alleen voor u bedoeld. Geef hem a.u.b. niet door.",
    ],
    button: "Stuk openen",
    footer: `U krijgt deze e-mail omdat iemand van ‘${magazine}’ met u aan dit stuk werkt.`,
  }),
  refused: {
    unsaid: "Schrijf wat u wilt zeggen.",
    nothing: "Hier staat nog niets.",
    tooLong: "Een opmerking mag 5.000 tekens lang zijn.",
    tooLongBeside: "Ten hoogste 5.000 tekens.",
    notInText: "Deze woorden staan niet in de opgeslagen tekst. Kopieer ze uit één alinea ervan.",
    notInTextBeside: "Niet in de tekst.",
  },
};
