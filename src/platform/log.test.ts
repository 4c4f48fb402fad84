import { expect, it } from "vitest";
import { openLog } from "./log.ts";
import { doWithin } from "./watch/within.ts";

function logged() {
  const lines: string[] = [];
  return { lines, log: openLog("info", { write: (line) => void lines.push(line) }) };
}

it("says under which request or job it speaks", () => {
  const { lines, log } = logged();
  doWithin({ request: "r-1" }, () => log.info("answered"));
  doWithin({ job: "7" }, () => log.warn("late"));
  log.info("alone");
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ request: "r-1" }, { job: "7" }, { msg: "alone" }]);
  expect(lines[2]).not.toContain("request");
});

it("tells of an error where it is and why, and nothing of the row or the addressee that it brings along", () => {
  const { lines, log } = logged();
  const row = Object.assign(new Error("duplicate key value"), {
    code: "23505",
    constraint: "people_email",
    detail: "Key (name)=(Ada Quill) already exists.",
    parameters: ["Ada Quill"],
  });
  log.error({ err: row }, "a request failed");
  const refused = Object.assign(new Error("550 5.1.1 <ada.quill@reader.example>: no such user"), {
    rejected: ["ada.quill@reader.example"],
  });
  log.error({ err: new Error("no", { cause: refused }) }, "could not write to ada.quill@reader.example");
  const text = lines.join("");
  expect(text).toContain("people_email");
  expect(text).toContain("23505");
  expect(text).toContain("log.test.ts");
  expect(text).toContain("no such user");
  expect(text).not.toMatch(/Quill|ada|reader\.example/);
});

it("is one line for each thing said, whatever was typed", () => {
  const { lines, log } = logged();
  const typed = 'a\n{"level":50,"msg":"forged"}\r\n\u2028b';
  log.warn({ why: typed }, typed);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\r\n]+\n$/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 40, why: typed });
});
