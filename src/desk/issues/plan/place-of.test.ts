import { expect, it } from "vitest";
import type { Finding } from "../../../print/index.ts";
import { placeOf } from "./place-of.ts";

const found = (more: Partial<Finding>): Finding => ({ level: "refusal", page: 1, text: "", ...more });

it.each<[string, Partial<Finding>, string | undefined]>([
  ["a figure’s description", { place: { in: "article", id: "a", block: "b", part: "alt" } }, "/desk/articles/a#at-body:b.alt"],
  ["a block", { place: { in: "article", id: "a", block: "b" } }, "/desk/articles/a#at-body:b"],
  ["a field of an article", { place: { in: "article", id: "a", field: "byline" } }, "/desk/articles/a#at-byline"],
  ["an article", { place: { in: "article", id: "a" } }, "/desk/articles/a"],
  ["an article, found before places were kept", { articleId: "a" }, "/desk/articles/a"],
  ["a field of the issue", { place: { in: "issue", field: "cover" } }, "/desk/issues/48#at-cover"],
  ["the issue", { place: { in: "issue" } }, "/desk/issues/48#plan"],
  ["the magazine", { place: { in: "magazine", field: "coverPrice" } }, "/desk/settings?group=print#at-coverPrice"],
  ["the magazine’s number", { place: { in: "magazine", field: "issnPrint" } }, "/desk/settings?group=magazine#at-issnPrint"],
  ["the house ads", { place: { in: "ads" } }, "/desk/ads"],
  ["nowhere at the desk", {}, undefined],
])("%s is mended at its place", (_what, more, wanted) => expect(placeOf(found(more), 48)).toBe(wanted));
