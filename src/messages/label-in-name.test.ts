import { expect, it } from "vitest";
import type { Messages } from "./catalogue.ts";
import { desksSpoken, languagesSpoken, messagesIn } from "./messages-in.ts";

type Pairs = (m: Messages) => [shown: string, said: string][];

/** What a button or link shows, and what it is called for who hears one of several alike. */
const ofReaders: Pairs = ({ shelf, account, freeReading, wall, player, offline }) => [
  [shelf.takeOut, shelf.takeOutOf("Boats")],
  [shelf.forget, shelf.forgetOf("Boats")],
  [account.takeAway, account.takeSeatAway("ada@fen.example")],
  [account.signOutThere, account.signOutOf({ name: "Firefox", used: "today" })],
  [freeReading.takeBack, freeReading.takeBackOf("Boats")],
  [wall.chooseIt, wall.choose("A year")],
  [player.play, player.playFrom("Boats")],
  [offline.remove, offline.removeOne("Boats")],
];

const ofDesk: Pairs = ({ desk: { beside, bin, calendar, comments, links, oldIssues, plan, series, settings, topics, way } }) => [
  ["7", topics.articlesOf({ name: "Boats", articles: 7 })],
  [series.up, series.upOne("Boats")],
  [series.down, series.downOne("Boats")],
  [series.out, series.outOne("Boats")],
  [oldIssues.takeBack, oldIssues.takeBackTitle("Issue 3")],
  [way.naming.leaveOut, way.naming.out("Edit")],
  [comments.answer, comments.answerTo("Boats")],
  [comments.resolve, comments.resolveThat("Boats")],
  [comments.reopen, comments.reopenThat("Boats")],
  [links.revoke, links.revokeOf("Ada")],
  [bin.restore, bin.restoreThat("Boats")],
  [beside.play, beside.playOf({ words: "Boats" })],
  [plan.takeOut, plan.out("Boats")],
  [plan.doPlace, plan.place("Boats")],
  [settings.save, settings.saveOne("Title")],
  [calendar.line.move, calendar.line.moveOf(7)],
];

const apart = (pairs: [string, string][]) => pairs.filter(([shown, said]) => !said.toLowerCase().includes(shown.toLowerCase()));

// whoever speaks to the screen says what it shows
it.each(languagesSpoken())("what a button of the site shows is in what it is called in %s", (language) => {
  expect(apart(ofReaders(messagesIn(language)))).toEqual([]);
});

it.each(desksSpoken())("what a button of the desk shows is in what it is called in %s", (language) => {
  expect(apart(ofDesk(messagesIn(language)))).toEqual([]);
});
