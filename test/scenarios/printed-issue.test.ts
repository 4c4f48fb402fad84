import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDigitalIssue, makePrintIssue, pageMapOf, stopTypesetter } from "../../src/print/index.ts";
import { type IssueView, currentIssue, issueByNumber } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let issue: IssueView;
let planned: IssueView;
beforeAll(async () => {
  house = await demoHouse();
  // three articles of each issue: what is asked of many is asked by the goldens
  await house.query("delete from placements where position > 3");
  issue = (await currentIssue(house.platform.db))!;
  planned = (await issueByNumber(house.platform.db, issue.wholeNumber + 1))!;
  await makePrintIssue(house.platform, { issueId: issue.id });
  await makeDigitalIssue(house.platform, { issueId: issue.id });
}, 300_000);
afterAll(async () => {
  stopTypesetter();
  await house.close();
});

const editionsOf = async (kind: string) =>
  (await house.query<{ fingerprint: string }>("select fingerprint from editions where kind = $1 and issue_id = $2", [kind, issue.id])).rows;

describe("a printed issue", () => {
  it("tells its page numbers to the contents on the web and to search engines", async () => {
    const pages = await pageMapOf(house.platform.db, issue.id);
    const page = await house.text(issue.path);
    for (const { id, headline } of issue.articles) {
      expect(pages[id]!.page, headline).toBeGreaterThan(3);
      expect(page).toContain(`Page ${pages[id]!.page} ·`);
      expect(pages[id]!.blocks.length).toBeGreaterThan(2);
    }
    const [first] = issue.articles;
    expect(await house.text(first!.path)).toContain(`"pageStart":${pages[first!.id]!.page}`);
  });

  it("is read as a PDF by subscribers and by the lapsed whose term held it, and by nobody else", async () => {
    const path = `${issue.path}/issue.pdf`;
    expect((await house.get(path)).status).toBe(403);
    const pdf = await house.get(path, await house.be("digital"));
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(house.pdfText(Buffer.from(await pdf.arrayBuffer()))).toContain(issue.articles[0]!.headline);
    expect((await house.get(`/issues/${planned.wholeNumber}/issue.pdf`, await house.be("digital"))).status).toBe(404);
    // her term ended before this issue: what she paid for is still hers, this is not
    const lapsed = await house.be("expired");
    expect((await house.get(path, lapsed)).status).toBe(403);
    const { rows: hers } = await house.query<{ whole_number: number; id: string }>(
      "select i.whole_number, i.id from issues i join copies c on c.whole_number = i.whole_number join subscriptions s on s.id = c.subscription_id join people p on p.id = s.recipient_id join placements a on a.issue_id = i.id where p.email = 'thea@reader.example' and c.state in ('released', 'mailed') order by 1 desc limit 1",
    );
    await makeDigitalIssue(house.platform, { issueId: hers[0]!.id });
    expect((await house.get(`/issues/${hers[0]!.whole_number}/issue.pdf`, lapsed)).status).toBe(200);
  });

  it("gives its file for the press to editors and the publisher only", async () => {
    const base = `/desk/issues/${issue.wholeNumber}`;
    for (const path of [`${base}/print`, `${base}/print.pdf`, `${base}/proof.pdf`, `${base}/archive.pdf`]) {
      expect((await house.get(path)).status, path).toBe(303);
      expect((await house.get(path, await house.be("digital"))).status, path).toBe(403);
      expect((await house.get(path, await house.be("circulation"))).status, path).toBe(403);
      expect((await house.get(path, await house.be("editor"))).status, path).toBe(200);
    }
  });

  it("is made once for one state of its articles, and again when one is corrected", async () => {
    await makePrintIssue(house.platform, { issueId: issue.id });
    expect(await editionsOf("print-issue")).toHaveLength(1);
    const article = issue.articles[0]!;
    await house.post(
      `/desk/articles/${article.id}/corrections`,
      { text: "The bridge has three arches, not four." },
      await house.be("editor"),
    );
    const { storage } = house.platform;
    const read: string[] = [];
    const watched = { ...house.platform, storage: { ...storage, get: (key: string) => (read.push(key), storage.get(key)) } };
    // its articles ask for it together, and it is set once
    await Promise.all([makePrintIssue(watched, { articleId: article.id }), makePrintIssue(watched, { issueId: issue.id })]);
    expect(await editionsOf("print-issue")).toHaveLength(2);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((key, at) => read.indexOf(key) < at)).toEqual([]);
    const text = await house.text(`/desk/issues/${issue.wholeNumber}/print`, await house.be("editor"));
    expect(text).toContain("Download for the printer");
  }, 120_000);
});

describe("an issue still being made", () => {
  it("is proofed at the desk, with its preflight, its pages and the columns asked for", async () => {
    const editor = await house.be("editor");
    const base = `/desk/issues/${planned.wholeNumber}`;
    expect(await house.text(`${base}/print`, editor)).toContain("The issue was not set yet.");
    expect((await house.get(`${base}/print.pdf`, editor)).status).toBe(409);
    const [first] = (
      await house.query<{ article_id: string }>("select article_id from placements where issue_id = $1 order by position", [planned.id])
    ).rows;
    await house.post(`${base}/columns`, { [first!.article_id]: "1" }, editor);
    expect((await house.post(`${base}/print`, {}, editor)).headers.get("location")).toContain(`${base}/print?done=printing&`);
    const { rows } = await house.query<{ task_identifier: string }>("select task_identifier from graphile_worker.jobs where key like $1", [
      `make-%-issue:${planned.id}`,
    ]);
    expect(rows.map(({ task_identifier }) => task_identifier).sort()).toEqual(["make-digital-issue", "make-print-issue"]);
    await makePrintIssue(house.platform, { issueId: planned.id });
    const page = await house.text(`${base}/print`, editor);
    expect(page).toContain("Preflight");
    expect(page).toMatch(/<span class="folio">1<\/span> <span class="on">Cover/);
    expect(page).toMatch(new RegExp(`<span class="folio">4</span> <span class="on">[^<]+`));
    expect(page).toMatch(new RegExp(`<select name="${first!.article_id}"[^>]*>(?:(?!</select>).)*<option value="1" selected>one column<`));
    expect((await house.get(`${base}/print.pdf`, editor)).status).toBe(200);
  }, 120_000);

  it("does not hand out a file that shows an older state, or one the preflight refuses", async () => {
    const editor = await house.be("editor");
    const base = `/desk/issues/${planned.wholeNumber}`;
    await house.post(base, { theme: "Another theme", editorsNote: "", cover: "", coverArt: "", coverLines: "" }, editor);
    expect(await house.text(`${base}/print`, editor)).toContain("The issue changed since it was set.");
    expect((await house.get(`${base}/print.pdf`, editor)).status).toBe(409);
    await makePrintIssue(house.platform, { issueId: planned.id });
    const refused = await house.get(`${base}/print.pdf`, editor);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("The issue has no cover.");
    expect(await house.text(`${base}/print`, editor)).toContain("Not ready for the printer");
  }, 120_000);
});
