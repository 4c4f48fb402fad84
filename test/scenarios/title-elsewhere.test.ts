import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { filmHost } from "../support/films.ts";

let house: DemoHouse;
let films: Awaited<ReturnType<typeof filmHost>>;
let editor: string;
beforeAll(async () => {
  [house, films] = await Promise.all([demoHouse(), filmHost()]);
  editor = await house.be("editor");
});
afterAll(async () => {
  await Promise.all([house.close(), films.close()]);
});
beforeEach(() => {
  films.asked.length = 0;
  named(films.host);
});

const named = (...embedHosts: string[]) => void Object.assign(house.platform.settings, { embedHosts });
const ask = (url: string, cookie = editor) => house.post("/desk/articles/title-elsewhere", { url }, cookie);
const newestDeed = async () => {
  const { rows } = await house.query<object>(
    `select route, deeds.path, outcome, code, email from deeds join people on people.id = person_id order by deeds.done_at desc, deeds.id desc limit 1`,
  );
  return rows[0];
};

describe("what a film elsewhere is called", () => {
  it("is asked of a host that is named, and who had it asked is written down, without what an address may keep to itself", async () => {
    const answer = await ask(`http://${films.host}/w/7?key=secret`);
    expect([answer.status, await answer.json()]).toEqual([200, { title: "The last ferry" }]);
    expect(films.asked).toEqual(["/w/7?key=secret"]);
    expect(await newestDeed()).toEqual({
      route: "POST /desk/articles/title-elsewhere",
      path: `/desk/articles/title-elsewhere?of=${films.host}/w/7`,
      outcome: "done",
      code: "",
      email: "odile@tidewater.example",
    });
  });

  it("is nothing where the host does not say", async () => {
    expect(await (await ask(`http://${films.host}/w/8`)).json()).toEqual({ title: "" });
  });

  it.each([
    ["a host that is not named", () => named("films.example")],
    ["any host, as long as none is named", () => named()],
  ])("is not asked of %s", async (_what, name) => {
    name();
    expect((await ask(`http://${films.host}/w/7`)).status).toBe(422);
    expect(films.asked).toEqual([]);
    expect(await newestDeed()).toMatchObject({ path: "/desk/articles/title-elsewhere", outcome: "refused", code: "host-not-asked" });
  });

  it("is asked for nobody who does not write", async () => {
    expect((await ask(`http://${films.host}/w/7`, await house.be("circulation"))).status).toBe(403);
    expect((await ask(`http://${films.host}/w/7`, await house.be("digital"))).status).not.toBe(200);
    expect((await ask(`http://${films.host}/w/7`, "")).status).toBe(303);
    expect(films.asked).toEqual([]);
  });

  it("is told the editor’s page only as far as hosts are named", async () => {
    expect(await house.text("/desk/articles/new", editor)).toContain(`data-embed-hosts="${films.host}"`);
    named();
    expect(await house.text("/desk/articles/new", editor)).not.toContain("data-embed-hosts");
  });
});
