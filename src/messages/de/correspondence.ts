import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const afterDays = (days: number) => count(days, { one: "nach 1 Tag", other: `nach ${days} Tagen` });

export const correspondence: Messages["correspondence"] = {
  title: "Leserbriefe",
  write: "Leserbrief schreiben",
  writeAbout: "Leserbrief zu diesem Artikel schreiben",
  intro:
    "Sagen Sie, was Sie denken, mit Ihren Worten und so knapp wie möglich. Die Redaktion liest jeden Leserbrief; manche werden gedruckt und dabei vielleicht gekürzt.",
  about: (headline) => `Zu „${headline}“`,
  name: "Ihr Name, wie er gedruckt werden darf",
  place: "Ihr Wohnort (ohne Straße)",
  email: "Ihre E-Mail-Adresse (für die Redaktion, nie öffentlich)",
  text: "Ihr Leserbrief",
  consent: "Er darf mit meinem Namen und Wohnort gedruckt werden, auf Papier und auf diesen Seiten.",
  leaveEmpty: "Dieses Feld bitte leer lassen",
  send: "Abschicken",
  whatHappens: ({ unproven, declined }) =>
    `Wir schicken Ihnen eine E-Mail mit einer Schaltfläche, damit niemand in Ihrem Namen schreibt; ohne Ihre Bestätigung wird der Brief ${afterDays(unproven)} gelöscht. Einen Brief, den wir nicht drucken, löschen wir ${afterDays(declined)}. Nichts davon ist zu sehen, bevor die Redaktion ihn druckt.`,
  unwanted: "Das Magazin nimmt zurzeit keine Leserbriefe über dieses Formular an.",
  lookIntoMail: "Sehen Sie in Ihr Postfach",
  mailSent: "Eine E-Mail ist unterwegs an die Adresse, die Sie angegeben haben. Bestätigen Sie darin, und Ihr Brief ist bei der Redaktion.",
  isItYou: "Ist das Ihr Leserbrief?",
  press: "Mit der Schaltfläche geht er an die Redaktion.",
  yes: "Ja, an die Redaktion schicken",
  arrived: "Ihr Leserbrief ist bei der Redaktion",
  arrivedSays: "Vielen Dank. Er wird gelesen. Wenn wir ihn drucken, finden Sie ihn im Magazin; wenn nicht, schreiben wir Ihnen.",
  toThisIssue: "Zu dieser Ausgabe",
  section: "Leserbriefe",
  onArticle: (headline) => `Zu „${headline}“`,
  letterOf: (name) => `Ein Leserbrief von ${name}`,
  prove: ({ title, days, name }) => ({
    subject: `Ihr Leserbrief an „${title}“: Ist er von Ihnen?`,
    title: "Ist das Ihr Leserbrief?",
    paragraphs: [
      `Mit dieser Adresse wurde ein Leserbrief an „${title}“ geschickt, unter dem Namen ${name}. Bestätigen Sie ihn mit der Schaltfläche, und die Redaktion bekommt ihn.`,
    ],
    button: "Ja, er ist von mir",
    after: ["Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Niemand bekommt ihn zu sehen, und er wird gelöscht."],
    footer: `Der Link gilt ${count(days, { one: "1 Tag", other: `${days} Tage` })}. Sie erhalten diese eine E-Mail, weil Ihre Adresse auf unserer Seite eingegeben wurde.`,
  }),
  decline: ({ title, name, days }) => ({
    subject: `Ihr Leserbrief an „${title}“`,
    title: "Vielen Dank für Ihren Leserbrief",
    paragraphs: [
      `Guten Tag ${name}, vielen Dank, dass Sie uns geschrieben haben. Wir haben Ihren Brief gelesen und werden ihn diesmal nicht drucken. Wir bekommen mehr Briefe, als wir Spalten haben, und die Auswahl fällt selten leicht.`,
    ],
    footer: `Ihr Brief und Ihre Adresse werden ${count(days, { one: "in 1 Tag", other: `in ${days} Tagen` })} gelöscht. Sie erhalten diese E-Mail, weil Sie einen Leserbrief an „${title}“ geschickt haben.`,
  }),
};
