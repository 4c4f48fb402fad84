import { formOf } from "../support/form-of.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publicationOf } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let publisher: string;
beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
});
afterAll(() => house.close());

const now = () => publicationOf(house.platform.db);
const find = (words: string) => house.text(`/desk/settings?q=${encodeURIComponent(words)}`, publisher);

it("every setting saves by itself, and leaves the others as they are", async () => {
  const before = await now();
  const [size] = ["a5", "210x280", "a4"].filter((one) => one !== before.trimSize);
  const forms: [Record<string, string>, object][] = [
    [{ tagline: "Slow water" }, { tagline: "Slow water" }],
    [{ sellerVatId: "DE 1" }, { seller: { ...before.seller, vatId: "DE 1" } }],
    [{ coverPrice: "7.50" }, { coverPrice: 750 }],
    [{ typefaces: "yes" }, { books: { ...before.books, typefaces: true } }],
    [{ typefaces: "no" }, { books: before.books }],
    [{ coverPrice: "" }, { coverPrice: null }],
    [{ trimSize: size! }, {}],
  ];
  for (const [fields, change] of forms) {
    const held = await now();
    const answer = await house.post("/desk/settings", fields, publisher);
    expect([fields, answer.status]).toEqual([fields, 303]);
    const { trimSize: _size, ...rest } = await now();
    const { trimSize: _before, ...wanted } = { ...held, ...change };
    expect(rest).toEqual(wanted);
  }
});

it("two that are saved the same moment both stay", async () => {
  const save = (fields: Record<string, string>) => house.post("/desk/settings", fields, publisher);
  for (let round = 0; round < 5; round += 1) {
    const [title, tagline] = [`The Review ${round}`, `Of tides, ${round} times`];
    await Promise.all([save({ title }), save({ tagline })]);
    const { rows } = await house.query("select title, tagline from publications");
    expect(rows).toEqual([{ title, tagline }]);
  }
});

it("is found by its words, by words that mean it, and where it is set on another page or machine", async () => {
  expect(await find("vat id")).toContain('name="sellerVatId"');
  expect(await find("IBAN")).toContain('name="sellerAccount"');
  expect(await find("font")).toContain('name="typefaces"');
  expect(await find("passkey")).toContain('href="/desk/staff"');
  const machine = await find("smtp");
  expect(machine).toContain("<strong>SMTP_URL</strong>");
  expect(machine).not.toContain('name="title"');
  expect(await find("zeppelin")).toContain("No setting says “zeppelin”.");
  expect(await house.text("/desk/settings", publisher)).not.toContain('name="sellerVatId"');
});

it("a refused one stands in its group again, as it was typed, with what is wrong", async () => {
  const refused = await house.post("/desk/settings", { issnPrint: "2049-3631" }, publisher);
  const text = await refused.text();
  expect([refused.status, text]).toEqual([422, expect.stringContaining("is not an ISSN")]);
  expect(text).toContain('name="issnPrint" value="2049-3631"');
  expect((await now()).issnPrint).toBeNull();
});

it("“The magazine” is no room of the desk beside the site's own link any more", async () => {
  const page = await house.text("/desk", publisher);
  expect(page).not.toContain(">The magazine</a>");
  expect(page).toContain('<a href="/desk/settings"');
  const old = await house.masthead.fetch(
    new Request(`${house.platform.settings.origin}/desk/magazine`, { redirect: "manual", headers: { cookie: publisher } }),
    {} as never,
  );
  expect([old.status, old.headers.get("location")]).toEqual([303, "/desk/settings"]);
});

it("the search finds pages of the house and topics too", async () => {
  await house.post("/desk/pages/drafts", {}, publisher);
  const { rows } = await house.query<{ id: string; headline: string }>("select id, headline from house_pages where slug = 'privacy'");
  expect(await find(rows[0]!.headline.toUpperCase())).toContain(`href="/desk/pages/${rows[0]!.id}"`);
  const topics = await house.query<{ name: string }>("select name from topics limit 1");
  if (topics.rows[0]) expect(await find(topics.rows[0].name)).toContain('<a href="/desk/topics">');
});

it("what the magazine is about is said by its page, once there is one, and by no setting beside it", async () => {
  const { rows } = await house.query<{ id: string }>("select id from house_pages where slug = 'about'");
  const path = `/desk/pages/${rows[0]!.id}`;
  const fields = formOf(await house.text(path, publisher), path);
  const body = "Slow water, and who lives by it.\n\nTwice a month.\n\n## People\n\nInes.";
  expect((await house.post(path, { ...fields, body, bodyJson: "", then: "publication" }, publisher)).status).toBe(303);
  expect((await now()).about).toBe("Slow water, and who lives by it.\n\nTwice a month.");
  const page = await house.text("/desk/settings", publisher);
  expect(page).not.toContain('name="about"');
  expect(page).toContain(`href="${path}"`);
});
