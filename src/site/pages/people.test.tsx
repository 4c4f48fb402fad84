import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { People } from "./people.tsx";

it("a magazine without sections and writers heads nothing with their names", () => {
  expect(renderToString(<People sections={[]} contributors={[]} />)).toBe("");
});
