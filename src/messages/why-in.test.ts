import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../platform/index.ts";
import { whyIn } from "./why-in.ts";

it.each([
  ["labels of no. 48 frozen", "Etiketten von Nr. 48 festgeschrieben"],
  ["hold, no. 48 to no. 50", "Unterbrechung, Nr. 48 bis Nr. 50"],
  ["renewal declined, try 2: The card has expired.", "Verlängerung abgelehnt, 2. Versuch: The card has expired."],
  ["renewal declined, try 2: constructor", "Verlängerung abgelehnt, 2. Versuch: constructor"],
  ["invoice of order 1007 open after 1 copy", "Rechnung zu Bestellung 1007 nach 1 Exemplar offen"],
  ["table 3 of 120, articles", "Tabelle 3 von 120, articles"],
  ["file 200 packed", "Datei 200 gepackt"],
  ["money-back guarantee", "Geld-zurück-Garantie"],
  ["order 1007 paid twice; this is owed back", "Bestellung 1007 doppelt bezahlt; dies ist zurückzuzahlen"],
  ["given back in the gateway’s dashboard: duplicate", "beim Zahlungsdienst selbst erstattet: duplicate"],
  ["It bounced before the move (readers.csv).", "Vor dem Umzug als unzustellbar zurückgekommen (readers.csv)."],
])("“%s”, as it is kept, is said in German", (why, german) => {
  expect(whyIn(why, "de")).toBe(german);
  expect(whyIn(why, "en")).toBe(why);
});

it("why a charge was declined, as we call it, is said in words", () => {
  expect(whyIn("renewal declined, try 2: not enough", "de")).toBe("Verlängerung abgelehnt, 2. Versuch: nicht genug Geld auf dem Konto");
  expect(whyIn("renewal declined, try 2: not enough", "en")).toBe("renewal declined, try 2: not enough money in the account");
});

const long = (length: number) => `chargeback of ${"a: ".repeat(length)}`.slice(0, length - 1) + "b";

it.each([
  [1000, "Rückbuchung, a"],
  [1001, "chargeback of a"],
  [200_000, "chargeback of a"],
])("one of %i characters begins with “%s…”, soon", (length, begins) => {
  const [why, began] = [long(length), performance.now()];
  expect(why).toHaveLength(length);
  expect(whyIn(why, "de").slice(0, begins.length)).toBe(begins);
  expect(performance.now() - began).toBeLessThan(500);
});

it.each(["", "She rang up: labels of no. 48 frozen", "labels of no. many frozen"])("what somebody wrote stays: “%s”", (why) =>
  expect(whyIn(why, "de")).toBe(why),
);

/** Where a subscription's changes, copies and addresses get their reasons. */
const rooms = ["subscriptions", "orders", "refunds", "renewals", "fulfilment", "ledger"];
/** Of an order, of a decision: told elsewhere. */
const elsewhere = /(?:Refusal|refuse)\(/;

it("every reason that a source writes down beside a change is one of these", () => {
  const reasons = rooms.flatMap((room) =>
    readdirSync(join(projectFolder(), "src", room), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((file) => readFileSync(join(file.parentPath, file.name), "utf8").split("\n"))
      .filter((line) => !elsewhere.test(line))
      .flatMap((line) => [...line.matchAll(/\bwhy(?::| =) (?:"([^"]+)"|`([^`]+)`)|whyOf\(asking, "([^"]+)"\)/g)])
      .map(([, plain, made, otherwise]) =>
        (plain ?? made ?? otherwise ?? "").replace(/\$\{[^{}]*\? "[^"]*" : "([^"]*)"\}/g, "$1").replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "7"),
      ),
  );
  expect(reasons.length).toBeGreaterThan(30);
  expect(reasons.filter((why) => whyIn(why, "de") === why)).toEqual([]);
});

it("how far work in the background is, is one of these too, in every source that tells it", () => {
  const told = ["transfer", "facsimiles", "intake"].flatMap((room) =>
    readdirSync(join(projectFolder(), "src", room), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((file) => [...readFileSync(join(file.parentPath, file.name), "utf8").matchAll(/\breport\(`([^`]+)`/g)])
      .map(([, made = ""]) => made.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "7")),
  );
  expect(told.length).toBeGreaterThan(6);
  expect(told.filter((far) => whyIn(far, "de") === far)).toEqual([]);
});
