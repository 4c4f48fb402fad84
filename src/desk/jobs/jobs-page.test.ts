import { describe, expect, it } from "vitest";
// all rooms' tasks
import "../../masthead.ts";
import { messagesIn } from "../../messages/index.ts";
import { taskNames } from "../../platform/index.ts";
import { tasksCalled } from "./jobs-page.tsx";

const desk = (language: string) => messagesIn(language).desk;

describe("jobs", () => {
  it.each(["en", "de"])("every task has a plain name of its own in %s, and no name stands for none", (language) => {
    const { tasks } = desk(language);
    expect(Object.keys(tasks).sort()).toEqual(taskNames().sort());
    const names = Object.values(tasks);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Lu}\S* /u);
  });
  it("are found by their plain words, as they are read", () => {
    expect(tasksCalled(desk("en"), " EPUB ")).toEqual(["make-epub", "make-narrated-epub"]);
    expect(tasksCalled(desk("de"), "sichern")).toEqual(["back-up"]);
    expect(tasksCalled(desk("en"), "")).toEqual(taskNames());
    expect(tasksCalled(desk("en"), "constructor")).toEqual([]);
  });
});
