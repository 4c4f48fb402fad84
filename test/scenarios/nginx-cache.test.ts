import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { articleById, publishedArticles } from "../../src/editorial/index.ts";
import { type Listening, listen } from "../../src/http/index.ts";
import { compose } from "../../src/masthead.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { type DemoHouse, houseOn, seededTemplate } from "../support/demo-house.ts";
import { freshPlatform } from "../support/fresh-platform.ts";

/** deploy/nginx-cache.conf as it stands, before a whole magazine, wherever nginx is installed. */
const installed = spawnSync("nginx", ["-v"]).error === undefined;
let house: DemoHouse;
let app: Listening;
let front: ChildProcess;
let origin: string;
let own: string;
/** Of a subscriber. */
let cookie: string;
const asked: string[] = [];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  if (!installed) return;
  const fresh = await freshPlatform({ from: await seededTemplate() });
  fresh.platform.settings.trustedProxies = 1;
  fresh.platform.settings.cdn = { ...fresh.platform.settings.cdn, seconds: 60 };
  house = await houseOn(fresh);
  await house.query("delete from institution_ranges");
  cookie = await house.be("digital");
  const web = await compose(house.platform);
  await web.outside.open();
  const port = await freePort();
  origin = house.platform.settings.origin = `http://127.0.0.1:${port}`;
  app = await listen(
    (request, env) => {
      asked.push(new URL(request.url).pathname);
      return web.fetch(request, env);
    },
    { port: 0, host: "127.0.0.1" },
  );
  own = mkdtempSync(join(tmpdir(), "masthead-nginx-"));
  mkdirSync(join(own, "cache"));
  const site = readFileSync(join(projectFolder(), "deploy/nginx-cache.conf"), "utf8")
    .replace("127.0.0.1:4000", `127.0.0.1:${app.port}`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/masthead-nginx", join(own, "cache"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${own}/${kind};`).join("\n");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(own, "nginx.conf"),
    `${user}\npid ${own}/pid; error_log ${own}/error.log; daemon off;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}`,
  );
  front = spawn("nginx", ["-c", join(own, "nginx.conf"), "-p", own], { stdio: "ignore" });
  for (let tries = 0; tries < 300 && !(await fetch(`${origin}/nothing`).catch(() => undefined)); tries += 1) await wait(100);
}, 120_000);
beforeEach(() => void (asked.length = 0));
afterAll(async () => {
  if (!installed) return;
  front.kill();
  await app.close();
  await house.close();
  rmSync(own, { recursive: true, force: true });
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(origin + path, { headers: { accept: "text/html", ...headers }, redirect: "manual" });
  return {
    is: answer.headers.get("x-cache"),
    status: answer.status,
    packed: answer.headers.get("content-encoding"),
    text: await answer.text(),
  };
};

it.runIf(installed)("a page is asked for once, however many ask for it at once, and whatever cookies of others they bring", async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) => get("/", { cookie: `theirs=${at}`, "accept-encoding": at % 2 ? "gzip" : "gzip, deflate" })),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.every(({ status, packed }) => status === 200 && packed === "gzip")).toBe(true);
  expect(asked).toEqual(["/"]);
  const plain = await get("/", { "accept-encoding": "identity" });
  expect([plain.packed, plain.text, asked.length]).toEqual([null, answers[0]?.text, 2]);
  expect((await get("/")).is).toBe("HIT");
});

it.runIf(installed)("what a subscriber reads is shown to nobody else, and nobody’s kept opening is shown to a subscriber", async () => {
  const paid = (await publishedArticles(house.platform.db, { limit: 20 })).filter(({ access }) => access === "subscribers");
  const [first = "", second = ""] = paid.map(({ path }) => path ?? "");
  const { body } = (await articleById(house.platform.db, paid[0]!.id))!;
  const end = [...JSON.stringify(body).matchAll(/"text":"([\w ,.]{30,})"/g)].at(-1)![1]!.split(". ").at(-1)!;
  // the subscriber comes first, and then the stranger; at the second article the other way round
  const whole = await get(first, { cookie });
  const opening = await get(first);
  expect([whole.text.includes(end), opening.text.includes(end)]).toEqual([true, false]);
  expect([whole.is, opening.is, (await get(first)).is]).toEqual(["BYPASS", "MISS", "HIT"]);
  const kept = await get(second);
  expect((await get(second)).is).toBe("HIT");
  const again = await get(second, { cookie });
  expect([again.is, again.text === kept.text]).toEqual(["BYPASS", false]);
  expect((await get(second)).text).toBe(kept.text);
});

it.runIf(installed)("what is nobody’s to keep is not kept: the desk, an account, a form, a page that is not there", async () => {
  for (const path of ["/account", "/desk", "/sign-in", "/nothing-is-here"]) {
    await get(path);
    expect([path, (await get(path)).is]).not.toEqual([path, "HIT"]);
  }
  const form = () =>
    fetch(`${origin}/sign-in`, { method: "POST", headers: { origin }, body: new URLSearchParams({ email: "" }), redirect: "manual" });
  await form();
  asked.length = 0;
  await form();
  expect(asked).toEqual(["/sign-in"]);
  const [name, other] = await Promise.all([get("/search?q=lamp"), get("/search?q=mole")]);
  expect(name.text === other.text).toBe(false);
});
