import addFormats from "ajv-formats";
import { Ajv } from "ajv";
import { XMLParser } from "fast-xml-parser";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type IssueView, currentIssue } from "../../src/editorial/index.ts";
import { makeEpub, makeNarratedEpub } from "../../src/books/index.ts";
import { atomProblems, opdsProblems } from "../support/atom.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { recordEverything } from "../support/recorded.ts";
import { standard, standardsFolder, withStandards } from "../support/schemas.ts";

let house: DemoHouse;
let issue: IssueView;
beforeAll(async () => {
  house = await demoHouse();
  issue = (await currentIssue(house.platform.db))!;
  await recordEverything(house.platform);
  await makeEpub(house.platform, { issueId: issue.id });
  await makeNarratedEpub(house.platform, { issueId: issue.id });
}, 600_000);
afterAll(() => house.close());

const emails = {
  digital: "maren@reader.example",
  print: "jonas@reader.example",
  expired: "thea@reader.example",
  registered: "kit@reader.example",
  refunded: "felix@reader.example",
};
type Who = keyof typeof emails;
const passwords = new Map<Who, string>();

/** Name and password as a reading app sends them; the password is made on the page, once. */
async function basic(who: Who, { anew = false } = {}): Promise<string> {
  if (anew || !passwords.has(who)) {
    const page = await (await house.post("/account/feeds/apps", {}, await house.be(who))).text();
    passwords.set(who, /id="secret-apps" value="([^"]+)"/.exec(page)![1]!);
  }
  return `Basic ${Buffer.from(`${emails[who]}:${passwords.get(who)}`).toString("base64")}`;
}
const ask = async (path: string, who: Who, init: RequestInit = {}) =>
  house.fetch(path, { ...init, headers: { ...init.headers, authorization: await basic(who) } });

type Link = { rel: string; href: string; type: string; length?: string; title?: string };
type Entry = { title: string; id: string; link: Link[] };
const feedOf = (xml: string) =>
  (
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray: (name) => ["link", "entry"].includes(name) }).parse(xml) as {
      feed: { link: Link[]; entry?: Entry[]; title: string };
    }
  ).feed;
const ways = ({ link }: { link: Link[] }) => link.filter(({ rel }) => rel.startsWith("http://opds-spec.org/acquisition"));
const pathOf = (address: string) => address.replace(house.platform.settings.origin, "");

