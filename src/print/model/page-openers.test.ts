import { afterAll, describe, expect, it } from "vitest";
import type { Opener } from "../../document/index.ts";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose, publication } from "../../../test/support/printed-issue.ts";
import { givenOf } from "../render-issue.ts";
import type { Spot } from "../fit/layout-spots.ts";
import { setPdf, stopTypesetter } from "../typeset/set-pdf.ts";
import { pointsPerMm, trims } from "../press/trim.ts";

afterAll(() => stopTypesetter());
const trim = trims["210x280"];
const foot = (trim.height - trim.bottom) * pointsPerMm;

const text = `${prose(3)}

## The upper gate

${prose(1)}

> [!pull] A lock is a sentence with the full stop in the middle.

${prose(2)}

> [!note] Who keeps it
>
> The parish keeps the upper gate, and nobody the lower.

${prose(1)}

## The lower gate

${prose(3)}`;

/** Where everything came to stand in an issue of one article, for the screen. */
type Asked = { columns?: 1 | 2 | 3; body?: string; language?: string };
async function spotsOf(opener: Opener | undefined, { columns, body = text, language = "en" }: Asked = {}): Promise<Spot[]> {
  const article = printedArticle({
    headline: "The Keeper",
    body: bodyOf(body),
    lead: "wide",
    ...(columns && { columns }),
    ...(opener && { opener }),
  });
  const input = printedIssue("screen", { articles: [{ ...article, language }], ads: [], publication: { ...publication, language } });
  const set = await setPdf({ kind: "issue", ...(await givenOf(input, loadPicture, null)), standard: "ua-1" });
  return set.spots;
}
const leadsIn = (spots: readonly Spot[]) => spots.filter(({ kind, page }) => kind === "picture" && page > 3 && page < 8);

describe("an article opens", () => {
  it.each<[Opener, number]>([
    ["full", trim.width + 6],
    ["across", trim.width - 2 * trim.side],
    ["beside", trim.width - 2 * trim.side - trim.shift],
    ["type", trim.width - 2 * trim.side],
  ])(
    "%s: its picture as wide as that asks",
    async (opener, wide) => {
      const spots = await spotsOf(opener);
      const [lead] = leadsIn(spots);
      // for the screen nothing runs over the cut
      expect([wide, wide - 6]).toContain(Math.round(lead!.w!));
      const begins = spots.find(({ kind }) => kind === "block")!;
      // words alone open it, and the picture stands behind the text
      if (opener === "type") expect([lead!.page, lead!.y]).not.toEqual([begins.page, Math.min(lead!.y, begins.y)]);
      else expect([lead!.page, lead!.y < begins.y]).toEqual([begins.page, true]);
    },
    60_000,
  );

  it("over two facing pages, the left one first, each with its half", async () => {
    const halves = leadsIn(await spotsOf("spread"));
    expect(halves.map(({ page }) => page)).toEqual([4, 5]);
    expect(halves.map(({ w }) => Math.round(w!))).toEqual([2 * trim.width, 2 * trim.width]);
    expect(halves[0]!.h).toBe(halves[1]!.h);
  }, 60_000);
});

describe("a page whose lines run leftwards", () => {
  it("is the other way round: the third on the right, the picture on the left", async () => {
    const spots = await spotsOf("beside", { columns: 1, language: "ar" });
    const [lead] = leadsIn(spots);
    expect(lead!.x).toBeCloseTo(trim.side * pointsPerMm, 0);
    const thirds = spots.filter(({ kind }) => kind === "third");
    expect(thirds.length).toBeGreaterThan(2);
    for (const { x } of thirds) expect(x).toBeGreaterThan((trim.width - trim.side - trim.shift) * pointsPerMm);
  }, 60_000);
});

describe("the third beside one column", () => {
  it("holds subheads, pull quotes, short notes and the writer's line, none over another and none under the foot of the page", async () => {
    const spots = await spotsOf("full", { columns: 1 });
    const thirds = spots.filter(({ kind }) => kind === "third").sort((a, b) => a.page - b.page || a.y - b.y);
    expect(new Set(thirds.map(({ what }) => what))).toEqual(new Set(["", "subhead", "quote", "note"]));
    const left = trim.side * pointsPerMm;
    thirds.forEach((one, at) => {
      expect(Math.abs(one.x - left), one.what).toBeLessThan(1);
      expect(one.y + one.h!, one.what).toBeLessThan(foot + 1);
      const over = thirds[at - 1];
      if (over?.page === one.page) expect(over.y + over.h!, `${over.what} over ${one.what}`).toBeLessThan(one.y);
    });
  }, 60_000);

  it("keeps a note at the end of an article off the picture that closes it", async () => {
    const noted = `${prose(3)}\n\n> [!note] Who keeps it\n>\n> The parish keeps the upper gate, and nobody the lower.\n\nThat is all.`;
    const spots = await spotsOf("type", { columns: 1, body: noted });
    const closing = spots.find(({ kind }) => kind === "closing")!;
    expect(closing.page).toBe(spots.find(({ kind }) => kind === "end")!.page);
    for (const one of spots.filter(({ kind, what, page }) => kind === "third" && what !== "foot" && page === closing.page))
      expect(one.y + one.h!).toBeLessThan(closing.y);
    expect(spots.some(({ kind, what }) => kind === "third" && what === "note")).toBe(false);
  }, 60_000);

  it("leaves to the text what would run into what stands there", async () => {
    const quotes = Array.from(
      { length: 4 },
      (_, at) => `> [!pull] A lock is a sentence with the full stop in the middle, said ${at}.`,
    ).join("\n\nThen.\n\n");
    const spots = await spotsOf("full", { columns: 1, body: `${prose(2)}\n\n${quotes}\n\n${prose(3)}` });
    const beside = spots.filter(({ kind, what }) => kind === "third" && what === "quote");
    const all = spots.filter(({ kind, what }) => kind === "block" && what === "pullQuote");
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.length).toBeLessThan(4);
    expect(all.length).toBeGreaterThan(0);
  }, 60_000);
});
