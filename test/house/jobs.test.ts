import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// all rooms’ tasks and settings
import "../../src/masthead.ts";
import { followersOf, joined, platformTasks, projectFolder, settingsInWords, taskNames } from "../../src/platform/index.ts";

describe("the rooms' jobs", () => {
  it("follow from what another room announces", () => {
    expect(followersOf("article-published").sort()).toEqual([
      "index-article",
      "make-audio",
      "make-card",
      "make-digital-issue",
      "make-print-issue",
      "make-print-view",
      "renew-epubs",
      "tell-search-engines",
    ]);
    expect(followersOf("article-withdrawn").sort()).toEqual([
      "index-article",
      "make-digital-issue",
      "make-print-issue",
      "renew-epubs",
      "tell-search-engines",
    ]);
    expect(followersOf("issue-closed")).toEqual(["freeze-labels"]);
    expect(followersOf("issue-on-sale").sort()).toEqual([
      "make-digital-issue",
      "make-epub",
      "make-narrated-epub",
      "make-print-issue",
      "release-copies",
      "send-issue-letter",
      "tell-browsers",
    ]);
    expect(followersOf("issue-changed").sort()).toEqual(["make-digital-issue", "make-epub", "make-narrated-epub", "make-print-issue"]);
    expect(followersOf("issue-laid-out").sort()).toEqual(["make-epub", "make-narrated-epub"]);
    expect(followersOf("recording-made").sort()).toEqual(["index-article", "renew-epubs"]);
    expect(followersOf("picture-added")).toEqual(["make-picture-sizes"]);
  });
  it("have one room each", () => {
    expect(joined({ one: 1 }, { two: 2 })).toEqual({ one: 1, two: 2 });
    expect(() => joined({ one: 1 }, { two: 2, one: 3 })).toThrow("one stands in the lists of two rooms.");
  });
});

/** The files of the sources, tests aside, whose path is like this, with their text. */
const filesLike = (like: RegExp): { path: string; text: string }[] =>
  readdirSync(join(projectFolder(), "src"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => like.test(path) && !path.includes(".test."))
    .map((path) => ({ path, text: readFileSync(join(projectFolder(), "src", path), "utf8") }));

describe("platform", () => {
  it("names no other room’s task", () => {
    const others = taskNames().filter((task) => !Object.hasOwn(platformTasks, task));
    expect(others.length).toBeGreaterThan(25);
    const files = filesLike(/^platform\/.*\.ts$/);
    expect(files.length).toBeGreaterThan(30);
    const named = files.flatMap(({ path, text }) => others.filter((task) => text.includes(`"${task}"`)).map((task) => `${path}: ${task}`));
    expect(named).toEqual([]);
  });
  it("refuses to ask for a job in a process that was not told which there are", async () => {
    const apart = "../../src/platform/jobs/tasks.ts?apart";
    const { howToRun } = (await import(apart)) as typeof import("../../src/platform/jobs/tasks.ts");
    expect(() => howToRun("send-letter")).toThrow("Nobody has said which tasks there are");
  });
});

describe("a room’s settings", () => {
  it("are among those that are read, wherever a room lists some", () => {
    const known = settingsInWords().map((words) => /^- \*\*(\w+)/.exec(words)?.[1]);
    const listed = filesLike(/^\w+\/(?:\w+\/)?settings\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/^ +([A-Z][A-Z_]+): \{/gm)].map(([, name]) => name),
    );
    expect(listed.length).toBeGreaterThan(25);
    expect(new Set(known)).toEqual(new Set(listed));
  });
});
