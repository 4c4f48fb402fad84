import type { Guard } from "./guard.ts";

const setUp = { file: "src/setup/setup-routes.tsx", test: "test/scenarios/set-up-in-browser.test.ts" };
const form = { file: "src/setup/setup-form.ts", test: "test/scenarios/set-up-in-browser.test.ts" };
const turned = "test/scenarios/demo-turned.test.ts";

/** Who may take a house that nobody has yet, and what a demo leaves. */
export const setupGuards: readonly Guard[] = [
  {
    guard: "a magazine is taxed where its founder says that it is sold from",
    file: "src/setup/begin-magazine.ts",
    test: "test/scenarios/set-up-in-browser.test.ts",
    line: "await saveTaxSettings(tx, { sellerCountry, sellerVatId: null, reverseCharge: false, rates: [] });",
    broken: "",
    fails: "is asked where it is, with a guess by the visitor’s language, and keeps it where tax, forms and days look for it",
  },
  {
    guard: "where a magazine is, is guessed by the country that its founder’s language names",
    file: "src/setup/guess.ts",
    test: "src/setup/guess.test.ts",
    line: "const named = tags.flatMap((tag) => regionsOf(tag).slice(0, 1));",
    broken: "const named: string[] = [];",
    fails: "where a magazine is, as its founder’s browser lets one guess",
  },
  {
    guard: "the page on which a magazine is set up is opened by its key alone",
    ...setUp,
    line: "if (!(await isSetupKey(db, key)))",
    broken: 'if (key === "")',
    fails: "a stranger who comes first sees where the key is, and can take nothing",
  },
  {
    guard: "a magazine begins with steps that are called in its language",
    file: "src/setup/begin-magazine.ts",
    test: "test/scenarios/set-up-in-browser.test.ts",
    line: "await nameSteps(tx, beginning.language);",
    broken: "",
    fails: "one in German begins with steps and drafts of its pages in German",
  },
  {
    guard: "a first issue is not begun in the past",
    ...form,
    line: "if (closeOn >= now) return",
    broken: "if (closeOn) return",
    fails: "a day that is past is refused with a sentence, what was typed stands there again, and nothing is made",
  },
  {
    guard: "the demo goes only where one is sure",
    ...setUp,
    test: turned,
    line: "if (platform.settings.demo && !asked.sure)",
    broken: "if (platform.settings.demo && asked.sure === undefined)",
    fails: "the demo says what it will do, and does nothing before one is sure, whoever asks without the key",
  },
  {
    guard: "the demo goes once nobody holds its tables",
    file: "src/platform/jobs/at-rest.ts",
    test: turned,
    line: "if (!isBusy(error)) throw error;",
    broken: "if (isBusy(error)) throw error;",
    fails: "where its tables cannot be had in time all is as it was, and jobs go on",
  },
  {
    guard: "jobs go on where the demo stays",
    file: "src/platform/jobs/at-rest.ts",
    test: turned,
    line: "locked_by = null where locked_by = ${holder}`",
    broken: "locked_by = null where false and locked_by = ${holder}`",
    fails: "where its tables cannot be had in time all is as it was, and jobs go on",
  },
  {
    guard: "a page loaded again while the demo goes says so, and leads where the button does",
    ...setUp,
    test: turned,
    line: 'if (going === "not yet") return page(',
    broken: 'if (going === "not yet" && !key) return page(',
    fails: "a page loaded again says that it is under way",
  },
  {
    guard: "the numbers of documents begin again",
    file: "src/platform/database/empty-database.ts",
    test: turned,
    line: "await sql`update document_counters set last_number = 30000`.execute(tx);",
    broken: "",
    fails: "what is left is what a magazine has that was set up in an empty house",
  },
  {
    guard: "a copy with play money has no key, no mail server and no database of the magazine’s",
    file: "src/platform/read-settings.ts",
    test: "test/scenarios/trial.test.ts",
    line: "value !== undefined && ofTheMachine.test(name)",
    broken: "value !== undefined",
    fails: "the copy has no key, no mail server and no database",
  },
  {
    guard: "the page on which a magazine is set up speaks as its visitor does",
    ...setUp,
    line: 'languageWanted({ cookie: c.req.header("cookie"), accepted: c.req.header("accept-language") }, platform.settings.secure)',
    broken: '"en"',
    fails: "is asked for the key, asked everything and refused in it, and reads in it that the site waits",
  },
  {
    guard: "a language chosen while a magazine is set up stands before those of the browser",
    file: "src/http/language-wanted.ts",
    test: "src/http/language-wanted.test.ts",
    line: "[chosen, ...tagsAccepted(accepted)]",
    broken: "[...tagsAccepted(accepted), chosen]",
    fails: "a language that was chosen stands before those of the browser, and one without words does not",
  },
  {
    guard: "what was typed goes along into another language",
    file: "src/setup/setup-page.tsx",
    test: "test/scenarios/set-up-in-browser.test.ts",
    line: "typed={isTyped ?",
    broken: "typed={isTyped === undefined ?",
    fails: "whoever chooses another language on the page reads it from then on, with all that was typed",
  },
];
