import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 nummer", other: `${issues} nummers` });

export const copies: Messages["copies"] = {
  ranges: (ranges) => ranges.map(({ from, to }) => (from === to ? `nr. ${from}` : `nr. ${from} tot en met ${to}`)).join(", "),
  youStopped: ({ auto, price, last, issues }) =>
    `U hebt opgezegd. ‘Opzegging intrekken’ draait dat terug: er wordt nu niets afgeschreven. ${auto ? `Na nr. ${last} wordt voor nog eens ${issuesCounted(issues)} ${price} afgeschreven.` : `Voordat het met nr. ${last} afloopt, schrijven we u, zoals tot nu toe; er wordt niets afgeschreven zolang u niet verlengt.`}`,
  renewAfterAll: "Opzegging intrekken",
  holdCopies: "Bezorging onderbreken",
  aboutHolds: ({ print, last, first, longest }) =>
    `Voor een reis of een verhuizing: de nummers die u opgeeft, komen niet, ${print ? "niet gedrukt en niet digitaal" : "en uw looptijd wacht zolang"}. Er gaat niets verloren: aan het eind komen er evenveel bij, zodat uw looptijd niet meer eindigt met nr. ${last}, maar zoveel nummers later. Lezen op deze site kunt u gewoon. Het eerste nummer dat nog kan worden vastgehouden is nr. ${first}; de langste onderbreking is ${issuesCounted(longest)}. U kunt de onderbreking op elk moment opheffen.`,
  fromNo: "Van nr.",
  toNo: "Tot en met nr.",
  holdThese: "Deze nummers vasthouden",
  countsThrough: (title) => `De nummers van ‘${title}’ zijn doorlopend genummerd; het nummer staat op de cover.`,
  isOnHold: (issue) => `Nr. ${issue} wordt vastgehouden`,
  areOnHold: ({ from, to }) => `Nr. ${from} tot en met ${to} worden vastgehouden`,
  liftedNow: (first) =>
    `Als u de onderbreking nu opheft, komen uw nummers weer vanaf nr. ${first}, en vervallen de nummers die er daarvoor aan het eind bij waren gekomen. Wat intussen is overgeslagen, blijft erbij.`,
  liftHold: "Onderbreking opheffen",
  didNotCome: "Een exemplaar is niet aangekomen",
  whichIsMissing:
    "Geef de post tien dagen de tijd. Zeg ons dan hier welk exemplaar ontbreekt, en of u hetzelfde nummer nog eens wilt, met de eerstvolgende nazending, of een nummer extra aan het eind van uw looptijd. Beide kosten u niets.",
  posted: ({ issue, day }) => `Nr. ${issue}, verstuurd op ${day}`,
  sendAgain: (issue) => `Nr. ${issue} nog eens sturen`,
  oneMore: (issue) => `Een nummer extra in plaats van nr. ${issue}`,
  claims: {
    givenBack: (issue) => `Nr. ${issue} is niet aangekomen; de waarde is terugbetaald.`,
    added: ({ issue, instead }) => `Nr. ${issue} is niet aangekomen; daarvoor kwam aan het eind nr. ${instead} erbij.`,
    posted: (issue) => `Nr. ${issue} is niet aangekomen; het is nog eens verstuurd.`,
    goesOut: (issue) => `Nr. ${issue} is niet aangekomen; het gaat met de eerstvolgende nazending nog eens naar u toe.`,
  },
};
