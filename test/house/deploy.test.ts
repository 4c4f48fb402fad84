import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { projectFolder } from "../../src/platform/index.ts";

const read = (path: string) => readFileSync(join(projectFolder(), path), "utf8");
const namesIn = (text: string) => new Set(text.match(/\bmasthead_[a-z_]+[a-z]\b/g) ?? []);
/** What a histogram’s rows are called. */
const base = (name: string) => name.replace(/_(?:bucket|count|sum)$/, "");

/** Every measure there is: its names stand in the sources as words of their own. */
const sources = [
  "platform/watch/metrics",
  "platform/watch/process-metrics",
  "platform/watch/database-metrics",
  "platform/mail/metered-mail",
];
const more = ["platform/jobs/worker", "http/observed", "http/watch-pages", "payments/metered", "ledger/watch"];
const measured = new Set(
  [...sources, ...more].flatMap((file) => [...read(`src/${file}.ts`).matchAll(/name: "(masthead_\w+)"/g)].map(([, name]) => name!)),
);

it("the board and the alerts ask for what is measured, and all of that is told of", () => {
  const board = JSON.parse(read("deploy/grafana.json")) as { panels: { targets: { expr: string }[] }[] };
  const asked = namesIn(board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n") + read("deploy/alerts.yaml"));
  expect(asked.size).toBeGreaterThan(15);
  expect([...asked].filter((name) => !measured.has(base(name)))).toEqual([]);
  const told = read("docs/OPERATIONS.md").replaceAll(/`(masthead_[a-z]+(?:_[a-z]+)*)`, `(_[a-z_]+)`/g, "$&");
  const families = [...measured].filter((name) => !told.includes(name));
  expect(families.filter((name) => !/^masthead_(?:page_cache|process)_/.test(name))).toEqual([]);
});

it("each alert says whether it wakes somebody, and what is then to be done", () => {
  type Rule = { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string; do: string } };
  const { groups } = parse(read("deploy/alerts.yaml")) as { groups: [{ rules: Rule[] }] };
  const [{ rules }] = groups;
  expect(rules.length).toBeGreaterThan(8);
  for (const { alert, labels, annotations } of rules) {
    expect(["page", "morning"], alert).toContain(labels.severity);
    expect(annotations.summary, alert).toMatch(/^[A-Z].*\.$/);
    expect(annotations.do.length, alert).toBeGreaterThan(40);
  }
});
