import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";

const root = projectFolder();

/** What runs in a reader's or editor's browser, or in a thread that does one piece of work for one process. */
const elsewhere = /\/client\/|^src\/desk\/editor\/|-worker\.ts$/;

type Source = { path: string; text: string };
const sources: Source[] = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((path) => !elsewhere.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** What a module remembers from one call to the next: a variable, or a collection that is empty when it begins. */
const remembers = /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\);)/gm;
/** What it lets another function remember for it: the name, and the function. */
const given = /^(?:export )?const (\w+)(?:: [^=\n]+)? = (\w+)(?:<[^\n]*>)?\(/gm;

/** Functions that begin with a variable, an empty collection, or what such a function answers; some keep it for whoever calls them. */
function keepersIn(files: readonly Source[]): Set<string> {
  const bodies = files.flatMap(({ text }) =>
    [...text.matchAll(/^(?:export )?function (\w+)[\s\S]*?\n\}/gm)].map(([body, name = ""]) => ({ name, body })),
  );
  const own = /^ {2}(?:let \w|const \w+(?:: [^=\n]+)? = new (?:Map|Set|WeakMap|WeakSet)\b)/m;
  const keepers = new Set(bodies.filter(({ body }) => own.test(body)).map(({ name }) => name));
  const usesKeeper = (body: string) =>
    [...body.matchAll(/^ {2}const [^\n]+? = \[?(\w+)(?:<[^\n]*>)?\(/gm)].some(([, name = ""]) => keepers.has(name));
  for (const { name, body } of bodies) if (usesKeeper(body)) keepers.add(name);
  return keepers;
}

function stateIn(files: readonly Source[], all = files): string[] {
  const keepers = keepersIn(all);
  return files
    .flatMap(({ path, text }) => [
      ...[...text.matchAll(remembers)].map(([, variable, collection]) => `${path} ${variable ?? collection}`),
      ...[...text.matchAll(given)].flatMap(([, name = "", helper = ""]) =>
        keepers.has(helper) && !Object.hasOwn(everywhere, helper) ? [`${path} ${name}`] : [],
      ),
    ])
    .sort();
}

/** Functions that keep something for whoever calls them, of which one reason holds wherever they are called. */
const everywhere: Record<string, string> = {
  batched: "of one turn",
  coalesced: "of one turn",
  countedIn: "what follows from a language",
  joined: "nothing: it answers with one object of several",
  listedIn: "what follows from a language",
  openThread: "threads of this process",
  remembered: "what a database holds; other processes say when they wrote there",
  restingThreads: "threads of this process",
  whenAsked: "words that stand in the sources",
  xmlReader: "a reader, and nothing of what it has read",
};

/**
 * All that a process remembers by itself, and why several of them agree all the same. Whatever else is to hold from one
 * request to the next belongs into the database.
 */
const known: Record<string, string> = {
  "src/editorial/publication.ts readWithin": "of one transaction",
  "src/newsletter/yielding.ts shares": "how short this process and its database are of room; of several each sees for itself",
  "src/demo/cover/set-line.ts opened": "fonts that were read",
  "src/desk/notices.ts notices": "words that stand in the sources",
  "src/editorial/import/print-text/dates.ts months": "names of months, the same everywhere",
  "src/editorial/pictures/add-picture.ts oneByOne": "one picture after the other in this process, for its memory",
  "src/editorial/pictures/make-picture-sizes.ts oneByOne": "one picture after the other in this process, for its memory",
  "src/editorial/pictures/make-picture-sizes.ts inMaking": "made twice by two processes it is the same file under the same key",
  "src/http/unconfigured-proxy.ts seen": "whether this process was asked by a proxy: each says so for itself",
  "src/http/fields.ts amissIn": "of one request",
  "src/http/form.ts sent": "of one request",
  "src/http/form-room.ts ofProcess": "how much of this process’s memory forms take",
  "src/languages/laid-languages.ts told": "what this process has logged",
  "src/main.ts stopping": "whether this process ends",
  "src/narration/plan.ts remembered": "what follows from its own words",
  "src/narration/readings/converter.ts missed": "when this machine was last looked at for a program",
  "src/narration/readings/converter.ts there": "programs of this machine",
  "src/narration/voices/which-voice.ts embedded": "threads of this process",
  "src/narration/voices/which-voice.ts outside": "a client of what the settings name",
  "src/platform/database/embedded.ts begun": "what this process has to end",
  "src/platform/jobs/tasks.ts plan": "words that stand in the sources",
  "src/platform/read-settings.ts known": "words that stand in the sources",
  "src/platform/worker-file.ts bundled": "files of this process's code",
  "src/platform/worker-file.ts newest": "when the sources of this process’s code were changed last",
  "src/print/faces/cut-faces.ts known": "what follows from the fonts",
  "src/print/faces/faces-for.ts known": "what follows from the fonts",
  "src/web/soft-breaks.ts partings": "what follows from the patterns of a language",
  "src/workshop.ts end": "what this process has to end",
  "src/print/make-issue.ts inTurn": "made twice by two processes it is the same file under the same key",
  "src/print/typeset/set-pdf.ts child": "a program of this process",
  "src/print/typeset/set-pdf.ts done": "a program of this process",
  "src/print/typeset/set-pdf.ts oneByOne": "one after the other in this process, for its memory",
  "src/setup/setup-routes.tsx backups": "made twice by two processes it is a backup more",
  "src/setup/setup-routes.tsx proven": "a code typed at one process, pressed again at another: a new code is asked for",
  "src/setup/setup-routes.tsx underWay": "a button pressed twice at two processes: the second press is told that the key is none",
  "src/site/assets/assets.ts begun": "a program of this process",
  "src/site/assets/assets.ts made": "files of this process's code",
  "src/site/visit/context.ts newBrowsers": "of one request",
  "src/site/visit/context.ts newSessions": "of one request",
  "src/platform/database/what-is-read.ts tablesOf": "what stands in a statement, the same everywhere",
  "src/site/visit/in-language.ts asked": "of one request",
  "src/takeon/values/country.ts names": "names of countries, the same everywhere",
  "src/takeover/take.ts inTurn": "one at a time in this process; between processes a lock of the database",
  "src/values/countries.ts lists": "names of countries, the same everywhere",
  "src/values/formats.ts kept": "what follows from a language, a zone and a way of writing",
  "src/values/id.ts last": "ids that one process makes follow each other; between processes chance tells them apart",
  "src/values/trusted.ts made": "runs in browsers",
  "src/values/month-names.ts held": "names of months, the same everywhere",
};

it("what a process remembers by itself is known, with why several of them agree all the same", () => {
  const found = stateIn(sources);
  expect(found.filter((each) => !Object.hasOwn(known, each))).toEqual([]);
  expect(Object.keys(known).filter((each) => !found.includes(each))).toEqual([]);
  const keepers = keepersIn(sources);
  expect(Object.keys(everywhere).filter((helper) => !keepers.has(helper))).toEqual([]);
});

it.each(["let tries = 0;", "const tries = new Map<string, number>();", "export const seen: Set<string> = new Set();"])(
  "finds “%s”",
  (text) => {
    expect(stateIn([{ path: "src/people/sign-in.ts", text }])).toHaveLength(1);
  },
);

it("finds what another function keeps for a module", () => {
  const helper = {
    path: "src/platform/count.ts",
    text: "export function counted(): () => number {\n  let tries = 0;\n  return () => (tries += 1);\n}\n\nfunction countedTwice() {\n  const one = counted();\n  return one;\n}",
  };
  const uses = (text: string) => stateIn([{ path: "src/people/sign-in.ts", text }], [helper]);
  expect(uses("const tries = counted();\nexport const more = countedTwice<string>();")).toEqual([
    "src/people/sign-in.ts more",
    "src/people/sign-in.ts tries",
  ]);
  expect(uses("const tries = uncounted();\n  const inside = counted();")).toEqual([]);
});

it.each(['const known = new Set(["a"]);', "  let inside = 0;", "const list = [];"])("leaves “%s” alone", (text) => {
  expect(stateIn([{ path: "src/people/sign-in.ts", text }])).toEqual([]);
});
