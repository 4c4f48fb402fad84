import { Refusal } from "../../values/index.ts";
import { describe, expect, it } from "vitest";
import { fromMarkdown } from "../../document/index.ts";
import { readIssueFile } from "./read-issue-file.ts";
import { readMarkdown, readPrintText, readSource, readManuscriptApart } from "./index.ts";
import { itsTurns } from "../../../test/support/long.ts";

const problemsOf = (text: string) => fromMarkdown(text).problems.map(({ line, problem }) => `${line}: ${problem}`);

describe("a text that would take its size squared", () => {
  it.each([
    ["list in list on one line", `One.\n\n${"1. ".repeat(8000)}`, /^3: lists and quotes stand more than 20 deep/],
    ["quote in quote", "> ".repeat(1500) + "a", /^1: lists and quotes/],
    ["list in list by indent", Array.from({ length: 600 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"), /^\d+: lists and quotes/],
    ["too much of it", "Word. ".repeat(200_000), /^1: the text has 1200 thousand signs/],
  ])("is refused before it is parsed: %s", (_what, text, says) => expect(problemsOf(text)[0]).toMatch(says));

  it("is read as ever where real texts nest: three lists, a quote, a poem set far in", () => {
    const text = `- a\n  - b\n    1. c\n\n> quoted\n\nA line\n${" ".repeat(70)}and one far in\n`;
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(`Ten.\n\n${"> ".repeat(20)}deep`).join()).not.toContain("20 deep");
  });

  it("is ended in its thread when its time is up, with a sentence; the next is read", async () => {
    // its square takes minutes, on any machine
    const hard = "[^a]".repeat(225_000);
    await expect(readMarkdown(hard, { seconds: 1 })).rejects.toMatchObject({ code: "source-too-hard", detail: /1 seconds?.*Divide it/ });
    expect((await readMarkdown(`# Head\n\n${"Words. ".repeat(1000)}`)).headline).toBe("Head");
  }, 40_000);

  it("is ended when whoever asked is gone", async () => {
    const gone = new AbortController();
    const reading = readMarkdown("[^a]".repeat(225_000), { signal: gone.signal });
    setTimeout(() => gone.abort(), 200);
    await expect(reading).rejects.toThrow(/could not be read/);
    await expect(readMarkdown("x".repeat(3000), { signal: gone.signal })).rejects.toThrow(/could not be read/);
  });

  it("holds nobody up meanwhile", async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 10);
    await readMarkdown("Some words of a paragraph.\n\n".repeat(5000));
    clearInterval(heart);
    expect(beats).toBeGreaterThan(10);
  });

  it("is refused in its thread in the language of whoever reads it", async () => {
    const refused = await readManuscriptApart(Buffer.alloc(5000, "%PDF-1.7 "), "scan.pdf").catch((error: unknown) => error);
    expect(refused instanceof Refusal && refused.spokenIn("de-AT").detail).toContain("scan.pdf ist ein PDF");
    expect(refused instanceof Refusal && refused.spokenIn("fr").detail).toContain("scan.pdf is a PDF");
  });

  it("comes back from its thread with the refusal that it met", async () => {
    const binary = Buffer.alloc(5000, "%PDF-1.7 ");
    await expect(readManuscriptApart(binary, "scan.pdf")).rejects.toMatchObject({
      code: "source-binary",
      kind: "invalid",
      detail: /a PDF/,
    });
  });
});

describe("print text", () => {
  it.each(
    // another quarter of them each day
    itsTurns(4, [
      ["one-letter lines", "a\n".repeat(150_000)],
      ["broken lines", "A broken line of print text\n".repeat(60_000)],
      ["broken lines with a folio after each", Array.from({ length: 20_000 }, (_, at) => `a line of words\n${at + 1}\n`).join("")],
      ["brackets", `Head\n\n${"[a ".repeat(60_000)}`],
      ["openings of an advertisement", "Subscribe\n\nText.\n\n".repeat(20_000)],
      ["an address of stops", `Head\n\nhttp://${".".repeat(150_000)}a`],
      ["byline that never ends", `By ${"a on ".repeat(40_000)}`],
      ["quotes", "“One.”\n\n".repeat(30_000)],
      [
        "notes at feet",
        Array.from({ length: 20_000 }, (_, at) => `some words here\n\n${(at % 90) + 1} A note\n\n${at}   Spring 1998   The Quay\n\n`).join(
          "",
        ),
      ],
      ["rows of a table", `Head\n\n${"a cell   another   12\n".repeat(40_000)}`],
      ["pages of one paragraph", `Head\n\n${Array.from({ length: 50_000 }, (_, at) => `some words and\n\n${at}   The Quay\n\n`).join("")}`],
      ["dropped capitals", "T\nHE SHED is long\n\n".repeat(30_000)],
      ["frames that never close", "+----------+\n| a |\n".repeat(30_000)],
      ["sidebars", "Sidebar\n\nA line\n\n".repeat(30_000)],
      ["texts that go on elsewhere", "some words of it\n\nContinued on page 31\n\n".repeat(20_000)],
      ["lines in columns", `Head\n\n${"some words of the left column      and others of the right one\n".repeat(40_000)}`],
      [
        "columns under columns",
        `Head\n\n${`${"some words of the left column      and others of the right one\n".repeat(3)}\nLeft alone\n\n`.repeat(10_000)}`,
      ],
      ["sayings", `Head\n\n${"said ".repeat(40_000)}:\n\n${"He came. ".repeat(20)}`],
    ]),
  )(
    "of many %s is read, and in time",
    (_what, text) => {
      const began = process.cpuUsage().user;
      readPrintText(text);
      // the square of any of these takes half a minute and more
      expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(6);
    },
    60_000,
  );
});

