import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, prose, publication } from "../../test/support/printed-issue.ts";
import type { ArticleView } from "../editorial/index.ts";
import { renderPrintView } from "./make-print-view.ts";
import { stopTypesetter } from "./typeset/set-pdf.ts";

afterAll(stopTypesetter);

async function viewOf(markdown: string, more: { headline?: string; language?: string } = {}) {
  const article = {
    ...printedArticle({ headline: more.headline ?? "The Keeper", body: bodyOf(markdown) }),
    path: "/2026/12/the-keeper",
    access: "open",
    issue: null,
    language: more.language ?? "en",
  } as unknown as ArticleView;
  return renderPrintView({ article, publication, origin: "https://locks.example", offer: null, cut: false }, loadPicture);
}

type Word = { page: number; word: string; left: number; top: number; right: number; bottom: number };

/** Where every word stands, in points. */
function wordsOf(pdf: Buffer): Word[] {
  const html = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, maxBuffer: 1 << 26 }).toString();
  let page = 0;
  return html.split("\n").flatMap((line) => {
    if (line.includes("<page")) page += 1;
    const found = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
    if (!found) return [];
    const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number];
    return [{ page, word: found[5]!, left, top, right, bottom }];
  });
}

const facesIn = (pdf: Buffer) =>
  execFileSync("pdffonts", ["-"], { input: pdf })
    .toString()
    .split("\n")
    .slice(2)
    .filter(Boolean)
    .map((line) => line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, ""));

const ours = /^(Newsreader|InstrumentSans|Noto|IBMPlexMono)/;

describe("the print view in other scripts", () => {
  it.each([
    ["Japanese", "ja", "灯台守は、通る舟とその荷をすべて書きとめた。"],
    ["Arabic", "ar", "كتب الحارس كل قارب مر وما كان يحمله."],
    ["Hebrew", "he", "השומר רשם כל סירה שעברה."],
    ["Hindi", "hi", "रखवाले ने हर नाव को लिखा।"],
    ["Russian", "ru", "Смотритель записывал каждую лодку."],
    ["Korean", "ko", "등대지기는 지나가는 배를 모두 적었다."],
  ])(
    "%s is set in faces of ours, and nothing is lost",
    async (_name, language, text) => {
      const { pdf, findings } = await viewOf(`${text} ${text}\n\n## ${text}\n\n**${text}**`, { headline: text, language });
      expect(findings).toEqual([]);
      expect(facesIn(pdf).filter((face) => !ours.test(face))).toEqual([]);
      expect(facesIn(pdf).some((face) => face.startsWith("Noto"))).toBe(true);
      const plain = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf }).toString().normalize("NFKC");
      const letter = /\p{L}/u.exec(text)![0];
      expect(plain).toContain(letter);
    },
    60_000,
  );

  it("with a letter that no face has is refused, and says which", async () => {
    const { findings } = await viewOf("The light is called შუქურა here.");
    expect(findings.map(({ level, text }) => `${level}: ${text}`)).toEqual([
      "refusal: “The Keeper” holds characters that no typeface here has: შ უ ქ რ ა",
    ]);
  }, 60_000);
});

