import { expect, it } from "vitest";
import { type Block, type Body, bodyOfMarked, plainText } from "../index.ts";
import { markedOf } from "./marked-of.ts";
import type { Tracked } from "./tracked.ts";

const par = (id: string, text: string): Block => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text }] });
const body: Body = { type: "doc", content: [par("aa", "The weir always keeps hours."), par("bb", "Rain on tin roofs.")] };
const at = "2026-03-01T09:00:00.000Z";
const change = (kind: Tracked["kind"], author: string, words: string, [block, from, to]: [string, number, number]): Tracked => ({
  kind,
  author,
  at,
  words,
  block,
  from,
  to,
});

it("without what is suggested it is the text before all changes, with all of it the text after them", () => {
  const tracked = [
    change("deletion", "Ada", "never ", ["aa", 9, 9]),
    change("insertion", "Ada", "always ", ["aa", 9, 16]),
    change("deletion", "Bo", " Quite so.", ["aa", 28, 28]),
    change("insertion", "Bo", "Rain ", ["bb", 0, 5]),
  ];
  const { doc, problems } = markedOf(body, tracked);
  expect(problems).toEqual([]);
  expect(plainText(bodyOfMarked(doc, "before"))).toBe("The weir never keeps hours. Quite so.\n\non tin roofs.");
  expect(plainText(bodyOfMarked(doc, "after"))).toBe(plainText(body));
  const said = JSON.stringify(doc);
  expect(said.match(/"by":"file:Ada","at":"2026-03-01T09:00:00.000Z"/g)).toHaveLength(2);
});

it("what one took out and put in at one place is one suggestion; what two did there is two", () => {
  const ids = (author: string) => {
    const tracked = [change("deletion", "Ada", "never ", ["aa", 9, 9]), change("insertion", author, "always ", ["aa", 9, 16])];
    return new Set([...JSON.stringify(markedOf(body, tracked).doc).matchAll(/"id":"(\w+)","by"/g)].map(([, id]) => id)).size;
  };
  expect([ids("Ada"), ids("Bo")]).toEqual([1, 2]);
});

it("a comment is on its words, what was taken out among them; of a point, on all that stands there; of what is gone, on the piece", () => {
  const tracked = [
    change("deletion", "Ada", "never ", ["aa", 9, 9]),
    change("comment", "Cy", "Always?", ["aa", 4, 15]),
    change("comment", "Cy", "Which rain?", ["bb", 3, 3]),
    change("comment", "Cy", "Nice.", ["zz", 0, 3]),
  ];
  const { comments } = markedOf(body, tracked);
  expect(comments.map(({ words, said, author }) => [words, said, author])).toEqual([
    ["weir never always", "Always?", "Cy"],
    ["Rain on tin roofs.", "Which rain?", "Cy"],
    ["", "Nice.", "Cy"],
  ]);
});

it("a change where no suggestion can stand is told", () => {
  const { problems, doc } = markedOf(body, [change("insertion", "Ada", "gone", ["zz", 0, 4])]);
  expect(problems).toEqual(["Ada: “gone”"]);
  expect(doc.content).toEqual(body.content);
});