describe("front matter", () => {
  it.each([
    ["a value that begins with a star", "headline: *The* bridge\nbyline: A B", /^2: the front matter cannot be read: .*begins? with \*/],
    ["an alias that names nothing", "headline: *gone", /^2: the front matter.*in quotes/],
    ["aliases that make much of little", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]", /^3: the front matter.*\*/],
    ["brackets in one another", `a: ${"[".repeat(5000)}`, /^2: the front matter.*too deep/],
    ["lists in one another", `a:\n${"- ".repeat(3000)}x`, /^3: lists and quotes/],
    ["far too much", `a: ${"x".repeat(70_000)}`, /^2: the front matter.*64 thousand/],
  ])("with %s is named with its line and the cure", (_what, yaml, says) =>
    expect(problemsOf(`---\n${yaml}\n---\n\nText.`)[0]).toMatch(says),
  );
  it("of an issue's folder likewise", () => {
    expect(() => readIssueFile("issue: 4\ntheme: *gone")).toThrow(/issue\.yaml: line 2 cannot be read.*in quotes/);
  });
});

describe("a file of another kind", () => {
  it.each([
    ["export.xml", '<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>', /an export of WordPress/],
    ["feed.xml", '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>A</title></channel></rss>', /a feed/],
    ["note.txt", "<svg xmlns='http://www.w3.org/2000/svg'><text>Words</text></svg>", /XML/],
    ["people.csv", "name,email\nA B,a@b.example\n", /a table/],
    ["people.txt", "name,street,town,code\nA,B,C,D\nE,F,G,H\nI,J,K,L\n", /a table/],
    ["list.json", '[{"a": 1}, {"b": 2}]', /JSON/],
    ["other.json", '{"posts": [1, 2]}', /JSON, but no article/],
    ["card.vcf", "BEGIN:VCARD\nFN:A B\nEND:VCARD\n", /an address book/],
  ])("is never taken for print text: %s", (name, text, says) => expect(() => readSource(Buffer.from(text), name)).toThrow(says));
  it("is not seen where people write of it", () => {
    for (const text of [
      "A Headline\n\nOne, two, three, four.\nFive, six, seven, eight.\nNine, ten, eleven, twelve.\n",
      "One, two, three, four.\nFive, six, seven, eight.\nNine, ten, eleven, twelve.\nOn, and on, and on, again.\n",
      "<3 is a heart\n\nText.",
    ])
      expect(readSource(Buffer.from(text), "a.txt").kind).toBe("print text");
  });
});

it("what is asked and what cannot be read is said in the language of whoever gave it, short or long, from a thread too", async () => {
  for (const more of ["", "\n\nWords of a paragraph.".repeat(200)]) {
    const { asks } = await readManuscriptApart(Buffer.from(`THE QUAY\n\nA lamp that is lit.${more}`), "quay.txt", { language: "de" });
    expect(asks).toContainEqual({ place: "der Anfang", question: "keine Autorenzeile gefunden" });
    const { problems } = await readMarkdown(`Words of ~~one~~ line.${more}`, { language: "de" });
    expect(problems).toEqual([{ line: 1, problem: "durchgestrichener Text wurde ohne den Strich übernommen" }]);
  }
  expect(readSource(Buffer.from("<!doctype html><body><p>One <s>word</s></p>"), "a.html", "de").asks).toEqual([
    { place: "a.html", question: "keine Überschrift gefunden; geben Sie dem Text eine" },
    { place: "a.html", question: "durchgestrichene Wörter wurden ohne den Strich übernommen" },
  ]);
});