describe("the catalogue", () => {
  it("asks a stranger for name and password, in the header and as a document", async () => {
    for (const path of [
      "/opds",
      "/opds/issues",
      "/opds/search?query=boat",
      "/opds/search.xml",
      "/opds/v2",
      "/opds/v2/issues",
      `/opds${issue.path}/issue.epub`,
    ]) {
      const answer = await house.fetch(path);
      expect(answer.status, path).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Basic realm="/);
      expect(answer.headers.get("content-type")).toBe("application/opds-authentication+json");
      expect(await answer.json()).toMatchObject({ authentication: [{ type: "http://opds-spec.org/auth/basic" }] });
    }
  });

  it("leads a reading app from its start to the file, which is sent whole and in parts", async () => {
    const root = feedOf(await (await ask("/opds", "digital")).text());
    const all = root.entry!.find(({ title }) => title === "All issues")!;
    const shelf = feedOf(await (await ask(pathOf(all.link[0]!.href), "digital")).text());
    const entry = shelf.entry!.find(({ id }) => id === `urn:uuid:${issue.id}`)!;
    expect(ways(entry).map(({ type, title }) => [type, title])).toEqual([
      ["application/epub+zip", "EPUB"],
      ["application/epub+zip", "EPUB, read aloud"],
    ]);
    for (const { href, length } of ways(entry)) {
      const head = await ask(pathOf(href), "digital", { method: "HEAD" });
      expect([head.status, head.headers.get("content-length"), head.headers.get("content-type")]).toEqual([
        200,
        length,
        "application/epub+zip",
      ]);
      const part = Buffer.from(await (await ask(pathOf(href), "digital", { headers: { range: "bytes=30-57" } })).arrayBuffer()).toString();
      expect(part).toBe("mimetypeapplication/epub+zip");
    }
    const picture = entry.link.find(({ rel }) => rel === "http://opds-spec.org/image/thumbnail");
    if (picture) expect((await house.fetch(pathOf(picture.href), { method: "HEAD" })).status).toBe(200);
  });

  it("sorts by year and finds by words and by number", async () => {
    const shelf = feedOf(await (await ask("/opds/issues?year=2026", "digital")).text());
    const facets = shelf.link.filter(({ rel }) => rel === "http://opds-spec.org/facet") as (Link & Record<string, string>)[];
    expect(facets.map((facet) => [facet.title, facet["opds:activeFacet"]])).toContainEqual(["2026", "true"]);
    expect(facets[0]).toMatchObject({ title: "All", "opds:facetGroup": "Year" });
    expect(shelf.entry!.length).toBe(Math.min(20, Number(facets.find(({ title }) => title === "2026")!["thr:count"])));
    expect(shelf.link.some(({ rel }) => rel === "next")).toBe(Number(facets.find(({ title }) => title === "2026")!["thr:count"]) > 20);
    expect(feedOf(await (await ask("/opds/issues?year=1999", "digital")).text()).entry ?? []).toEqual([]);
    const found = feedOf(await (await ask(`/opds/search?query=${issue.wholeNumber}`, "digital")).text());
    expect(found.entry!.map(({ id }) => id)).toContain(`urn:uuid:${issue.id}`);
    const theme = await ask(`/opds/v2/search?query=${encodeURIComponent(issue.theme)}`, "digital");
    expect(((await theme.json()) as { publications: unknown[] }).publications.length).toBeGreaterThan(0);
    expect(await (await ask("/opds/search.xml", "digital")).text()).toContain("/opds/search?query={searchTerms}");
  });

  it("shows the others the way to a subscription, and sends them no file", async () => {
    for (const who of ["registered", "expired", "refunded"] as const) {
      const shelf = feedOf(await (await ask("/opds/issues", who)).text());
      const entry = shelf.entry!.find(({ id }) => id === `urn:uuid:${issue.id}`)!;
      expect(
        ways(entry).map(({ rel }) => rel),
        who,
      ).toEqual(["http://opds-spec.org/acquisition/subscribe"]);
      for (const file of ["issue.epub", "issue-narrated.epub"])
        expect((await ask(`/opds${issue.path}/${file}`, who)).status, who).toBe(403);
    }
    // the lapsed reader keeps what was served
    const kept = feedOf(await (await ask("/opds/issues", "expired")).text()).entry!.filter((entry) =>
      ways(entry).every(({ rel }) => rel === "http://opds-spec.org/acquisition"),
    );
    expect(kept.length).toBeGreaterThan(0);
  });

  it("knows the password however it is typed, forgets it when it is made anew", async () => {
    const header = await basic("print");
    const [name, password] = Buffer.from(header.slice(6), "base64").toString().split(":") as [string, string];
    expect(password).toMatch(/^([a-z2-9]{4}-){6}[a-z2-9]{4}$/);
    const as = (user: string, secret: string) =>
      house.fetch("/opds", { headers: { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}` } });
    expect((await as(name.toUpperCase(), password.toUpperCase().replaceAll("-", " "))).status).toBe(200);
    expect((await as("somebody@else.example", password)).status).toBe(401);
    await basic("print", { anew: true });
    expect((await as(name, password)).status).toBe(401);
    const { rows } = await house.query<{ all: string }>("select string_agg(reader_keys::text, ' ') as all from reader_keys");
    expect(rows[0]!.all).not.toContain(passwords.get("print")!.replaceAll("-", ""));
  });
});

describe.runIf(withStandards)("as the published schemas have it", () => {
  const ajv = () => {
    const checker = addFormats.default(new Ajv({ strict: false, allErrors: true }));
    for (const folder of ["opds", "webpub"]) {
      for (const name of readdirSync(join(standardsFolder, folder), { recursive: true, encoding: "utf8" }))
        if (name.endsWith(".json")) checker.addSchema(JSON.parse(standard(`${folder}/${name}`)) as object);
    }
    return checker;
  };

  it("every OPDS 2.0 feed and the Authentication Document is valid, and a broken one is not", async () => {
    const feed = ajv().getSchema("https://drafts.opds.io/schema/feed.schema.json")!;
    for (const path of [
      "/opds/v2",
      "/opds/v2/issues",
      "/opds/v2/issues?year=2026",
      "/opds/v2/search?query=boat",
      "/opds/v2/search?query=zzzz",
    ]) {
      for (const who of ["digital", "registered"] as const) {
        const json: unknown = await (await ask(path, who)).json();
        expect(feed(json), `${path} ${who}`).toBe(true);
        expect(feed.errors, `${path} ${who}`).toBeNull();
      }
    }
    expect(feed({ metadata: {}, links: [] })).toBe(false);
    const document = ajv().getSchema("https://drafts.opds.io/schema/authentication.schema.json")!;
    expect(document(await (await house.fetch("/opds")).json())).toBe(true);
    expect(document.errors).toBeNull();
  });
});

it("every OPDS 1.2 feed is valid Atom and keeps OPDS's rules, and a broken one does not; so is the magazine's own Atom feed", async () => {
  for (const path of ["/opds", "/opds/issues", "/opds/issues?year=2026", "/opds/search?query=boat", "/opds/search?query=zzzz"]) {
    for (const who of ["digital", "registered"] as const) {
      const answer = await ask(path, who);
      expect(answer.headers.get("content-type")).toMatch(/^application\/atom\+xml;profile=opds-catalog;kind=(navigation|acquisition)/);
      expect(opdsProblems(await answer.text()), `${path} ${who}`).toEqual([]);
    }
  }
  const shelf = await (await ask("/opds/issues", "digital")).text();
  expect(opdsProblems(shelf.replace(/<link rel="http:\/\/opds-spec.org\/acquisition"[^>]*>/g, ""))).toEqual([
    expect.stringContaining("has an acquisition link"),
  ]);
  expect(opdsProblems(shelf.replace("<updated>", "<updated>yesterday, ")).join()).toContain("dateTime");
  expect(opdsProblems(shelf.replace(/<id>[^<]*<\/id>/, "")).join()).toContain("Expecting an element id");
  expect(opdsProblems(shelf.replace('opds:activeFacet="true"', 'opds:activeFacet="false"')).length).toBeGreaterThan(0);
  expect(atomProblems(await (await house.get("/atom.xml")).text())).toEqual([]);
});

describe("the issue's books on the web", () => {
  it("are for who may read the whole issue, whoever asks", async () => {
    for (const file of ["issue.epub", "issue-narrated.epub"]) {
      expect((await house.get(`${issue.path}/${file}`)).status).toBe(403);
      for (const who of ["registered", "expired", "refunded"] as const)
        expect((await house.get(`${issue.path}/${file}`, await house.be(who))).status, who).toBe(403);
      const answer = await house.fetch(`${issue.path}/${file}`, { method: "HEAD", headers: { cookie: await house.be("digital") } });
      expect([answer.status, answer.headers.get("accept-ranges"), answer.headers.get("content-disposition")]).toEqual([
        200,
        "bytes",
        expect.stringContaining(".epub"),
      ]);
    }
    expect(await house.text(issue.path, await house.be("digital"))).toContain("EPUB, read aloud");
  });

  it("are made again only when something in them changed, and never hold a withdrawn article", async () => {
    const { platform } = house;
    const count = async () =>
      Number(
        (await house.query<{ n: string }>("select count(*) as n from editions where kind like 'epub%' and issue_id = $1", [issue.id]))
          .rows[0]!.n,
      );
    const before = await count();
    await makeEpub(platform, { issueId: issue.id });
    await makeNarratedEpub(platform, { issueId: issue.id });
    expect(await count()).toBe(before);
    const editor = await house.be("editor");
    await house.post(`/desk/articles/${issue.articles[0]!.id}/withdrawal`, { why: "Wrong throughout." }, editor);
    // it is made anew, and a page waits for it
    expect((await house.get(`${issue.path}/issue.epub`, await house.be("digital"))).status).toBe(202);
    const { rows } = await house.query<{ task: string }>(
      "select task_identifier as task from graphile_worker.jobs where task_identifier = 'renew-epubs'",
    );
    expect(rows.length).toBeGreaterThan(0);
    await house.query("delete from graphile_worker._private_jobs");
    await house.post(
      `/desk/issues/${issue.wholeNumber}`,
      { theme: "Another theme", editorsNote: issue.editorsNote, cover: issue.cover!.id },
      editor,
    );
    expect(
      (await house.query<{ task: string }>("select task_identifier as task from graphile_worker.jobs order by 1")).rows.map(
        ({ task }) => task,
      ),
    ).toEqual(expect.arrayContaining(["make-epub", "make-narrated-epub"]));
    house.clock.advance({ minutes: 1 });
    await makeEpub(platform, { issueId: issue.id });
    expect(await count()).toBe(before + 1);
    const without = await house.get(`${issue.path}/issue.epub`, await house.be("digital"));
    expect(without.status).toBe(200);
    house.clock.advance({ minutes: 1 });
    await house.post(`/desk/articles/${issue.articles[0]!.id}/publication`, {}, editor);
    await makeEpub(platform, { issueId: issue.id });
    const again = await house.get(`${issue.path}/issue.epub`, await house.be("digital"));
    expect(again.headers.get("etag")).not.toBe(without.headers.get("etag"));
  });

  it("close with a refund, the same moment", async () => {
    const cookie = await house.be("digital");
    const [, subscription] = /\/account\/subscriptions\/([0-9a-f-]+)\/refund/.exec(await house.text("/account", cookie))!;
    expect((await ask(`/opds${issue.path}/issue.epub`, "digital", { method: "HEAD" })).status).toBe(200);
    await house.post(`/account/subscriptions/${subscription}/refund`, {}, cookie);
    expect((await ask(`/opds${issue.path}/issue.epub`, "digital", { method: "HEAD" })).status).toBe(403);
    expect((await house.get(`${issue.path}/issue-narrated.epub`, cookie)).status).toBe(403);
  });
});
