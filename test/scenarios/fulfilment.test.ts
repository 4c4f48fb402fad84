import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeAddress } from "../../src/subscriptions/index.ts";
import { saveTaxSettings, taxSettings } from "../../src/offers/index.ts";
import { placeOrder } from "../../src/orders/index.ts";
import { freezeSupplementalRun, labelRuns, labelsOfRun, noteReturn, waitingForLabels } from "../../src/fulfilment/index.ts";
import { freezeMainRun } from "../../src/fulfilment/freeze-issue.ts";
import { closeIssues } from "../../src/editorial/index.ts";
import { createPayments, playCards, sandboxGateway } from "../../src/payments/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";
import { enterOnSale } from "../support/put-on-sale.ts";

let house: DemoHouse;
let desk: string;
const next = 48;
const address = { name: "Ada Quill", line1: "=1 Quay", city: "Halmouth", postalCode: "EH1 2AB", country: "GB" };

beforeAll(async () => {
  house = await demoHouse();
  desk = await house.be("circulation");
  // editions are not looked at here
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const states = async (wholeNumber: number, edition = "print") =>
  (
    await house.query<{ state: string; count: number }>(
      "select state, count(*)::int as count from copies where whole_number = $1 and edition = $2 group by 1 order by 1",
      [String(wholeNumber), edition],
    )
  ).rows;
const jonas = async () => (await personByEmail(house.platform.db, "jonas@reader.example"))!.id;

it("a reader who orders before the close date is on the labels of the issue, and one who orders after it is not", async () => {
  const payments = createPayments(house.platform, sandboxGateway);
  const card = { number: playCards[0].number, expiry: "12/39", check: "123" };
  const order = (email: string) =>
    placeOrder(house.platform, payments, {
      offerKey: "print",
      payer: { email, name: address.name },
      address,
      card,
      agreed: true,
      idempotencyKey: email,
    });
  const before = await states(next);
  await order("before@reader.example");
  house.clock.advance({ days: 1 });
  expect(before).toEqual([{ state: "owed", count: before[0]!.count }]);
  const { close_on } = (await house.query<{ close_on: string }>("select close_on from issues where whole_number = $1", [String(next)]))
    .rows[0]!;
  house.clock.set(`${close_on}T23:50:00Z`);
  house.clock.advance({ days: 1 });
  desk = await house.be("circulation");
  await closeIssues(house.platform);
  await house.makeEditions();
  await order("after@reader.example");
  const [run] = await labelRuns(house.platform.db, { wholeNumber: next });
  const labels = await labelsOfRun(house.platform.db, run!.id);
  expect(labels.map(({ name }) => name)).toContain("Jonas Eide");
  expect(labels.length).toBe((await states(next)).find(({ state }) => state === "frozen")!.count);
  expect((await states(next)).find(({ state }) => state === "owed")).toBeUndefined();
  expect((await states(next + 1)).find(({ state }) => state === "owed")!.count).toBe(labels.length + 1);
});

it("a change of address after the freeze counts from the next issue, and the frozen label stays", async () => {
  const from = await changeAddress(house.platform, {
    personId: await jonas(),
    address: { ...address, name: "Jonas Eide", line1: "9 New Street" },
  });
  expect(from).toBe(next + 1);
  const [run] = await labelRuns(house.platform.db, { wholeNumber: next });
  const label = (await labelsOfRun(house.platform.db, run!.id)).find(({ name }) => name === "Jonas Eide")!;
  expect(label.line1).toBe("4 Chandlers’ Row");
});

it("two who freeze at once make one run, and one who dies in the middle leaves nothing", async () => {
  const dying = inTransaction(house.platform, async (tx) => {
    await freezeMainRun(house.platform, tx, next + 1);
    throw new Error("killed");
  });
  await expect(dying).rejects.toThrow("killed");
  expect(await labelRuns(house.platform.db, { wholeNumber: next + 1 })).toEqual([]);
  expect((await states(next + 1)).every(({ state }) => state === "owed")).toBe(true);
  await Promise.all([1, 2, 3].map(() => inTransaction(house.platform, (tx) => freezeMainRun(house.platform, tx, next + 1))));
  const runs = await labelRuns(house.platform.db, { wholeNumber: next + 1 });
  expect(runs.map(({ sequence }) => sequence)).toEqual([0]);
  const label = (await labelsOfRun(house.platform.db, runs[0]!.id)).find(({ name }) => name === "Jonas Eide")!;
  expect(label.line1).toBe("9 New Street");
});

it("the mailing house gets the run as it was frozen: the file's checksum is the one that was kept, and no cell is a formula", async () => {
  const [run] = await labelRuns(house.platform.db, { wholeNumber: next });
  const csv = Buffer.from(await (await house.get(`/desk/fulfilment/runs/${run!.id}/labels.csv`, desk)).arrayBuffer());
  expect(createHash("sha256").update(csv).digest("hex")).toBe(run!.sha256);
  expect(csv.toString()).toContain("'=1 Quay");
  expect((await house.get(`/desk/fulfilment/runs/${run!.id}/labels.csv`)).status).toBe(303);
  expect((await house.get(`/desk/fulfilment/runs/${run!.id}/labels.csv`, await house.be("editor"))).status).toBe(403);
  expect((await house.get(`/desk/fulfilment/runs/${run!.id}/labels.csv`, await house.be("print"))).status).toBe(403);
});

it("labels are printed on the stationer's sheet, from the first place that is free", async () => {
  const [run] = await labelRuns(house.platform.db, { wholeNumber: next });
  const pdf = Buffer.from(await (await house.get(`/desk/fulfilment/runs/${run!.id}/labels.pdf?sheet=L7160&skip=3`, desk)).arrayBuffer());
  expect(house.pdfText(pdf)).toContain("Jonas Eide 4 Chandlers’ Row Halmouth EH1 1YZ");
  expect(house.pdfText(pdf)).not.toContain("UNITED KINGDOM");
  expect((await house.get(`/desk/fulfilment/runs/${run!.id}/labels.pdf?sheet=nonsense`, desk)).status).toBe(404);
});

it("what the post returned stays owed until there is a newer address, and then goes with a supplemental run", async () => {
  const [run] = await labelRuns(house.platform.db, { wholeNumber: next + 1 });
  const label = (await labelsOfRun(house.platform.db, run!.id)).find(({ name }) => name === "Jonas Eide")!;
  await expect(noteReturn(house.platform, { runId: run!.id, position: label.position, reason: " " })).rejects.toMatchObject({
    code: "label-return-unexplained",
  });
  await noteReturn(house.platform, { runId: run!.id, position: label.position, reason: "moved" });
  await inTransaction(house.platform, (tx) => freezeMainRun(house.platform, tx, next + 2));
  expect(await waitingForLabels(house.platform.db, next + 2)).toMatchObject({ ready: 0, addressReturned: 1 });
  await expect(freezeSupplementalRun(house.platform, { wholeNumber: next + 2 })).rejects.toMatchObject({ code: "nothing-to-label" });
  house.clock.advance({ minutes: 1 });
  await changeAddress(house.platform, { personId: await jonas(), address: { ...address, name: "Jonas Eide", line1: "2 Found Lane" } });
  const answer = await house.post(`/desk/fulfilment/${next + 2}/runs`, { sure: "yes" }, desk);
  expect(answer.status).toBe(303);
  const supplemental = (await labelRuns(house.platform.db, { wholeNumber: next + 2 }))[1]!;
  expect((await labelsOfRun(house.platform.db, supplemental.id)).map(({ line1 }) => line1)).toEqual(["2 Found Lane"]);
  await house.post(`/desk/fulfilment/runs/${supplemental.id}/posting`, { sure: "yes" }, desk);
  await house.post(`/desk/fulfilment/runs/${supplemental.id}/posting`, { sure: "yes" }, desk);
  expect((await states(next + 2)).find(({ state }) => state === "mailed")).toEqual({ state: "mailed", count: 1 });
});

it("an issue that goes on sale mails what has a label and nothing else", async () => {
  const id = await enterOnSale(house.platform, next);
  const owed = await states(next);
  await house.query("select graphile_worker.add_job('release-copies', json_build_object('issueId', $1::text))", [id]);
  await house.makeEditions();
  expect(await states(next)).toEqual([{ state: "mailed", count: owed.find(({ state }) => state === "frozen")!.count }]);
});

it("the print run is planned beside the last issues, and the statement counts it", async () => {
  const plan = { draw: "300", returned: "", bulk: "40", comps: "25", office: "60", spoilage: "3", printed: "" };
  expect((await house.post("/desk/fulfilment/46/print-run", { ...plan, returned: "301" }, desk)).status).toBe(422);
  const refused = await house.post("/desk/fulfilment/46/print-run", { ...plan, office: "77", spoilage: "80" }, desk);
  expect(formOf(await refused.text(), "/desk/fulfilment/46/print-run")).toMatchObject({ office: "77", spoilage: "80" });
  expect((await house.post("/desk/fulfilment/46/print-run", plan, desk)).status).toBe(303);
  const page = await house.text("/desk/fulfilment/46", desk);
  expect(page).toContain("Order to the printer");
  const printed = (await states(46)).reduce((sum, { state, count }) => sum + (state === "voided" ? 0 : count), 0) + 300 + 40 + 25 + 60;
  const report = await house.text("/desk/circulation.csv?upTo=2026-11-24", desk);
  expect(report).toContain(`46,${printed - 425},0,300,,40,25,60,${printed + Math.ceil(printed * 0.03)},`);
  const sums = await house.text("/desk/circulation?upTo=2026-11-24", desk);
  expect(sums).toContain("Paid, through dealers and in bulk");
  expect(sums, "another country’s postal form is neither shown nor spoken of").not.toMatch(/15b2|postal|United States/);
  const settings = await taxSettings(house.platform.db);
  await inTransaction(house.platform, (tx) => saveTaxSettings(tx, { ...settings, sellerCountry: "US" }));
  expect(await house.text("/desk/circulation?upTo=2026-11-24", desk), "in its own country").toContain("15b2");
  await inTransaction(house.platform, (tx) => saveTaxSettings(tx, settings));
});
