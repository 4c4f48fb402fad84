import { count } from "../grammar.ts";
import { rich } from "../../rich.ts";
import type { Messages } from "../../catalogue.ts";

export const staff: Messages["desk"]["staff"] = {
  lostSays:
    "App, Passkeys und Wiederherstellungscodes gelten nicht mehr, und überall wird abgemeldet. Angemeldet wird mit einem Code per E-Mail, und alles wird neu eingerichtet.",
  lostSure: "Vergewissern Sie sich, dass wirklich diese Person darum bittet: am Telefon oder von Angesicht zu Angesicht.",
  you: "Das sind Sie.",
  lostButton: "Entziehen",
  title: "Team",
  give: "Rolle vergeben",
  email: "E-Mail",
  emailHint: "Damit meldet man sich an, und dorthin geht eine Nachricht.",
  name: "Name",
  nameHint: "So stehen Texte, Kommentare und Änderungen gezeichnet. Die Person kann ihn ändern.",
  role: "Rolle",
  giveIt: "Rolle vergeben",
  take: "Entziehen",
  by: (who) => `von ${who}`,
  signedIn: (browsers) =>
    browsers === 1 ? rich<"a">`in 1 Browser <a>Überall abmelden</a>` : rich<"a">`in ${browsers} Browsern <a>Überall abmelden</a>`,
  nowhere: "nirgends",
  heads: { who: "Wer", role: "Rolle", given: "Vergeben", signedIn: "Angemeldet" },
  left: "N. N. (nicht mehr dabei)",
  owner: "wer den Server betreibt",
  noLonger: ({ name, role }) => `${name} die Rolle entziehen: ${role}`,
  still: ({ name, roles }) => `${name} behält: ${roles.join(", ")}.`,
  comesNoMore: (name) => `${name} hat dann keinen Zugang zur Redaktion mehr.`,
  holdsIn: (browsers) =>
    `Das gilt sofort, ${count(browsers, { one: "in dem 1 Browser", other: `in den ${browsers} Browsern` })}, in denen die Person angemeldet ist. Was sie getan hat, bleibt unter ihrem Namen.`,
  inHands: (pieces) =>
    count(pieces, {
      one: "1 Beitrag liegt bei dieser Person und bleibt dort: Geben Sie ihn zuerst weiter.",
      other: `${pieces} Beiträge liegen bei dieser Person und bleiben dort: Geben Sie sie zuerst weiter.`,
    }),
  linksStay: (headlines) =>
    `Private Links, die diese Person erstellt hat, bleiben bis zu ihrem letzten Tag offen, und niemand bekommt E-Mails über das, was darüber gesagt wird: zu ${headlines.map((one) => `„${one}“`).join(", ")}. Zurückziehen lassen sie sich beim Beitrag.`,
  hasNot: (name) => `${name} hat diese Rolle nicht.`,
  signOut: (name) => `${name} überall abmelden`,
  signsOut: (browsers) =>
    count(browsers, {
      one: "1 Browser wird sofort abgemeldet. Die Rollen bleiben; eine neue Anmeldung ist möglich.",
      other: `${browsers} Browser werden sofort abgemeldet. Die Rollen bleiben; eine neue Anmeldung ist möglich.`,
    }),
  hasLost: (name) => `${name} hat Telefon oder Schlüssel verloren`,
  given: "Die Rolle ist vergeben; sie gilt von jetzt an.",
  taken: "Die Rolle ist entzogen; das gilt sofort in jedem Browser.",
  signedOut: "Überall abgemeldet.",
  takeRole: "Rolle entziehen",
  youAgain: "Das sind Sie: Sie müssen sich neu anmelden.",
  everywhere: "Überall abmelden",
};
