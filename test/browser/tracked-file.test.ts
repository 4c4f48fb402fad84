import { expect, it } from "vitest";
import { plainText } from "../../src/document/index.ts";
import { dropFile, houseInBrowser, saved } from "../support/writing-in-browser.ts";
import { comment, deleted, inserted, par, remarked, run, wordFile } from "../support/office-files.ts";

const demo = houseInBrowser();

it("opens a Word file’s tracked changes as suggestions and its comments as comments, under their authors’ names and days; accepted, refused and answered, they are kept", async () => {
  const file = wordFile({
    body: [
      par(run("The Weir at Night"), "Title"),
      par(`${run("The weir ")}${deleted(1, "Ada Holt", "never ")}${inserted(2, "Ada Holt", run("always "))}${run("keeps hours.")}`),
      par(`${run("Rain ")}${remarked(4, run("on tin"))}${run(" roofs")}${inserted(5, "Bo Lind", run(" at night"))}${run(".")}`),
    ].join(""),
    comments: comment(4, "Cy Marsh", "Which tin?"),
  });
  const context = await demo.opened.browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: demo.opened.origin });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await demo.opened.be(context, "Odile");
  await page.goto("/desk/articles/new");
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.waitFor();
  await dropFile(page, "weir.docx", file);
  const changes = page.getByRole("region", { name: "Suggestions" });
  const said = page.getByRole("region", { name: "Comments", exact: true });
  const shows = async () => {
    expect(await text.locator("del").allInnerTexts()).toEqual(["never "]);
    expect(await text.locator("ins").allInnerTexts()).toEqual(["always ", " at night"]);
    expect(await text.locator("mark.said").allInnerTexts()).toEqual(["on tin"]);
    const list = await changes.innerText();
    expect(list).toMatch(/Replace “never ” with “always ”\s*Ada Holt \(in a file\), 1 Mar 2026/);
    expect(list).toMatch(/Add “ at night”\s*Bo Lind \(in a file\), 5 Mar 2026/);
    expect(await said.innerText()).toMatch(/on tin[\s\S]*Cy Marsh \(in a file\), 4 Mar 2026[\s\S]*Which tin\?/);
  };
  await shows();
  await saved(page);
  await shows();
  const id = new URL(page.url()).pathname.split("/").at(-1)!;
  const body = async () => {
    const row = await demo.house.platform.db.selectFrom("articles").select("body").where("id", "=", id).executeTakeFirstOrThrow();
    return plainText(row.body);
  };
  expect(await body()).toBe("The weir never keeps hours.\n\nRain on tin roofs.");
  await changes.getByRole("button", { name: /^Accept: Replace/ }).click();
  await changes.getByRole("button", { name: /^Refuse: Add/ }).click();
  await said.getByRole("button", { name: /^Answer: Comment by Cy Marsh/ }).click();
  await page.keyboard.type("Corrugated.");
  await said.getByRole("button", { name: "Send" }).click();
  await said.getByText("Corrugated.").waitFor();
  await saved(page);
  expect(await body()).toBe("The weir always keeps hours.\n\nRain on tin roofs.");
  const { rows } = await demo.house.query<{ author: string | null; said: string }>(
    "select author, said from comments join comment_threads t on t.id = thread_id where article_id = $1 order by said_at",
    [id],
  );
  expect(rows).toEqual([
    { author: "Cy Marsh", said: "Which tin?" },
    { author: null, said: "Corrugated." },
  ]);
  await context.close();
}, 120_000);
