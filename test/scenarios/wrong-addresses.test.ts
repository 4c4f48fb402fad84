import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { itsTurn, long, usually } from "../support/long.ts";

let house: DemoHouse;
let staff: string;
let reader: string;
/** What stands at the beginning of an address, so that what follows it is asked at all. */
let right: [RegExp, string][];
let askers = 0;

beforeAll(async () => {
  house = await demoHouse();
  house.platform.settings.trustedProxies = 1;
  staff = await house.be("publisher");
  reader = await house.be("print");
  const one = async (sql: string) => Object.values((await house.query<Record<string, string>>(sql)).rows[0]!)[0]!;
  const subscription = await one(
    "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'jonas@reader.example' limit 1",
  );
  right = [
    [/^\/desk\/articles\/:id/, await one("select id from articles limit 1")],
    [/^\/(desk|account)\/subscriptions\/:id/, subscription],
    [/^\/(desk|account)\/institutions\/:id/, await one("select id from institutions limit 1")],
    [/^\/desk\/renewals\/:id/, await one("select id from offers limit 1")],
    [/^\/(desk\/|opds\/)?issues\/:number/, "46"],
  ];
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const wrong = {
  "a word": "nothing",
  "no number": "0",
  "a number below none": "-1",
  "a part of one": "1.3",
  "a number as machines write it": "1e3",
  "a number larger than the database holds": "2147483648",
  "one larger than any": "99999999999999999999",
  "an id that is nobody’s": newId(new Date("2020-01-01T00:00:00Z")),
  "an id in capitals": "0190163D-8694-739B-AEA5-966C26F8AD91",
  "a NUL": "a%00",
  "bytes that are no text": "%ff",
  "what every object has": "constructor",
  "half a query": "1'--",
  "three hundred letters": "a".repeat(300),
};

/** The usual run asks what comes as far as the database, and one of each kind that is turned away before it. */
const usual: readonly string[] = [
  "a word",
  "a part of one",
  "a number larger than the database holds",
  "an id that is nobody’s",
  "an id in capitals",
  "a NUL",
] satisfies (keyof typeof wrong)[];
const asked = Object.entries(wrong).filter(([kind]) => long || usual.includes(kind));

/** Everything that the forms behind these addresses take, so that it is the address alone that is wrong. */
const whole = Object.fromEntries(
  new URLSearchParams(
    "why=It+was+asked+for.&how=transfer&note=In+cash.&decision=stop&text=A+word.&change=1&from=60&to=61&email=una@reader.example" +
      "&name=Una+Berg&payerName=Una+Berg&line1=1+Quay&city=Halmouth&postalCode=EH1+1YZ&country=GB&card=4242424242424242&expiry=12/39" +
      "&check=123&agreed=yes&agreedLater=yes&answer=yes&headline=A+piece&body=A+paragraph.&grapheme=Halmouth&said=Hal-muth" +
      "&onSaleOn=2027-01-01&position=1",
  ),
);

/** The address with this in each of its places, in turn, after what is right before it. */
function addressesOf(path: string, given: string): string[] {
  const places = [...path.matchAll(/:\w+(\{[^/]*\})?/g)];
  return places.map(({ index }) => {
    const start = right.find(([beginning]) => (beginning.exec(path)?.[0].length ?? Infinity) <= index);
    const known = start ? path.replace(start[0], (all) => all.replace(/:\w+$/, start[1])) : path;
    return known.replace(/:\w+(\{[^/]*\})?/g, given);
  });
}

const rowsWritten = async () => {
  const { rows } = await house.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('rate_hits', 'sessions', 'deeds')",
  );
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`).join(" union all ");
  // that something was tried and refused is told in the log; nothing else is
  const deeds = "select 'deeds' as name, count(*)::int as rows from deeds where outcome <> 'refused'";
  const jobs = "select 'jobs' as name, count(*)::int as rows from graphile_worker._private_jobs";
  return (await house.query(`${counts} union all ${deeds} union all ${jobs} order by 1`)).rows;
};

async function ask(method: string, path: string, fields: Record<string, string>): Promise<string> {
  askers += 1;
  const headers = {
    cookie: path.startsWith("/desk") ? staff : reader,
    origin: house.platform.settings.origin,
    accept: "text/html",
    "x-forwarded-for": `10.1.${askers >> 8}.${askers % 256}`,
  };
  const body = method === "POST" ? { body: new URLSearchParams(fields) } : {};
  const { status } = await house.fetch(path, { method, headers, ...body });
  return `${status} ${method} ${path}`;
}

describe("what names nothing is not there, and nothing is done for it", () => {
  for (const [turn, [kind, given]] of asked.entries()) {
    it(`${kind}, in every place of every address`, async () => {
      const before = await rowsWritten();
      const routes = house.masthead.routes.filter(({ path }) => path.includes(":"));
      expect(routes.length).toBeGreaterThan(100);
      const answers: string[] = [];
      // each address is asked two of the six, others on another day; in the long run all
      for (const { method, path } of routes.filter((_, at) => itsTurn(3, at + turn)))
        for (const address of addressesOf(path, given)) answers.push(await ask(method, address, whole));
      // reading apps are asked for their password before they are told anything
      expect(answers.filter((answer) => !/^404 |^401 GET \/opds\//.test(answer))).toEqual([]);
      expect(answers.length).toBeGreaterThan(routes.length / usually(3, 1));
      expect(await rowsWritten()).toEqual(before);
    });
  }
});

it("an address that begins with two strokes is nobody’s, so that nothing sends its own path back as another host", async () => {
  const kept = "answered=abcdefghijklmnop";
  for (const path of [
    `//evil.example/?${kept}`,
    `//evil.example?${kept}`,
    `//evil.example/desk?${kept}`,
    `//?${kept}`,
    "//evil.example/?done=saved",
  ])
    for (const cookie of [undefined, reader, staff]) {
      const answer = await house.fetch(path, cookie ? { headers: { cookie } } : {});
      expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 404, null]);
    }
  expect((await house.fetch(`/sign-in?${kept}`)).headers.get("location")).toBe("/sign-in");
});

