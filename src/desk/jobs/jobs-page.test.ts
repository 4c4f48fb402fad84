import { describe, expect, it } from "vitest";
// all rooms' tasks
import "../../masthead.ts";
import { tasksInWords } from "../../platform/index.ts";
import { tasksCalled } from "./jobs-page.tsx";

describe("jobs", () => {
  it("every task has a plain name of its own", () => {
    const names = tasksInWords().map(({ says }) => says);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z]\S* /);
  });
  it("are found by their plain words", () => {
    expect(tasksCalled(" EPUB ")).toEqual(["make-epub", "make-narrated-epub"]);
    expect(tasksCalled("")).toEqual(tasksInWords().map(({ task }) => task));
    expect(tasksCalled("constructor")).toEqual([]);
  });
});
