import { expect, it } from "vitest";
import { jsonLd } from "./json-ld.ts";

it("what a page says of itself to programs ends its script nowhere, whatever a headline says", () => {
  const said = { headline: "</script><script>alert(1)</script>", description: "<!-- <script" };
  expect(jsonLd(said)).not.toContain("<");
  expect(JSON.parse(jsonLd(said))).toEqual(said);
});
