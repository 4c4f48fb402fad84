import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { seedDemo, type CastKey, cast } from "../../src/demo/index.ts";
import { articleById, currentIssue } from "../../src/editorial/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { planOf } from "../../src/narration/index.ts";
import { saveNarration, usualNarration } from "../../src/narration/manner.ts";
import { soundKey, speakingOf } from "../../src/narration/narrate.ts";
import { rate } from "../../src/narration/sound.ts";
import type { Gateway } from "../../src/payments/index.ts";
import { inTransaction, runJobs, seedOnce } from "../../src/platform/index.ts";
import { testServer, withClient } from "./database.ts";
import { type FreshPlatform, freshPlatform } from "./fresh-platform.ts";
import { hearing } from "./hearing.ts";
import { lettersTo } from "./letters.ts";
import { type Template, linkFiles, template } from "./templates.ts";

export type DemoHouse = FreshPlatform & {
  masthead: Masthead;
  /** What the tests wrote is known to the house: it is awaited before each request. */
  caughtUp(): Promise<void>;
  /** A page that answers a form is followed to where it stands, as browsers do. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  get(path: string, cookie?: string): Promise<Response>;
  text(path: string, cookie?: string): Promise<string>;
  post(path: string, fields: Record<string, string>, cookie?: string): Promise<Response>;
  /** The cookie of one of the demo's people, by the demo's own button. */
  be(key: CastKey): Promise<string>;
  /** The cookie of somebody who typed the code from the letter. */
  signIn(email: string): Promise<string>;
  makeEditions(): Promise<void>;
  query<T extends object>(sql: string, values?: string[]): Promise<{ rows: T[] }>;
  pdfText(pdf: Buffer): string;
};

type Wanted = { gateway?: (fresh: FreshPlatform) => Promise<Gateway>; forgets?: boolean };

/**
 * The demo magazine on a database of its own, answered without a port; `made` has the editions of the issue on sale; `gateway` takes its money.
 * Pages and readers are kept until the database tells that they changed, as in a house that runs; `forgets` drops all of them before each request.
 */
export async function demoHouse({ made = false, ...wanted }: Wanted & { made?: boolean } = {}): Promise<DemoHouse> {
  return houseOn(await freshPlatform({ from: await (made ? madeTemplate() : seededTemplate()) }), wanted);
}

/** A platform with the demo on it, answered without a port. */
export async function houseOn(fresh: FreshPlatform, { gateway, forgets = false }: Wanted = {}): Promise<DemoHouse> {
  const { platform } = fresh;
  const masthead = await compose(platform, gateway && { gateway: await gateway(fresh) });
  const heard = forgets ? undefined : await hearing(platform, masthead);
  const caughtUp = async () => (heard ? heard.caughtUp() : masthead.pagesChanged());
  // a browser beside it gives it another
  const origin = () => platform.settings.origin;
  const ask = async (path: string, init: RequestInit = {}) => {
    await caughtUp();
    return masthead.fetch(new Request(origin() + path, { redirect: "manual", ...init }), {} as never);
  };
  const get = (path: string, cookie = "") => ask(path, { headers: { cookie, accept: "text/html" } });
  const fetch = async (path: string, init: RequestInit = {}) =>
    answerTo(await ask(path, init), new Headers(init.headers).get("cookie") ?? "", get);
  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    fetch(path, { method: "POST", body: new URLSearchParams(fields), headers: { cookie, origin: origin(), accept: "text/html" } });
  const cookieOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((header) => header.split(";")[0])
      .join("; ");
  return {
    ...fresh,
    close: async () => {
      await heard?.stop();
      await fresh.close();
    },
    masthead,
    caughtUp,
    fetch,
    get,
    post,
    text: async (path, cookie) => (await get(path, cookie)).text(),
    be: async (key) => {
      const { email } = cast.find((person) => person.key === key)!;
      const { id } = await platform.db.selectFrom("people").select("id").where("email", "=", email).executeTakeFirstOrThrow();
      return cookieOf(await post("/demo/sessions", { person: id }));
    },
    signIn: async (email) => {
      const browser = cookieOf(await post("/sign-in", { email }));
      const [letter] = await lettersTo(fresh, email, "sign-in");
      const [code] = /\b\d{6}\b/.exec(letter!.text)!;
      return cookieOf(
        await post(
          "/sign-in/code",
          {
            email,
            code,
          },
          browser,
        ),
      );
    },
    makeEditions: () => runJobs(platform, masthead.handlers),
    query: async (sql, values = []) => platform.pool.query(sql, values) as never,
    pdfText: (pdf) => execFileSync("pdftotext", ["-", "-"], { input: pdf }).toString().replace(/\s+/g, " "),
  };
}

