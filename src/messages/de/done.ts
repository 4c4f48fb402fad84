import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const done: Messages["done"] = {
  renews: () => "Ihre Kündigung ist zurückgenommen; es geht weiter wie zuvor. Abgebucht wurde jetzt nichts.",
  held: (n, last) =>
    `Ab Nr. ${n} unterbrochen. Am Ende wurden ebenso viele Ausgaben angefügt; die letzte Ihrer Laufzeit ist jetzt Nr. ${last}.`,
  lifted: (n, last) =>
    `Die Unterbrechung ist aufgehoben: Ihre Ausgaben kommen wieder ab Nr. ${n}. Die letzte Ihrer Laufzeit ist Nr. ${last}.`,
  replaced: (n) => `Das tut uns leid. Nr. ${n} geht mit dem nächsten Nachversand noch einmal an Sie.`,
  more: (n, last) => `Das tut uns leid. Statt Nr. ${n} wurde am Ende Ihrer Laufzeit Nr. ${last} angefügt.`,
  stopped: () => "Gekündigt: Ihr Abo verlängert sich nicht. Jede Ausgabe Ihrer Laufzeit kommt noch.",
  refunded: (n) => `Ihre Erstattung von ${n} geht auf dem Weg zurück, auf dem Sie bezahlt haben. Das Abo ist beendet.`,
  gift: () => "Das Geschenk gehört Ihnen. Wer es Ihnen gemacht hat, freut sich bestimmt über einen Dank.",
  seat: () => "Der Platz gehört Ihnen: Jede Ausgabe steht Ihnen offen.",
  "seat-given": () => "Der Platz ist vergeben. Wir haben niemandem geschrieben; wer ihn hat, meldet sich mit dieser Adresse an.",
  "seat-freed": () => "Der Platz ist wieder frei.",
  edition: () => "Der Wechsel ist vollzogen; ab welcher Ausgabe er gilt, steht unten in Ihrem Konto.",
  address: (n) => `Die neue Adresse gilt ab Nr. ${n}.`,
  name: () => "Der Name ist gespeichert.",
  language: () => "Die Sprache ist übernommen.",
  "taken-over": () => "Die Bestellung ist in Ihrem Konto.",
  "begins-later": (n: string, last: string) => `Es beginnt mit Nr. ${n}, wenn das Bisherige endet, und geht bis Nr. ${last}.`,
  given: (n: string) => `Es ist jetzt ein Geschenk für ${n}. Mehr steht in der E-Mail.`,
  both: () => "Beide laufen nebeneinander.",
  denied: () =>
    "Zu dieser Bestellung schreiben wir Ihnen nichts mehr. Wer sie aufgegeben hat, bekommt, was bezahlt ist, und Sie schulden nichts.",
  "newsletter-in": () => "Der Newsletter kommt mit der nächsten Ausgabe.",
  "newsletter-out": () => "Es kommt kein Newsletter mehr.",
  session: () => "Dort abgemeldet.",
  sessions: (n) => count(Number(n), { one: "Ein anderer Browser wurde abgemeldet.", other: `${n} andere Browser wurden abgemeldet.` }),
};
