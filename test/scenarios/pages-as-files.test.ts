import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import { type AddressInfo, createServer as createSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { securityHeaders } from "../../src/http/index.ts";
import { fileOf, pageFiles } from "../../src/http/outer/page-files.ts";
import { tellOuterCaches } from "../../src/http/outer/tell.ts";
import { compose } from "../../src/masthead.ts";
import { notifyPages, notifyReaders, onPagesChanged, projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, houseOn, seededTemplate } from "../support/demo-house.ts";
import { freshPlatform } from "../support/fresh-platform.ts";

let house: DemoHouse;
/** A process that serves, and writes files; the house itself writes none. */
let web: Awaited<ReturnType<typeof compose>>;
let stop: () => Promise<void>;
let folder: string;

beforeAll(async () => {
  const fresh = await freshPlatform({ from: await seededTemplate() });
  folder = mkdtempSync(join(tmpdir(), "masthead-pages-"));
  fresh.platform.settings.pagesDir = folder;
  fresh.platform.settings.trustedProxies = 1;
  house = await houseOn(fresh, { forgets: true });
  await house.query("delete from institution_ranges");
  await serve();
}, 120_000);
beforeEach(() => web.outside.open());
afterAll(async () => {
  await stop();
  await web.outside.close();
  await house.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ["/proc/masthead/pages", "you may not write there"],
  ["/etc/passwd/pages", "a part of its name is a file"],
])("a folder for them that cannot be made is told with the setting: %s", async (place, why) => {
  const files = pageFiles(house.platform, place);
  await expect(files.open()).rejects.toThrow(new RegExp(`^${place}.* cannot be made: ${why}\\. Set PAGES_DIR to`));
});

async function serve(): Promise<void> {
  web = await compose(house.platform);
  ({ stop } = await onPagesChanged(house.platform.connection, { onChange: (what) => web.pagesChanged(what) }));
  await web.outside.open();
}

type Asking = { cookie?: string; from?: string; method?: string; body?: URLSearchParams };
const ask = async (path: string, { cookie = "", from, method = "GET", body }: Asking = {}) => {
  const { origin } = house.platform.settings;
  const headers = { cookie, origin, accept: "text/html", ...(from && { "x-forwarded-for": from }) };
  return web.fetch(new Request(origin + path, { method, redirect: "manual", headers, ...(body && { body }) }), {} as never);
};
const text = async (path: string, asking: Asking = {}) => (await ask(path, asking)).text();
const at = (path: string) => join(folder, "public", fileOf(path) ?? "none");
const written = (): string[] =>
  readdirSync(join(folder, "public"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + "/public".length))
    .sort();
/** Once it was asked for: as a server in front does that finds no file. */
const isThere = (path: string) =>
  expect.poll(() => text(path).then(() => existsSync(at(path))), { message: path, timeout: 15_000 }).toBe(true);
const isGone = (path: string) => expect.poll(() => existsSync(at(path)), { message: path, timeout: 15_000 }).toBe(false);
const sql = async (query: string, values: string[] = []) => (await house.query<Record<string, string>>(query, values)).rows;
const articles = () =>
  sql(
    `select distinct on (article_id) article_id as id, to_char(published_on, '/YYYY/MM/') || slug as path, frozen->>'headline' as headline, frozen->>'access' as access
     from article_publications where withdrawn_at is null and replaced_at is null order by article_id, published_at`,
  );

describe("a page that every stranger is shown", () => {
  it("lies as a file, plain and compressed, as a stranger has it: the opening and nothing behind it", async () => {
    const closed = (await articles()).filter(({ access }) => access !== "open").slice(0, 3);
    for (const path of ["/", "/issues", "/issues/46", "/about", ...closed.map(({ path }) => path!)]) {
      const page = await text(path);
      await isThere(path);
      await expect.poll(() => readFileSync(at(path), "utf8")).toBe(page);
      expect(gunzipSync(readFileSync(`${at(path)}.gz`)).toString()).toBe(page);
      expect(brotliDecompressSync(readFileSync(`${at(path)}.br`)).toString()).toBe(page);
    }
    const cookie = await house.be("digital");
    for (const { path } of closed) {
      expect(await text(path!, { cookie })).not.toBe(readFileSync(at(path!), "utf8"));
      expect(readFileSync(at(path!), "utf8")).toContain('id="rest"');
    }
  });

  it("is written for nobody who is signed in, nor for a query, a file, what is missing, or what is somebody’s own", async () => {
    const [article] = await articles();
    const cookie = await house.be("digital");
    for (const path of ["/", article!.path!, "/issues", "/account", "/saved"]) await text(path, { cookie });
    const other = [
      "/?look=x",
      `${article!.path}?utm_source=x`,
      "/feed.xml",
      "/nothing",
      "/2026/11/nothing",
      "/sign-in",
      "/search",
      "/demo",
    ];
    for (const path of other) await text(path);
    await text("/archive");
    await isThere("/archive");
    expect(written()).toEqual(["/archive.html"]);
  });

  it.each(["/../secret", "/a/../../b", "/.html", "//", "/a//b", "/a%2fb", "/a+b", "/a.b", "/-a", `/${"a".repeat(200)}`, "/a b", "/\0"])(
    "has no file at %j",
    (path) => {
      expect(fileOf(path)).toBeUndefined();
    },
  );

  it("is to be read by the server in front, whatever else Masthead writes may not be", async () => {
    const [article] = await articles();
    const before = process.umask(0o077);
    await web.outside.open();
    await isThere(article!.path!);
    process.umask(before);
    const parts = article!.path!.split("/").slice(1, -1);
    const folders = ["", ...parts.map((_, nth) => parts.slice(0, nth + 1).join("/"))];
    expect(folders.map((part) => statSync(join(folder, "public", part)).mode & 0o777)).toEqual([0o755, 0o755, 0o755]);
    expect(statSync(at(article!.path!)).mode & 0o777).toBe(0o644);
  });

  it("is to be read by the server in front where Masthead makes the folder itself", async () => {
    const own = mkdtempSync(join(tmpdir(), "masthead-pages-"));
    chmodSync(own, 0o755);
    const place = join(own, "cache", "pages");
    const before = process.umask(0o077);
    try {
      await pageFiles(house.platform, place).open();
    } finally {
      process.umask(before);
    }
    expect(["cache", "cache/pages", "cache/pages/public"].map((part) => statSync(join(own, part)).mode & 0o777)).toEqual([
      0o755, 0o755, 0o755,
    ]);
    rmSync(own, { recursive: true });
  });

  it("lies where its address says", () => {
    expect(["/", "/de/", "/issues/46", "/2026/11/The-Weir"].map(fileOf)).toEqual([
      "/.html",
      "/de.html",
      "/issues/46.html",
      "/2026/11/The-Weir.html",
    ]);
  });
});

describe("the file of a page", () => {
  it("goes with what it shows, whoever changed that, and no other goes", async () => {
    const [one, other] = await articles();
    for (const path of [one!.path!, other!.path!, "/subscribe"]) {
      await text(path);
      await isThere(path);
    }
    await sql(
      "insert into corrections (id, article_id, text, corrected_on, noted_at) values (gen_random_uuid(), $1, 'So it was.', '2026-11-24', now())",
      [one!.id!],
    );
    await isGone(one!.path!);
    await expect.poll(() => existsSync(`${at(one!.path!)}.gz`)).toBe(false);
    expect(written()).toEqual([`${other!.path}.html`, "/subscribe.html"].sort());
    await text(one!.path!);
    await isThere(one!.path!);
    await notifyPages(house.platform.db);
    await expect.poll(written).toEqual([]);
  });

  it("that is withdrawn is gone before that is answered, though another process serves", async () => {
    const [one] = await articles();
    for (const path of [one!.path!, "/"]) {
      await text(path);
      await isThere(path);
    }
    const editor = await house.be("editor");
    // this process hears of nothing: only what is done before the answer removes it
    await stop();
    const body = new URLSearchParams({ why: "It is not ours." });
    const answer = await ask(`/desk/articles/${one!.id}/withdrawal`, { method: "POST", cookie: editor, body });
    expect([answer.status, existsSync(at(one!.path!)), existsSync(at("/"))]).toEqual([303, false, false]);
    ({ stop } = await onPagesChanged(house.platform.connection, { onChange: (what) => web.pagesChanged(what) }));
  });

  it("is not put there, once something that it shows has changed since its making began", async () => {
    const files = pageFiles(house.platform, folder);
    await files.open();
    const page = { status: 200, headers: {}, identity: Buffer.from("as it was") };
    const write = (since: string, names = ["offers"]) =>
      files.write({ file: "/made.html", page, outer: { names, until: Infinity }, since });
    const since = await files.now();
    const client = await house.platform.pool.connect();
    await client.query("begin");
    await client.query("update offers set price = price + 1");
    const during = await files.now();
    await client.query("commit");
    client.release();
    for (const begun of [since, during]) {
      await write(begun);
      expect(written()).toEqual([]);
    }
    await write(await files.now());
    expect(written()).toEqual(["/made.html"]);
    await files.removeChanged();
    expect(written(), "it was asked since the change").toEqual([]);
    await write(since, ["topics"]);
    expect(written()).toEqual(["/made.html"]);
    await tellOuterCaches(house.platform);
    await files.removeChanged();
    expect(written()).toEqual(["/made.html"]);
  });

  it("goes at midnight, and none is put there behind it", async () => {
    await text("/");
    await isThere("/");
    const before = house.clock.now();
    const since = await pageFiles(house.platform, folder).now();
    house.clock.set("2026-11-25T00:00:01Z");
    await isGone("/");
    const files = pageFiles(house.platform, folder);
    const page = { status: 200, headers: {}, identity: Buffer.from("of yesterday") };
    await files.write({ file: "/late.html", page, outer: { names: ["x"], until: new Date("2026-11-25T00:00:00Z").valueOf() }, since });
    expect(written()).toEqual([]);
    house.clock.set(before);
  });

  it("of before is gone when a process begins, and its own when it ends; what else lies there stays", async () => {
    for (const place of ["public/2026", "names/abc", "making"]) mkdirSync(join(folder, place), { recursive: true });
    for (const left of ["public/2026/old.html", "public/2026/old.html.gz", "names/abc/+2026+old.html", "making/half", "notes.txt"])
      writeFileSync(join(folder, left), "left by a process that was killed");
    await web.outside.open();
    expect(written()).toEqual([]);
    expect([readdirSync(join(folder, "names")), readdirSync(join(folder, "making")), readdirSync(join(folder, "public"))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(existsSync(join(folder, "notes.txt"))).toBe(true);
    rmSync(join(folder, "notes.txt"));
    await text("/");
    await isThere("/");
    await web.outside.close();
    expect(written()).toEqual([]);
    await text("/issues");
    expect(written()).toEqual([]);
  });

  it("is not missed where the disk takes none", async () => {
    const [article] = await articles();
    const [year] = article!.path!.split("/").slice(1);
    writeFileSync(join(folder, "public", year!), "a file in the place of a folder");
    expect((await ask(article!.path!)).status).toBe(200);
    await isThere("/about");
    rmSync(join(folder, "public", year!));
  });
});

describe("where an institution reads by its network", () => {
  afterEach(() => sql("delete from institution_ranges").then(() => notifyReaders(house.platform.db)));

  it("no page lies as a file, and those that did are gone", async () => {
    await text("/");
    await isThere("/");
    const [institution] = await sql(
      "select i.id from institutions i join subscriptions s on s.id = i.subscription_id where s.service = 'active' limit 1",
    );
    await sql("insert into institution_ranges (institution_id, range, added_at) values ($1, '192.0.2.0/24', now())", [institution!.id!]);
    await notifyReaders(house.platform.db);
    await isGone("/");
    await text("/", { from: "198.51.100.7" });
    await text("/issues", { from: "192.0.2.7" });
    // whoever knew nothing of it yet is held up by the database
    const files = pageFiles(house.platform, folder);
    const page = { status: 200, headers: {}, identity: Buffer.from("a stranger’s") };
    await files.write({ file: "/made.html", page, outer: { names: ["x"], until: Infinity }, since: await files.now() });
    expect(written()).toEqual([]);
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
const deployed = (name: string) => readFileSync(join(projectFolder(), "deploy", name), "utf8");
const isInstalled = (program: string) =>
  spawnSync(program, ["-v"]).error === undefined && spawnSync(program, ["version"]).error === undefined;

/** The examples as they stand, but for the places of a test. */
const fronts = {
  nginx: {
    start: (port: number, app: number, own: string): ChildProcess => {
      const site = deployed("nginx-pages.conf")
        .replace("127.0.0.1:4000", `127.0.0.1:${app}`)
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replaceAll("/var/cache/masthead-pages", folder);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${own}/${kind};`).join("\n");
      const user = process.getuid?.() === 0 ? "user root;" : "";
      writeFileSync(
        join(own, "nginx.conf"),
        `${user}\npid ${own}/pid; error_log ${own}/error.log; daemon off;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}`,
      );
      return spawn("nginx", ["-c", join(own, "nginx.conf"), "-p", own], { stdio: "ignore" });
    },
  },
  caddy: {
    start: (port: number, app: number, own: string): ChildProcess => {
      writeFileSync(join(own, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${deployed("Caddyfile.pages")}`);
      const env = { ...process.env, HOME: own, MAGAZINE: `http://localhost:${port}`, PAGES: folder, MASTHEAD: `127.0.0.1:${app}` };
      return spawn("caddy", ["run", "--config", join(own, "Caddyfile"), "--adapter", "caddyfile"], { stdio: "ignore", env });
    },
  },
} as const;

describe.each(Object.entries(fronts))("%s, set up as the example says", (program, { start }) => {
  let app: Server;
  let front: ChildProcess | undefined;
  let origin: string;
  const own = mkdtempSync(join(tmpdir(), "masthead-front-"));
  const asked: string[] = [];
  const installed = isInstalled(program);

  beforeAll(async () => {
    if (!installed) return;
    app = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const { cookie = "" } = request.headers;
      void ask(request.url ?? "/", { cookie, method: request.method === "HEAD" ? "HEAD" : "GET" }).then(async (answer) =>
        response
          .writeHead(answer.status, { "x-by": "app", "content-type": answer.headers.get("content-type") ?? "" })
          .end(await answer.text()),
      );
    });
    await new Promise<void>((listening) => app.listen(0, "127.0.0.1", listening));
    const port = await freePort();
    origin = `http://localhost:${port}`;
    front = start(port, (app.address() as AddressInfo).port, own);
    for (let tries = 0; tries < 300; tries += 1) {
      const answers = await fetch(`${origin}/nothing`).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await wait(100);
    }
  }, 30_000);
  beforeEach(() => void (asked.length = 0));
  afterAll(() => {
    front?.kill();
    app?.close();
    rmSync(own, { recursive: true });
  });

  it.runIf(installed)("sends a page by itself, compressed, with the headers that Masthead gives it", async () => {
    for (const path of ["/", "/issues/46"]) {
      const page = await text(path);
      await isThere(path);
      const answer = await fetch(origin + path, { headers: { "accept-encoding": "gzip" } });
      expect([answer.status, answer.headers.get("content-encoding"), await answer.text()]).toEqual([200, "gzip", page]);
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      for (const [name, value] of Object.entries(securityHeaders(true))) expect([name, answer.headers.get(name)]).toEqual([name, value]);
      expect(answer.headers.get("cache-control")).toBe("private, no-cache");
      expect(answer.headers.get("vary")).toContain("Cookie");
      const plainAnswer = await fetch(origin + path, { headers: { "accept-encoding": "identity" } });
      expect([plainAnswer.headers.get("content-encoding"), await plainAnswer.text()]).toEqual([null, page]);
    }
    expect(asked).toEqual([]);
  });

  it.runIf(installed)("asks Masthead where somebody is signed in, sends a query or a form, and where there is no file", async () => {
    await text("/");
    await isThere("/");
    const cookie = await house.be("digital");
    const mine = await fetch(`${origin}/`, { headers: { cookie } });
    expect([mine.headers.get("x-by"), await mine.text()]).toEqual(["app", await text("/", { cookie })]);
    for (const sent of ["a=b; __Host-masthead=x", "masthead-reading=large"])
      expect((await fetch(`${origin}/`, { headers: { cookie: sent } })).headers.get("x-by")).toBe("app");
    expect((await fetch(`${origin}/`, { headers: { cookie: "theirs=1" } })).headers.get("x-by")).toBe(null);
    for (const path of ["/?q=1", "/public/.html", "/names/x", "/issues/46/", "/index.html", "/%2e%2e/names"])
      expect([path, (await fetch(origin + path, { redirect: "manual" })).headers.get("x-by")]).toEqual([path, "app"]);
    expect((await fetch(`${origin}/`, { method: "POST" })).headers.get("x-by")).toBe("app");
  });

  it.runIf(installed)("asks Masthead for what was withdrawn, from the moment the file is gone", async () => {
    const [one] = await articles();
    await text(one!.path!);
    await isThere(one!.path!);
    expect(await (await fetch(origin + one!.path!)).text()).toContain(one!.headline!);
    const body = new URLSearchParams({ why: "It is not ours." });
    await ask(`/desk/articles/${one!.id}/withdrawal`, { method: "POST", cookie: await house.be("editor"), body });
    const answer = await fetch(origin + one!.path!);
    expect([answer.headers.get("x-by"), answer.ok]).toEqual(["app", false]);
  });
});