/** A form's answer that is a page stands at an address of its own: the page, with the cookies that came before it. */
export async function answerTo(
  answer: Response,
  cookie: string,
  get: (path: string, cookie: string) => Response | Promise<Response>,
): Promise<Response> {
  const [location, set] = [answer.headers.get("location") ?? "", answer.headers.getSetCookie()];
  if (!/[?&]answered=/.test(location)) return answer;
  const page = await get(location.split("#")[0]!, [cookie, ...set.map((header) => header.split(";")[0])].filter(Boolean).join("; "));
  for (const header of set) page.headers.append("set-cookie", header);
  return page;
}

export async function seededTemplate(): Promise<Template> {
  const server = await testServer();
  return template(server, { name: "seeded", by: "demo" }, async (making) => {
    const fresh = await freshPlatform();
    await seedOnce(fresh.platform, () => seedDemo(fresh.platform));
    await keep(fresh, making);
  });
}

async function madeTemplate(): Promise<Template> {
  const server = await testServer();
  return template(server, { name: "made", by: "jobs" }, async (making) => {
    const fresh = await freshPlatform({ from: await seededTemplate() });
    await leaveOtherIssues(fresh);
    await letTheQuickestRead(fresh);
    await humInsteadOfWords(fresh);
    const { handlers } = await compose(fresh.platform);
    await runJobs(fresh.platform, handlers);
    await mustHaveMadeAll(fresh);
    await keep(fresh, making);
  });
}

/** A template is kept for every run of these sources: what a job did not make once would be missing from all of them, and nobody told why. */
async function mustHaveMadeAll({ platform }: FreshPlatform): Promise<void> {
  const { rows } = await platform.pool.query<{ task: string; last_error: string }>(
    `select tasks.identifier as task, jobs.last_error
     from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
     where jobs.last_error is not null`,
  );
  if (rows.length > 0) throw new Error(rows.map(({ task, last_error }) => `${task}: ${last_error}`).join("\n"));
}

/** The editions of past issues are made as those of the one on sale, and pictures’ sizes as those of its cover; all of them take minutes. */
async function leaveOtherIssues({ platform }: FreshPlatform): Promise<void> {
  const made = ["make-print-view", "make-card", "make-audio", "make-print-issue", "make-digital-issue", "make-epub", "make-narrated-epub"];
  const issue = (await currentIssue(platform.db))!;
  const subjects = [issue.id, ...issue.articles.map(({ id }) => id)];
  await platform.pool.query(
    `delete from graphile_worker._private_jobs as jobs using graphile_worker._private_tasks as tasks
     where tasks.id = jobs.task_id and (tasks.identifier = any($1) and coalesce(payload->>'articleId', payload->>'issueId') <> all($2)
       or tasks.identifier = 'make-picture-sizes' and not exists (
         select from pictures as p where p.id::text = payload->>'pictureId' and (
           exists (select from issues where id::text = any($2) and p.id in (cover_picture_id, cover_art_id)))))`,
    [made, subjects],
  );
}

/** The machine among the speakers says the same sentences in half the time; who else can read is asked by the tests of the recordings. */
const letTheQuickestRead = ({ platform, clock }: FreshPlatform) =>
  inTransaction(platform, (tx) => saveNarration(tx, { ...usualNarration, speaker: "kal16" }, { now: clock.now() }));

/** What tests play lasts as long as its words; of the others each sentence is a moment. */
const played = new Set(["the-last-boat-before-the-frost", "a-rope-of-ones-own"]);

/** Every sentence of the issue is said already, as a tone: no voice is asked, and all that is made of what it says is made as ever. */
export async function humInsteadOfWords({ platform }: FreshPlatform, slugs?: readonly string[]): Promise<void> {
  const issue = (await currentIssue(platform.db))!;
  for (const { id, slug } of issue.articles.filter((one) => slugs?.includes(one.slug) ?? true)) {
    const article = (await articleById(platform.db, id))!;
    const secondsALetter = played.has(slug) ? 0.06 : 0.01;
    const { script, casting } = await planOf(platform, article);
    for (const segment of script) {
      const asked = speakingOf(segment, casting, article.language);
      if (!asked) continue;
      const tone = Float32Array.from(
        { length: Math.round(asked.text.length * secondsALetter * rate) },
        (_, at) => Math.sin(at * 0.05) * 0.2,
      );
      await platform.storage.put(soundKey(casting.voice, asked), new Uint8Array(tone.buffer), "application/octet-stream");
    }
  }
}

/** What a fresh platform has become is kept as a template. */
async function keep({ platform, close }: FreshPlatform, { database, files }: Template): Promise<void> {
  const { rows } = await platform.pool.query<{ name: string }>("select current_database() as name");
  mkdirSync(files, { recursive: true });
  linkFiles(platform.settings.dataDir, files);
  await platform.db.destroy();
  await withClient(await testServer(), (client) => client.query(`create database ${database} template ${rows[0]!.name}`));
  await close();
}
