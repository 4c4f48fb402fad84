import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const firstPages: Messages["firstPages"] = {
  titles: { about: "Über uns", contact: "Kontakt", writeForUs: "Für uns schreiben", privacy: "Datenschutz", imprint: "Impressum" },
  unknown: {
    about: "[… in einem Absatz: wovon das Magazin handelt, und für wen es gemacht wird]",
    post: "[… die Postanschrift]",
    publisher: "[… der Name des Verlags oder der Person, die das Magazin herausgibt]",
    publisherAt: "[… wer das Magazin herausgibt, mit Postanschrift]",
  },
  about: ({ about, title, times }) => `
${about}

${title} erscheint ${count(times, { one: "einmal im Jahr", other: `${times}-mal im Jahr` })}. [… wer es macht, wo, und seit wann]
`,
  contact: ({ mail, post }) => `
## Abos und Konten

Schreiben Sie an ${mail}. Das meiste, was ein Abo betrifft (die Adresse, ein Urlaub, ein Heft, das nicht ankam, die Kündigung), geht auch in [Ihrem Konto](/account).

## Die Redaktion

[… wie die Redaktion zu erreichen ist: E-Mail-Adresse, Telefon, Zeiten]

## Per Post

${post}
`,
  privacy: ({ publisher, title, mail, host }) => `
Herausgegeben von: ${publisher}. Dort liegt auch die Verantwortung für das, was hier für ${title} gespeichert wird. Fragen beantworten wir unter ${mail}.

## Was wir über Sie speichern

Wer nur liest, hinterlässt bei uns nichts: Fürs Lesen wird kein Cookie gesetzt, und kein anderes Unternehmen ist dabei beteiligt.

Wenn Sie sich anmelden, speichern wir Ihre E-Mail-Adresse und, wenn Sie ihn angegeben haben, Ihren Namen; ein einziges Cookie sagt, dass Sie angemeldet sind, und verschwindet, wenn Sie sich abmelden. Wenn Sie ein Abo haben, speichern wir, was bestellt wurde, was wann bezahlt wurde und wohin Hefte gehen, so lange, wie Bücher nach dem Gesetz aufzubewahren sind. Kartennummern kommen nie zu ${host}: Nach ihnen fragt der Zahlungsdienst selbst. Wenn Sie den Newsletter bestellen, speichern wir, wann und wie Sie ihn bestellt und wann Sie ihn abbestellt haben.

Wenn Sie einen Leserbrief schicken, speichern wir Ihren Namen, Ihre E-Mail-Adresse und Ihren Ort allein für die Redaktion, bis der Brief gedruckt oder abgelehnt ist.

## Wie Leser gezählt werden

Wie viele einen Artikel lesen oder hören und wie weit, wird auf unserem eigenen Server gezählt: als Summe je Tag, ohne Cookie und ohne Ihre Adresse. Wer darum bittet, nicht verfolgt zu werden, wird nicht gezählt.

## Ihre Rechte

Sie können fragen, was wir über Sie speichern, und es als Datei bekommen, es berichtigen oder löschen lassen, der Nutzung widersprechen oder sie einschränken lassen und sich bei der Aufsichtsbehörde beschweren. [… welche Behörde das ist, und wer außerdem verantwortlich ist, wo das Gesetz jemanden genannt haben will]
`,
  registered: (registration) => `Register: ${registration}`,
  vat: (id) => `USt-IdNr.: ${id}`,
  issnPrint: (issn) => `ISSN (Print): ${issn}`,
  issnOnline: (issn) => `ISSN (Online): ${issn}`,
  imprint: ({ words, publisher, mail, lines }) => `
${words}

${publisher}

E-Mail: ${mail}

${lines}

Verantwortlich für den Inhalt: [… Name und Anschrift; in Deutschland nach § 18 Abs. 2 MStV, in Österreich mit der Offenlegung nach § 25 MedienG]
`,
  writeForUs: ({ title, mail }) => `
[… was gesucht wird: welche Themen, wie lang, und was nicht]

## Wie Sie etwas anbieten

Schicken Sie einen Absatz, der sagt, wovon der Beitrag handelt und warum er in unser Magazin gehört (${title}), und einen, der sagt, wer Sie sind, an ${mail}. [… wann mit einer Antwort zu rechnen ist]

## Was wir zahlen

[… das Honorar, und wann es gezahlt wird]

## Was mit Ihrem Text geschieht

Eine Redakteurin oder ein Redakteur liest ihn mit Ihnen, bevor er gedruckt wird; unter Ihrem Namen erscheint nichts, was Sie nicht gesehen haben. [… welche Rechte das Magazin erhält, und welche bei Ihnen bleiben]
`,
};