const columns = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word}${at}`);
const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
const tableOf = (head: string[], rows: string[][]) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const page = { left: 23 * 2.8346, right: (210 - 23) * 2.8346 };
const measure = (23 + 36) * 2.8346;

describe("a table in the print view", () => {
  it("of two short columns is as wide as its words ask", async () => {
    const { pdf, findings } = await viewOf(`${prose(1)}\n\n${tableOf(["Boat", "Built"], [["Marit", "1968"]])}`);
    const at = (word: string) => wordsOf(pdf).find((known) => known.word === word)!;
    expect(findings).toEqual([]);
    expect(at("1968").left - at("Marit").left).toBeLessThan(90);
  }, 60_000);

  it("of long words goes over the whole width, in smaller type, and no cell runs into the next", async () => {
    const words = columns(7, "Konstantinopel");
    const { pdf, findings } = await viewOf(`${prose(1)}\n\n${tableOf(words, [words, words])}\n\n${prose(1)}`);
    expect(findings).toEqual([]);
    const cells = wordsOf(pdf).filter(({ word }) => word.startsWith("Konst"));
    expect(cells).toHaveLength(21);
    expect(Math.min(...cells.map(({ left }) => left))).toBeLessThan(measure - 20);
    expect(Math.max(...cells.map(({ right }) => right))).toBeLessThan(page.right + 0.5);
    for (const line of [0, 7, 14]) {
      const [...beside] = cells.slice(line, line + 7);
      beside.slice(1).forEach((cell, at) => expect(cell.left, cell.word).toBeGreaterThan(beside[at]!.right));
    }
  }, 60_000);

  it("that no size can hold breaks its words, says so, and stays on its page", async () => {
    const words = columns(14, "Donaudampfschifffahrt");
    const { pdf, findings } = await viewOf(`${prose(1)}\n\n${tableOf(words, [words])}`);
    expect(findings[0]!.text).toMatch(/block 2 \(table\): “Donaudampfschifffahrt0”.* wider than the column/);
    expect(findings[0]!.level).toBe("warning");
    expect(Math.max(...wordsOf(pdf).map(({ right }) => right))).toBeLessThan(page.right + 2);
  }, 60_000);

  it("never cuts a row between two pages, and says its head again", async () => {
    const tall = "the keeper wrote down every boat that passed and what it carried ".repeat(4);
    const rows = Array.from({ length: 24 }, (_, at) => [`row${at}`, tall, tall]);
    const { pdf, pages } = await viewOf(`${prose(1)}\n\n${tableOf(["Nr", "Carried", "Before"], rows)}`);
    expect(pages).toBeGreaterThan(1);
    const found = wordsOf(pdf);
    const starts = found.filter(({ word }) => /^row\d+$/.test(word));
    expect(starts).toHaveLength(24);
    // the words of a row stand between its own first line and the next row's
    starts.forEach((start, at) => {
      const next = starts[at + 1];
      if (!next || next.page === start.page) return;
      const carriedOver = found.filter(
        ({ page: on, top, word }) =>
          on === next.page && top < next.top - 1 && top > 90 && word !== "Nr" && word !== "Carried" && word !== "Before",
      );
      expect(carriedOver.map(({ word }) => word)).toEqual([]);
    });
    expect(found.filter(({ word }) => word === "Carried")).toHaveLength(pages);
  }, 60_000);
});

it("keeps a word without a place to break, and a long headline, on the page", async () => {
  const { pdf, findings } = await viewOf(`${prose(1)}\n\nIt reads ${"abcdefghij".repeat(30)} on the beam.`, {
    headline: "Donaudampfschifffahrtsgesellschaftskapitänsmützen and more",
  });
  expect(findings).toEqual([]);
  expect(Math.max(...wordsOf(pdf).map(({ right }) => right))).toBeLessThan(page.right + 2);
}, 60_000);

describe("the large first letter", () => {
  const rest = " the keeper wrote down every boat that passed and what it carried, and in the margin he wrote what it had carried.".repeat(
    5,
  );
  /** Left edges of the first lines of the text beside and under the letter. */
  async function edgesOf(opening: string) {
    const { pdf, findings } = await viewOf(opening + rest);
    expect(findings).toEqual([]);
    const words = wordsOf(pdf).filter(({ left, top, word }) => left > measure - 1 && top > 160 && word.length > 1);
    const lines: Word[][] = [];
    for (const word of words.sort((a, b) => a.bottom - b.bottom)) {
      const line = lines.at(-1);
      if (line && word.bottom - line[0]!.bottom < 6) line.push(word);
      else lines.push([word]);
    }
    return { pdf, edges: lines.map((line) => Math.min(...line.map(({ left }) => left)) - measure) };
  }

  it("takes three lines, and a fourth for its tail", async () => {
    const beside = async (opening: string) => (await edgesOf(opening)).edges.slice(0, 6).filter((edge) => edge > 15).length;
    expect(await beside("Three days")).toBe(3);
    expect(await beside("Quite late")).toBe(4);
  }, 60_000);

  it("has its word go on near an A that leans away, and no nearer where a new word begins", async () => {
    const [leaning, word, other] = [await edgesOf("After dark"), await edgesOf("A boat and"), await edgesOf("Three days")];
    expect(leaning.edges[0]).toBeLessThan(leaning.edges[1]! - 4);
    expect(word.edges[0]).toBeCloseTo(word.edges[1]!, 0);
    expect(other.edges[0]).toBeCloseTo(other.edges[1]!, 0);
  }, 60_000);

  it("has one weight in its line, though its word is bold", async () => {
    const { pdf } = await edgesOf("**Sir, the** day");
    expect(facesIn(pdf).filter((face) => face.includes("W700"))).toEqual([]);
  }, 60_000);

  it("stays in its line where letters join, or are neither large nor small", async () => {
    const { pdf } = await viewOf("كتب الحارس كل قارب مر وما كان يحمله، وفي الهامش كتب ما كان يحمله في العام السابق.", { language: "ar" });
    expect(facesIn(pdf).filter((face) => face.includes("Display-W400"))).toEqual([]);
  }, 60_000);
});
