import { expect, it } from "vitest";
import { inScript } from "./of-script.tsx";

it("a text that is given to a page’s script ends its element nowhere", () => {
  const text = { content: "</script><script>alert(1)</script><!-- <script" };
  const given = inScript(JSON.stringify(text));
  expect(given).not.toContain("<");
  expect(JSON.parse(given)).toEqual(text);
});
