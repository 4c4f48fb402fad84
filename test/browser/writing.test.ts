import type { Locator, Page } from "@playwright/test";
import { expect, it } from "vitest";
import { type Body, plainText } from "../../src/document/index.ts";
import { saveTerms } from "../../src/editorial/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { par, picture, run, wordFile } from "../support/office-files.ts";
import { filmHost } from "../support/films.ts";
import { fromDocs, paste } from "../support/google-docs.ts";
import { fromWord } from "../support/word-clipboard.ts";
import { dropFile, houseInBrowser, onArticle, saved, settled, textOn } from "../support/writing-in-browser.ts";
import { usually } from "../support/long.ts";

const demo = houseInBrowser();

/** Odile, who writes, on the page of a new article. */
const writing = (work: (page: Page, text: Locator) => Promise<void>, width = 1280): Promise<void> =>
  onArticle(demo.opened, (page) => work(page, textOn(page)), { width, strict: true });

const sent = (page: Page): Promise<Body> =>
  page.evaluate(() => {
    const body = new FormData(document.querySelector<HTMLFormElement>("form[data-write]")!).get("bodyJson");
    return JSON.parse(typeof body === "string" ? body : "");
  });
const withoutIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => (key === "id" || (key === "attrs" && Object.keys(inner).join() === "id") ? undefined : inner)),
  );
const types = ({ content }: Body) => content.map(({ type }) => type);

it("sets as one types: quotes and dashes, Markdown’s signs, lists, notes, and blocks by their names", async () => {
  await writing(async (page, text) => {
    await text.click();
    const { keyboard } = page;
    await keyboard.type(`It burned "all night" -- and nobody's lamp was...`);
    await keyboard.press("Enter");
    await keyboard.type("## A subhead");
    await keyboard.press("Enter");
    await keyboard.type("**Bold** and *soft*, [there](https://example.org/x)");
    await page.getByRole("button", { name: "Footnote" }).click();
    await keyboard.type("Its note");
    await keyboard.press("Enter");
    await keyboard.type(" goes on.");
    await keyboard.press("Enter");
    await keyboard.type("- one");
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    await keyboard.type("deeper");
    for (const _ of [1, 2, 3]) await keyboard.press("Enter");
    await keyboard.type("/pull");
    await keyboard.press("Enter");
    await keyboard.type("Pulled out");
    const words = (text: string, ...marks: unknown[]) => ({ type: "text", text, ...(marks.length > 0 && { marks }) });
    const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
    const item = (...content: unknown[]) => ({ type: "listItem", content });
    expect(withoutIds(await sent(page))).toEqual({
      type: "doc",
      content: [
        paragraph(words("It burned “all night” – and nobody’s lamp was…")),
        { type: "subhead", attrs: { level: 1 }, content: [words("A subhead")] },
        paragraph(
          words("Bold", { type: "strong" }),
          words(" and "),
          words("soft", { type: "emphasis" }),
          words(", "),
          words("there", { type: "link", attrs: { href: "https://example.org/x" } }),
          { type: "footnote", content: [words("Its note")] },
          words(" goes on."),
        ),
        {
          type: "bulletList",
          content: [item(paragraph(words("one")), { type: "bulletList", content: [item(paragraph(words("deeper")))] })],
        },
        { type: "pullQuote", content: [words("Pulled out")] },
      ],
    });
  });
}, 120_000);

