import type { Guard } from "./guard.ts";

const asvs = "test/house/asvs.test.ts";
const thread = { file: "src/platform/threads/thread.ts", test: "src/platform/threads/thread.test.ts" };
const folder = { file: "src/platform/storage/work-folder.ts", test: "src/platform/storage/work-folder.test.ts" };
const command = { file: "src/narration/voices/command.ts", line: "{ signal, stdio: [", broken: "{ shell: true, signal, stdio: [" };
const packed = { file: "src/http/packed.ts", test: "test/scenarios/compressed-pages.test.ts" };
const keptNowhere = { test: "test/scenarios/compressed-pages.test.ts", fails: "is kept by nobody on the way" };

/** What the walk through ASVS names as kept, where no other room’s rows hold it. */
export const walkGuards: readonly Guard[] = [
  {
    guard: "what a page says of itself to programs ends its script nowhere",
    file: "src/web/json-ld.ts",
    line: 'JSON.stringify(data).replace(/</g, "\\\\u003c")',
    broken: "JSON.stringify(data)",
    test: "src/web/json-ld.test.ts",
    fails: "ends its script nowhere",
  },
  {
    guard: "a text that a page’s script is given ends its element nowhere",
    file: "src/desk/articles/comments/of-script.tsx",
    line: 'json.replaceAll("<", "\\\\u003c")',
    broken: "json",
    test: "src/desk/articles/comments/of-script.test.ts",
    fails: "ends its element nowhere",
  },
  {
    guard: "no page writes into its own script by another way",
    file: "src/site/frame/frame.tsx",
    line: "__html: jsonLd(data)",
    broken: "__html: JSON.stringify(data)",
    test: asvs,
    fails: "is written by what lets nothing end it",
  },
  {
    guard: "no SQL is put together of words",
    file: "src/numbers/find-flows.ts",
    line: "s.${sql.ref(axis)}",
    broken: "s.${sql.raw(axis)}",
    test: asvs,
    fails: "no SQL is put together of words",
  },
  {
    guard: "what a voice is called is one argument of its program",
    ...command,
    test: "src/narration/voices/command.test.ts",
    fails: "no shell reads it",
  },
  { guard: "no program is started by a shell", ...command, test: asvs, fails: "no program is started by a shell" },
  {
    guard: "what looks like the typesetter’s language is a text",
    file: "src/print/templates/article.typ",
    line: "heading(level: 1, data.headline))",
    broken: 'heading(level: 1, eval(data.headline, mode: "markup")))',
    test: "src/print/print-view.test.ts",
    fails: "is set as it was typed, and reads no file",
  },
  {
    guard: "a name in a letter is filled in by nothing",
    file: "src/renewals/institution-words.ts",
    line: "const facts = { name,",
    broken: 'const facts = { name: name.replaceAll("{price}", formatMoney(price, language)),',
    test: "src/renewals/institution-words.test.ts",
    fails: "a letter says a name as it stands",
  },
  {
    guard: "a task has its time and no longer",
    ...thread,
    line: 'setTimeout(ended("time"), seconds * 1000)',
    broken: 'setTimeout(ended("time"), seconds * 100_000)',
    fails: "a task that comes to no end is ended in its time",
  },
  {
    guard: "a task has its memory and no more",
    ...thread,
    line: "{ resourceLimits: { maxOldGenerationSizeMb: megabytes } }",
    broken: "{}",
    fails: "a task that takes more memory than it may is ended",
  },
  {
    guard: "a folder of work goes when its work fails",
    ...folder,
    line: "await rm(folder, { recursive: true, force: true });",
    broken: "await stat(folder);",
    fails: "is gone when the work is over, and when it fails",
  },
  {
    guard: "a folder of work that was left goes",
    ...folder,
    line: "if (mtimeMs < before) await rm(",
    broken: "if (mtimeMs < 0) await rm(",
    fails: "that a killed process left goes with the next",
  },
  {
    guard: "a folder in which somebody works stays",
    ...folder,
    line: "if (mtimeMs < before) await rm(",
    broken: "if (mtimeMs < Infinity && old) await rm(",
    fails: "and none that somebody works in",
  },
  {
    guard: "of a field that is sent twice the first counts",
    file: "src/http/form.ts",
    line: 'texts(name)[0] ?? ""',
    broken: 'texts(name).at(-1) ?? ""',
    test: "src/http/form.test.ts",
    fails: "has of a field that is sent twice the first",
  },
  {
    guard: "a reader’s own page is kept by nobody on the way",
    file: "src/site/visit/context.ts",
    line: 'new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store",',
    broken: 'new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, max-age=60",',
    ...keptNowhere,
  },
  {
    guard: "a page of the desk is kept by nobody on the way",
    file: "src/desk/frame.tsx",
    line: '"cache-control": "no-store"',
    broken: '"cache-control": "private, no-cache"',
    ...keptNowhere,
  },
  {
    guard: "from the length of somebody’s own page no other site guesses what stands on it",
    ...packed,
    line: "if (canBeSteered(request) || Number(",
    broken: "if (Number(",
    fails: "goes as it is where another site led to it",
  },
  {
    guard: "where nobody knows who led to a page, another site may have",
    ...packed,
    line: 'site !== "same-origin" && site !== "none"',
    broken: 'site === "cross-site"',
    fails: "goes as it is where another site led to it",
  },
  {
    guard: "a page of nobody is compressed, whoever led to it",
    ...packed,
    line: 'headers.has("cookie") && site',
    broken: "site",
    fails: "goes as it is where another site led to it",
  },
  {
    guard: "a page with a key, a link or a code is compressed for nobody",
    ...packed,
    line: ' || /no-transform/.test(headers.get("cache-control") ?? "")',
    broken: "",
    fails: "is compressed for nobody, by us or on the way",
  },
  {
    guard: "a page with a key, a link or a code is compressed by nothing on the way",
    file: "src/site/visit/context.ts",
    line: '{ "cache-control": "no-store, no-transform" }',
    broken: '{ "cache-control": "no-store" }',
    test: packed.test,
    fails: "is compressed for nobody, by us or on the way",
  },
  {
    guard: "a link in a letter shows a button, and does nothing by itself",
    file: "src/site/letters/newsletter-routes.tsx",
    line: 'app.get("/newsletter/unsubscription/:token", (c) => unsubscribePage(site, c));',
    broken:
      'app.get("/newsletter/unsubscription/:token", async (c) => (await unsubscribe(platform, { token: c.req.param("token"), how: oneClick }), unsubscribePage(site, c)));',
    test: "test/scenarios/looking-changes-nothing.test.ts",
    fails: "no address that is only asked for changes a row",
  },
  {
    guard: "a row of the walk names the test that holds it",
    file: "docs/ASVS.md",
    line: "`src/site/visit/forget.test.ts` “is signed out in the process that did not hear it from itself, and nobody else is”",
    broken: "`src/site/visit/forget.test.ts`",
    test: asvs,
    fails: "names each test by words of its name",
  },
];
