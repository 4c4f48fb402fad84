import { expect, it } from "vitest";
import { bodyOfText } from "../../../document/index.ts";
import type { Draft } from "../../../editorial/index.ts";
import { messagesIn } from "../../../messages/index.ts";
import { type ToCheck, checklistOf } from "./checklist.ts";

const m = messagesIn("en").desk.plan.check;
const draft = (more: Partial<Draft> = {}): Draft => ({
  id: "d",
  version: 1,
  slug: "d",
  headline: "The last boat",
  standfirst: "",
  language: "en",
  access: "open",
  section: "Essays",
  byline: ["Lena Marsh"],
  credits: [],
  topics: [],
  lead: null,
  body: bodyOfText("A word."),
  datedOn: null,
  opener: null,
  changedAt: new Date(0),
  changedBy: null,
  publication: "none",
  path: null,
  wholeNumber: 48,
  embargoUntil: null,
  held: null,
  ...more,
});
const picture = {} as ToCheck["issue"]["cover"];
const whole: ToCheck = {
  issue: { wholeNumber: 48, state: "open", theme: "Lamps", editorsNote: "A note.", coverLines: ["One"], cover: picture, coverArt: picture },
  drafts: [draft()],
  unready: 0,
  emptySections: [],
  layout: { current: true, findings: [], pages: [{ page: 1, what: "cover", title: "", filler: false }] },
  ads: [{ slot: "back-cover", headline: "Subscribe", text: "Four times a year." }],
  unmade: null,
  unlabelled: 0,
  letter: { id: "l", state: "waiting" },
  saleAsked: true,
};
const left = (more: Partial<ToCheck>) =>
  checklistOf({ ...whole, ...more, language: "en" }, m)
    .filter(({ isDone }) => !isDone)
    .map(({ says, href }) => [says, href]);
const issue = (more: Partial<ToCheck["issue"]>) => ({ issue: { ...whole.issue, ...more } });
const base = "/desk/issues/48";

it("an issue of which everything is done has nothing left, and says what is done", () => {
  expect(left({})).toEqual([]);
  expect(checklistOf({ ...whole, language: "en" }, m).length).toBeGreaterThan(10);
});

it.each<[string, Partial<ToCheck>, [string, string][]]>([
  ["nothing in it", { drafts: [] }, [["Nothing stands in it", `${base}#plan`]]],
  ["a piece that is not ready", { unready: 1 }, [["One piece is not ready, of 1", "/desk/pieces/list?issue=48"]]],
  [
    "a picture without its description",
    { drafts: [draft({ lead: { pictureId: "p", alt: " ", caption: [], credit: "" } })] },
    [["“The last boat”: one picture has no description (alt)", "/desk/articles/d"]],
  ],
  [
    "a reason that speaks of alt without being about it",
    { drafts: [draft({ held: "The haus alt.jpg dispute" })] },
    [["“The last boat”: It is under legal hold: The haus alt.jpg dispute", "/desk/articles/d"]],
  ],
  ["nobody in a byline", { drafts: [draft({ byline: [] })] }, [["“The last boat”: Nobody stands in its byline.", "/desk/articles/d"]]],
  ["a section with nothing in it", { emptySections: ["Letters", "Poems"] }, [["Nothing stands in Letters, Poems", `${base}#plan`]]],
  ["no cover", issue({ cover: null }), [["The cover is missing", `${base}#at-cover`]]],
  ["no cover lines", issue({ coverLines: [] }), [["The cover lines are missing", `${base}#at-coverLines`]]],
  ["no editor’s note", issue({ editorsNote: "" }), [["The editor’s note is missing", `${base}#at-editorsNote`]]],
  ["pages that were never laid out", { layout: undefined }, [["Its pages were not laid out yet", `${base}/print`]]],
  ["pages of before", { layout: { ...whole.layout!, current: false } }, [["It changed since its pages were laid out", `${base}/print`]]],
  [
    "a place that the printer refuses",
    { layout: { ...whole.layout!, findings: [{ level: "refusal", page: 1, text: "" }] } },
    [["One place must be mended for the printer", `${base}/print#preflight`]],
  ],
  [
    "a page that nothing fills",
    { layout: { ...whole.layout!, pages: [{ page: 4, what: "notes", title: "", filler: true }] } },
    [["One page has no advertisement to fill it", "/desk/ads"]],
  ],
  [
    "an advertisement without its material",
    { ads: [...whole.ads, { slot: "issue", headline: "Boats", text: " " }] },
    [["The advertisement “Boats” has no text", "/desk/ads"]],
  ],
  ["no advertisement at the back", { ads: [] }, [["The back cover has no advertisement", "/desk/ads"]]],
  ["no sale asked for", { saleAsked: false }, [["Its sale is not asked for: at once, or at an hour", `${base}/sale`]]],
  ["copies without labels", { unlabelled: 3 }, [["3 printed copies have no label yet", "/desk/fulfilment/48"]]],
  ["no letter", { letter: undefined }, [["Its letter is not written", base]]],
  [
    "a letter that waits for nothing",
    { letter: { id: "l", state: "draft" } },
    [["Its letter is written, and waits for nothing: say when it goes", "/desk/newsletter/l"]],
  ],
])("what is left of an issue with %s is named, with its place", (_what, more, wanted) => expect(left(more)).toEqual(wanted));

it("of an issue on sale only what goes out of it is asked: editions, labels, letter", () =>
  expect(left({ ...issue({ state: "on sale", cover: null }), unmade: 2, unlabelled: 1, letter: undefined })).toEqual([
    ["2 editions are not made", `${base}/editions`],
    ["One printed copy has no label yet", "/desk/fulfilment/48"],
    ["Its letter is not written", base],
  ]));