it("saves what is written, and shows it again as it was; its source goes both ways and keeps the ids of its blocks", async () => {
  await writing(async (page, text) => {
    await page.getByLabel("Headline", { exact: true }).fill("A Lamp Left On");
    await text.click();
    await page.keyboard.type("Nobody put it out.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("It burned on.");
    await saved(page);
    const before = await sent(page);
    expect(withoutIds(before)).toMatchObject({
      content: [{ content: [{ text: "Nobody put it out." }] }, { content: [{ text: "It burned on." }] }],
    });
    await page.getByRole("button", { name: "Source" }).click();
    const source = page.locator("textarea.text");
    expect(await source.inputValue()).toBe("Nobody put it out.\n\nIt burned on.\n");
    await source.fill("Nobody put it out.\n\nIt burned on, and **on**.");
    await page.getByRole("button", { name: "Back to the page" }).click();
    await text.getByText("and on").waitFor();
    const after = await sent(page);
    expect(after.content.map(({ attrs }) => attrs.id)).toEqual(before.content.map(({ attrs }) => attrs.id));
    await page.getByRole("button", { name: "Source" }).click();
    await source.fill("Words\n\n<table>no</table>");
    await page.getByRole("button", { name: "Back to the page" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Line 3");
  });
}, 120_000);

it("moves blocks by keys, takes them back, and keeps one line where the opening ends", async () => {
  await writing(async (page, text) => {
    await text.click();
    for (const words of ["One", "Two", "Three"]) {
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    }
    const more = (name: string) => page.getByRole("button", { name }).last();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Alt+ArrowUp");
    expect(await text.innerText()).toMatch(/One\s+Three\s+Two/);
    await page.getByRole("button", { name: "More" }).click();
    await more("Opening ends here").click();
    expect(types(await sent(page))).toEqual(["paragraph", "paragraph", "paywall", "paragraph"]);
    // no hand is so fast: just after a focus the editor puts its selection back
    const stands = async () => (await settled(page), page.evaluate(() => getSelection()?.anchorNode?.textContent));
    await expect.poll(async () => (await page.keyboard.press("Control+Home"), stands())).toBe("One");
    await page.getByRole("button", { name: "More" }).click();
    await more("Opening ends here").click();
    expect(types(await sent(page))).toEqual(["paragraph", "paywall", "paragraph", "paragraph"]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(types(await sent(page))).toEqual(["paragraph", "paragraph", "paragraph"]);
  });
}, 120_000);

it("puts a dropped picture into the text at once, uploads it there, and asks what it shows", async () => {
  await writing(async (page, text) => {
    await page.getByLabel("Headline", { exact: true }).fill("A Lamp in a Picture");
    await text.click();
    await page.keyboard.type("Before it.");
    await text.evaluate(async (target) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 60, height: 40 });
      canvas.getContext("2d")!.fillRect(3, 3, 20, 20);
      const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), "image/png"));
      const data = new DataTransfer();
      data.items.add(new File([blob], "lamp.png", { type: "image/png" }));
      const { left, top } = target.getBoundingClientRect();
      const at = { clientX: left + 20, clientY: top + 20, bubbles: true, cancelable: true };
      target.dispatchEvent(new DragEvent("drop", { ...at, dataTransfer: data }));
    });
    await text.locator("figure img").waitFor();
    await text.getByLabel("What it shows, for those who cannot see it").fill("A lamp");
    await text.getByLabel("Credit").fill("Nora Feldt");
    const figure = (await sent(page)).content.find(({ type }) => type === "figure");
    expect(figure?.attrs).toMatchObject({ picture: expect.stringMatching(/^[0-9a-f-]{36}$/), alt: "A lamp", credit: "Nora Feldt" });
    await saved(page);
    expect((await sent(page)).content.find(({ type }) => type === "figure")).toEqual(figure);
  });
}, 120_000);

it("takes a text from the clipboard of Google Docs whole: subhead, marks, link, note, list, table, picture", async () => {
  await writing(async (page, text) => {
    await text.click();
    await page.keyboard.type("Before. ");
    await page.keyboard.press("Enter");
    await paste(text, fromDocs);
    await text.locator("figure img").waitFor();
    const body = await sent(page);
    expect(types(body)).toEqual(["paragraph", "subhead", "paragraph", "bulletList", "table", "figure"]);
    expect(withoutIds(body.content[2])).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "She " },
        { type: "text", text: "never", marks: [{ type: "strong" }] },
        { type: "text", text: " sold one, and " },
        { type: "text", text: "kept them", marks: [{ type: "link", attrs: { href: "https://example.org/ropes" } }] },
        { type: "text", text: " dry." },
        { type: "footnote", content: [{ type: "text", text: "In a loft above the slip." }] },
      ],
    });
    expect(body.content[5]?.attrs).toMatchObject({ alt: "A rope", picture: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    await page.keyboard.press("Control+z");
  });
}, 120_000);

it("pastes words into a sentence as words, and says what of a page has no place in an article", async () => {
  await writing(async (page, text) => {
    await text.click();
    await page.keyboard.type("A  boat.");
    for (let times = 0; times < 6; times += 1) await page.keyboard.press("ArrowLeft");
    await paste(text, "<p>very <i>old</i></p>");
    expect(await text.innerText()).toContain("A very old boat.");
    await page.keyboard.press("Control+End");
    await paste(text, "<p>One more.</p><form><label>Sign up <input></label><button>Send</button></form>");
    expect(await page.locator(".told").innerText()).toContain("Send");
  });
}, 120_000);

