import { expect, it } from "vitest";
import { priorities } from "../../platform/index.ts";
import { taskNames } from "./jobs.tsx";

it("every task has a plain name of its own", () => {
  const tasks = Object.keys(priorities);
  expect(Object.keys(taskNames).sort()).toEqual(tasks.sort());
  expect(new Set(Object.values(taskNames)).size).toBe(tasks.length);
  for (const name of Object.values(taskNames)) expect(name).toMatch(/^[A-Z]\S* /);
});
