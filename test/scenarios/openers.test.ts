import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportCommand } from "../../src/cli/export.ts";
import { currentIssue, draftById, draftBySlug, printedArticles, saveSource } from "../../src/editorial/index.ts";
import { readSource } from "../../src/editorial/import/read-source.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

const slug = "the-last-boat-before-the-frost";
let house: DemoHouse;
let editor: string;
let id: string;
let folder: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  id = (await draftBySlug(house.platform.db, slug))!.id;
  folder = mkdtempSync(join(tmpdir(), "masthead-opener-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

const draft = () => draftById(house.platform.db, id);
const choose = async (opener: string) =>
  house.post(
    `/desk/articles/${id}`,
    { ...formOf(await house.text(`/desk/articles/${id}`, editor), `/desk/articles/${id}`), opener },
    editor,
  );

describe("how an article opens in print", () => {
  it("is chosen with the article, and leaves what is public as current as it was", async () => {
    expect((await draft()).opener).toBeNull();
    expect((await choose("spread")).status).toBe(303);
    expect(await draft()).toMatchObject({ opener: "spread", publication: "current" });
    expect(await house.text(`/desk/articles/${id}`, editor)).toMatch(
      /<option[^>]*value="spread"[^>]*selected|<option[^>]*selected[^>]*value="spread"/,
    );
    const issue = (await currentIssue(house.platform.db))!;
    expect((await printedArticles(house.platform.db, issue)).find((article) => article.id === id)!.opener).toBe("spread");
    // nothing that no opener is called is kept
    await choose("upside down");
    expect((await draft()).opener).toBeNull();
  });

  it.each(["md", "json"])("goes out with the article as %s, and comes in with it", async (format) => {
    await choose("type");
    const file = join(folder, `boat.${format}`);
    await exportCommand(["article", slug, "--as", format, "-o", file], async () => house.platform, { line: () => undefined } as never);
    const { source, asks } = readSource(readFileSync(file), `boat.${format}`);
    expect(source).toMatchObject({ opener: "type" });
    expect(asks).toEqual([]);
    const copy = await inTransaction(house.platform, (tx) => saveSource(house.platform, tx, { ...source, slug: `boat-${format}` }));
    expect((await draftById(house.platform.db, copy)).opener).toBe("type");
  });
});