it("a folder of files is no address: nothing lists what lies in it", async () => {
  const folders = [
    "assets",
    "pictures",
    "feeds",
    "private",
    "gifts",
    "orders",
    "files",
    "originals",
    "work",
    "data",
    ".git",
    "src",
    "node_modules",
  ];
  for (const folder of folders)
    for (const path of [`/${folder}/`, `/${folder}/.`, `/${folder}/..%2f`, `/${folder}/%2e%2e/${folder}`])
      for (const cookie of [undefined, staff]) {
        const answer = await house.fetch(path, { headers: { accept: "text/html", ...(cookie && { cookie }) } });
        const leadsOn = answer.status === 308 || answer.status === 301;
        expect([path, leadsOn ? 404 : answer.status]).toEqual([path, 404]);
        expect(await answer.text()).not.toMatch(/index of|package\.json/i);
      }
});

describe("an address that ends in a slash", () => {
  it("leads to the one without, whatever it is of", async () => {
    const read = house.masthead.routes.filter(({ method, path }) => method === "GET" && !/[*{]/.test(path) && path !== "/");
    expect(read.length).toBeGreaterThan(60);
    for (const { path } of read) {
      const plain = path.replaceAll(/:\w+\??/g, "a").replace(/\/+$/, "");
      const answer = await house.fetch(`${plain}/?page=2`);
      expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 301, `${plain}?page=2`]);
    }
    expect((await house.fetch("/desk//")).headers.get("location")).toBe("/desk");
    expect((await house.fetch("/")).status).toBe(200);
  });

  it("leads nowhere else, and says nothing for the magazine", async () => {
    for (const path of ["//evil.example/", "//", "/%5Cevil.example/"]) {
      const { status, headers } = await house.fetch(path);
      expect([path, status === 404 || headers.get("location")!.startsWith("/%5C")]).toEqual([path, true]);
    }
    expect((await house.fetch("/account/?done=refunded&n=9999")).headers.get("location")).toBe("/account?done=refunded&n=9999");
    const posted = await house.fetch("/sign-in/", { method: "POST", headers: { origin: house.platform.settings.origin } });
    expect(posted.status).toBe(404);
  });
});
