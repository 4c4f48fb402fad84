import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { offersRefusals } from "../../src/offers/index.ts";
import { subscriptionsRefusals } from "../../src/subscriptions/index.ts";
import { institutionsRefusals } from "../../src/institutions/index.ts";
import { ordersRefusals } from "../../src/orders/index.ts";
import { fulfilmentRefusals } from "../../src/fulfilment/index.ts";
import { refundsRefusals } from "../../src/refunds/index.ts";
import { renewalsRefusals } from "../../src/renewals/index.ts";
import { takeoverRefusals } from "../../src/takeover/index.ts";
import { deskRefusals } from "../../src/desk/index.ts";
import { documentRefusals } from "../../src/document/index.ts";
import { narrationRefusals } from "../../src/narration/index.ts";
import { adRefusals } from "../../src/ads/index.ts";
import { editorialRefusals, importRefusals } from "../../src/editorial/index.ts";
import { facsimileRefusals } from "../../src/facsimiles/index.ts";
import { intakeRefusals } from "../../src/intake/index.ts";
import { httpRefusals } from "../../src/http/index.ts";
import { accessRefusals } from "../../src/access/index.ts";
import { shelfRefusals } from "../../src/shelf/index.ts";
import { pushRefusals } from "../../src/push/index.ts";
import { correspondenceRefusals } from "../../src/correspondence/index.ts";
import { takeOnRefusals } from "../../src/takeon/index.ts";
import { newsletterRefusals } from "../../src/newsletter/index.ts";
import { paymentRefusals } from "../../src/payments/index.ts";
import { peopleRefusals } from "../../src/people/index.ts";
// all rooms’ settings
import "../../src/masthead.ts";
import { projectFolder, settingsInWords } from "../../src/platform/index.ts";
import { reviewRefusals } from "../../src/review/index.ts";
import { rightsRefusals } from "../../src/rights/index.ts";
import { setupRefusals } from "../../src/setup/index.ts";
import { siteRefusals } from "../../src/site/index.ts";

const read = (name: string) => readFileSync(join(projectFolder(), "docs", name), "utf8");
const refusals = {
  ...documentRefusals,
  ...httpRefusals,
  ...peopleRefusals,
  ...paymentRefusals,
  ...adRefusals,
  ...editorialRefusals,
  ...importRefusals,
  ...intakeRefusals,
  ...facsimileRefusals,
  ...narrationRefusals,
  ...offersRefusals,
  ...subscriptionsRefusals,
  ...institutionsRefusals,
  ...ordersRefusals,
  ...fulfilmentRefusals,
  ...refundsRefusals,
  ...renewalsRefusals,
  ...takeoverRefusals,
  ...accessRefusals,
  ...shelfRefusals,
  ...correspondenceRefusals,
  ...pushRefusals,
  ...newsletterRefusals,
  ...takeOnRefusals,
  ...reviewRefusals,
  ...rightsRefusals,
  ...setupRefusals,
  ...siteRefusals,
  ...deskRefusals,
};

it("gives every refusal its paragraph in ERRORS, and no other", () => {
  const told = [...read("ERRORS.md").matchAll(/^- \*\*([\w-]+)\*\*/gm)].map(([, code = ""]) => code);
  expect(told.sort()).toEqual([...Object.keys(refusals), "fault"].sort());
});

it("gives every setting its paragraph in SETTINGS, in its room’s words, and no other; -u behind the file’s name writes them", async () => {
  const head =
    "# Settings\n\nAll settings are environment variables. Each can stand in a file instead, which NAME_FILE names, as containers are handed secrets. A bad value stops the start with a sentence that names it.\n\n";
  await expect(`${head}${settingsInWords().join("\n")}\n`).toMatchFileSnapshot(join(projectFolder(), "docs/SETTINGS.md"));
});

it("names every command of the command line in the README", () => {
  const help = readFileSync(join(projectFolder(), "src/cli/run-command.ts"), "utf8");
  const commands = [...help.matchAll(/^ {2}masthead (\w+)/gm)].map(([, name = ""]) => name);
  expect(commands.length).toBeGreaterThan(7);
  for (const name of commands) expect(readFileSync(join(projectFolder(), "README.md"), "utf8")).toContain(`npx masthead ${name}`);
});

it("tells what is new in the CHANGELOG once, under headings that a version has once", () => {
  const text = readFileSync(join(projectFolder(), "CHANGELOG.md"), "utf8");
  const twice = (lines: readonly string[]) => lines.filter((line, at) => lines.indexOf(line) < at);
  expect(twice(text.split("\n").filter((line) => line.startsWith("- ")))).toEqual([]);
  for (const version of text.split(/^## /m)) expect(twice(version.split("\n").filter((line) => line.startsWith("### ")))).toEqual([]);
});

it("names in CONTRIBUTING only what is there", () => {
  const text = readFileSync(join(projectFolder(), "CONTRIBUTING.md"), "utf8");
  const named = [...text.matchAll(/(?<![\w/])(?:src|test|docs|bin|demo)\/[\w./-]*\w/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((path) => !existsSync(join(projectFolder(), path)))).toEqual([]);
});

it("each chapter for editors shows what it speaks of, and no picture is left over", () => {
  const folder = join(projectFolder(), "docs/desk");
  const chapters = readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));
  for (const chapter of chapters)
    expect(readFileSync(join(folder, `${chapter}.md`), "utf8"), chapter).toMatch(
      new RegExp(`!\\[[^\\]]{10,}\\]\\(pictures/${chapter}\\.webp\\)`),
    );
  expect(readdirSync(join(folder, "pictures")).toSorted()).toEqual(chapters.map((chapter) => `${chapter}.webp`).toSorted());
});