/** Puts plain words on the clipboard and pastes them. */
const pastePlain = (text: Locator, words: string) =>
  text.evaluate((target, given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, words);

it("writes over all that is marked, takes a quote back that was set, links marked words to a pasted address, and finds a sign by its name", async () => {
  await writing(async (page, text) => {
    const { keyboard } = page;
    await text.click();
    await keyboard.type("She said 'the lamp' burned in the '90s");
    await keyboard.press("Enter");
    await keyboard.type("and on");
    expect(plainText(await sent(page))).toBe("She said ‘the lamp’ burned in the ’90s\n\nand on");
    await keyboard.press("Control+a");
    await keyboard.press("Delete");
    await keyboard.type('A 5" lamp, an "');
    await keyboard.press("Control+z");
    expect(plainText(await sent(page))).toBe('A 5″ lamp, an "');
    await keyboard.press("Control+a");
    await keyboard.type("See the harbour");
    await keyboard.press("Control+Shift+ArrowLeft");
    await pastePlain(text, "https://example.org/harbour");
    const link = { type: "link", attrs: { href: "https://example.org/harbour" } };
    expect((await sent(page)).content).toMatchObject([
      { type: "paragraph", content: [{ text: "See the " }, { text: "harbour", marks: [link] }] },
    ]);
    await keyboard.press("End");
    await keyboard.press("Enter");
    await pastePlain(text, "We need:\n\n- rope\n- tar");
    expect(types(await sent(page))).toEqual(["paragraph", "paragraph", "bulletList"]);
    for (const _ of [1, 2]) await keyboard.press("Enter");
    await keyboard.type("/special");
    await keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Special character" });
    await dialog.getByLabel("Search").fill("arrow");
    expect(await dialog.locator(".signs button:visible").count()).toBe(3);
    await keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await keyboard.type(" out");
    expect((await sent(page)).content.at(-1)).toMatchObject({ type: "paragraph", content: [{ text: "→ out" }] });
  });
}, 120_000);

it("opens a dropped Word file as the article: its title is the headline, its notes and pictures stand in the text", async () => {
  const file = wordFile({
    body: [par(run("The Weir at Night"), "Title"), par(run("The weir keeps hours.")), par(picture("A red point"))].join(""),
  });
  await writing(async (page, text) => {
    await dropFile(page, "weir.docx", file);
    expect(await page.getByLabel("Headline", { exact: true }).inputValue()).toBe("The Weir at Night");
    expect(await text.innerText()).toContain("The weir keeps hours.");
    expect((await sent(page)).content.at(-1)?.attrs).toMatchObject({ picture: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    await saved(page);
  });
}, 120_000);

it("says where the source could not be had, and keeps what is written", async () => {
  await writing(async (page, text) => {
    await text.click();
    await page.keyboard.type("Nobody put it out.");
    await page.route("**/desk/articles/{source,written}", (route) => route.abort());
    await page.getByRole("button", { name: "Source" }).click();
    await page.getByText("The server did not answer.").waitFor();
    expect(await text.innerText()).toBe("Nobody put it out.");
    await page.unroute("**/desk/articles/{source,written}");
    await page.getByRole("button", { name: "Source" }).click();
    await page.locator("textarea.text").fill("Nobody at all.");
    await page.route("**/desk/articles/{source,written}", (route) => route.abort());
    await page.getByRole("button", { name: "Back to the page" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("The server did not answer.");
    expect(await page.locator("textarea.text").inputValue()).toBe("Nobody at all.");
  });
}, 120_000);

it("counts the words against the length that was agreed", async () => {
  const { rows } = await demo.house.query<{ id: string }>("select id from articles order by id limit 1");
  await saveTerms(demo.house.platform, { articleId: rows[0]!.id, wantedWords: 400, fee: null, dueOn: null });
  await writing(async (page) => {
    await page.goto(`/desk/articles/${rows[0]!.id}`);
    await page.getByText(/^[\d,]+ of 400 words$/).waitFor();
  });
}, 120_000);

it("finds and replaces, and links to another article by searching for it", async () => {
  await writing(async (page, text) => {
    await text.click();
    await page.keyboard.type("A boat and a boat.");
    await page.keyboard.press("Control+f");
    await page.getByLabel("Find", { exact: true }).fill("boat");
    await page.getByText(/^\d of 2$/).waitFor();
    await page.getByLabel("Replace by").fill("ship");
    await page.getByRole("button", { name: "Replace all" }).click();
    await page.keyboard.press("Escape");
    expect(await text.innerText()).toContain("A ship and a ship.");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+k");
    await page.getByLabel("or an article of this magazine").fill("last boat");
    await page.getByRole("button", { name: /The Last Boat Before the Frost/ }).click();
    await page.getByRole("button", { name: "Apply" }).click();
    expect(await text.locator("a").getAttribute("href")).toBe("/2026/11/the-last-boat-before-the-frost");
  });
}, 120_000);

it("writes an article from the right where its language does, and fills its margin from a file", async () => {
  await writing(async (page, text) => {
    await page.getByLabel("Language", { exact: true }).fill("ar");
    await page.locator("#at-headline").fill("العبّارة الأخيرة");
    await text.click();
    await page.keyboard.insertText("كتب الصحفي عن النهر في الليل وعن العبارة التي لا تصل. ".repeat(6));
    expect(await page.locator("#at-headline").evaluate((field) => [getComputedStyle(field).direction, field.getAttribute("lang")])).toEqual(
      ["rtl", "ar"],
    );
    expect(await text.evaluate((body) => [getComputedStyle(body).direction, body.className.includes("opens")])).toEqual(["rtl", false]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    const file = Buffer.from("---\nheadline: Another\nsection: Crossings\ntopics: [ferries]\naccess: open\n---\n\nIts words.\n");
    await dropFile(page, "piece.md", file);
    expect(await page.locator("[name=section]").inputValue()).toBe("Crossings");
    expect(await page.locator("[name=access]").inputValue()).toBe("open");
    expect(await page.locator('[name="topics"]').inputValue()).toBe("ferries");
    // what was written is kept
    expect(await page.locator("#at-headline").inputValue()).toBe("العبّارة الأخيرة");
    expect(await page.getByLabel("Language", { exact: true }).inputValue()).toBe("ar");
  }, 390);
}, 120_000);

it("writes what a film elsewhere is called where it stands", async () => {
  await writing(async (page, text) => {
    await text.click();
    await page.keyboard.type("/film");
    await page.keyboard.press("Enter");
    await page.getByLabel("Address", { exact: true }).last().fill("https://video.example/w/7");
    await page.keyboard.press("Enter");
    await text.getByLabel("What it is called").fill("The last ferry");
    expect((await sent(page)).content[0]).toMatchObject({
      type: "embed",
      attrs: { url: "https://video.example/w/7", title: "The last ferry" },
    });
  });
}, 120_000);

it("fills in what a film is called as its host says, where that is asked, and never over what is written", async () => {
  const films = await filmHost();
  Object.assign(demo.house.platform.settings, { embedHosts: [films.host] });
  const begin = async (page: Page, text: Locator, address: string) => {
    await text.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n/film");
    await page.keyboard.press("Enter");
    await page.getByLabel("Address", { exact: true }).last().fill(address);
  };
  const embeds = async (page: Page) => (await sent(page)).content.flatMap((block) => (block.type === "embed" ? [block.attrs] : []));
  await writing(async (page, text) => {
    const title = page.locator("dialog").getByLabel("What it is called");
    await begin(page, text, `http://${films.host}/w/7`);
    await expect.poll(() => title.inputValue()).toBe("The last ferry");
    expect(await axeInTurn(page)).toEqual([]);
    await title.fill("The ferry");
    await title.press("Enter");
    // sent at once: the answer comes when the dialog is gone
    await begin(page, text, `http://${films.host}/w/9`);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await embeds(page)).map((attrs) => attrs.title)).toEqual(["The ferry", "The last ferry"]);
    const before = films.asked.length;
    await begin(page, text, "https://elsewhere.example/w/7");
    await page.keyboard.press("Enter");
    expect(await embeds(page)).toHaveLength(3);
    expect(await text.getByRole("button", { name: "Ask its host" }).count(), "of a host that is not asked").toBe(0);
    expect(films.asked).toHaveLength(before);
    // taken out again, it can be asked where it stands
    await text.getByLabel("What it is called").first().fill("");
    await text.getByRole("button", { name: "Ask its host" }).click();
    await expect
      .poll(async () => (await embeds(page)).map((attrs) => attrs.title))
      .toEqual(["The last ferry", "The last ferry", undefined]);
  });
  Object.assign(demo.house.platform.settings, { embedHosts: [] });
  await films.close();
}, 120_000);

/** More than a window holds, the third of them this one. */
const sixtyLines = (third: string) => Array.from({ length: 60 }, (_, at) => (at === 2 ? third : `Line ${at} of it.`)).join("\n\n");

const barOf = (page: Page) =>
  page.evaluate(() => {
    const [top = 0, bottom = 0] = [".editor-bar", ".editor-top"].map(
      (name) => document.querySelector(name)!.getBoundingClientRect().bottom,
    );
    const found = document.querySelector(".ProseMirror-active-search-match")?.getBoundingClientRect();
    return { height: document.querySelector(".editor-bar")!.clientHeight, top, bottom, found: found?.top ?? 0, seen: innerHeight };
  });

it("brings what it finds into sight, finds signs however they were set, and puts words there as they are typed", async () => {
  await writing(async (page, text) => {
    await text.click();
    await pastePlain(text, sixtyLines("It is nobody’s boat, says US law; the bus is theirs."));
    const status = page.locator(".find-bar").getByRole("status");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("nobody's boat");
    await expect.poll(() => status.textContent()).toBe("1 of 1");
    const { found, bottom, seen } = await barOf(page);
    expect(found).toBeGreaterThanOrEqual(bottom);
    expect(found).toBeLessThan(seen);
    await page.getByLabel("Find", { exact: true }).fill("us");
    await expect.poll(() => status.textContent()).toMatch(/of 2$/);
    await page.getByLabel("Whole words").check();
    await page.getByLabel("Match case").check();
    expect(await status.textContent()).toBe("0 places");
    await page.getByLabel("Find", { exact: true }).fill("US");
    await page.getByLabel("Replace by").fill("$1 and $&");
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    expect(await text.innerText()).toContain("says $1 and $& law; the bus is theirs.");
  });
}, 120_000);

it("keeps its bar in one row, above the cursor and below the word on whether it is saved", async () => {
  await writing(async (page, text) => {
    expect((await barOf(page)).height).toBeLessThan(50);
    await text.click();
    await pastePlain(text, sixtyLines("Line 2 of it."));
    for (let line = 0; line < 50; line += 1) await page.keyboard.press("ArrowUp");
    const cursor = await page.evaluate(() => {
      const { focusNode } = getSelection()!;
      return (focusNode instanceof Element ? focusNode : focusNode!.parentElement!).getBoundingClientRect().top;
    });
    const saved = await page.locator(".keeping-state").boundingBox();
    const bar = await page.locator(".editor-bar").boundingBox();
    expect(saved!.y + saved!.height).toBeLessThanOrEqual(bar!.y);
    expect(cursor).toBeGreaterThanOrEqual((await barOf(page)).bottom);
  });
}, 120_000);

it("takes what was changed in Word from the clipboard as suggestions of whoever did it, and what was said of it as a comment", async () => {
  await writing(async (page, text) => {
    await text.click();
    await paste(text, fromWord);
    const list = page.getByRole("region", { name: "Suggestions" });
    expect(await list.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/Replace “old” with “slow”[^]*Ada Marsh \(in a file\)/),
      expect.stringMatching(/Take out “whatever ”[^]*Bo Tidemand \(in a file\)/),
    ]);
    await page.getByText("Is that so?").waitFor();
    expect(JSON.stringify(await sent(page))).not.toContain("BT1");
    await list.getByRole("button", { name: "Accept all" }).click();
    expect(await text.innerText()).toMatch(/The slow ferry sailed at noon\.\s+Nobody waved\./);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "Suggest", exact: true }).click();
    await paste(text, fromWord);
    await page.getByText("words that were struck out were left out: old").waitFor();
    expect(await text.innerText()).not.toContain("old");
  });
}, 120_000);

it.each(usually([390], [1280, 390]))(
  "passes axe and stays within its page, %i wide",
  async (width) => {
    await writing(async (page, text) => {
      await text.click();
      for (const block of ["/table", "/box", "/break", "/opening"]) {
        await page.keyboard.type(block);
        await page.keyboard.press("Enter");
        await page.keyboard.type("Words");
        await page.keyboard.press("Control+End");
      }
      // a row’s cells stand beside each other, those of the head too
      const tops = await text.locator("tr:first-child td").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
      expect([tops.length > 1, new Set(tops).size]).toEqual([true, 1]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await axeInTurn(page)).toEqual([]);
    }, width);
  },
  120_000,
);
