import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cast } from "../../src/demo/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { seededTemplate } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

/** The demo's own people and articles, on a house that was not started as a demo. */
let fresh: FreshPlatform;
let masthead: Masthead;
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false, from: await seededTemplate() });
  masthead = await compose(fresh.platform);
});
afterAll(() => fresh.close());

const ask = (path: string, init: RequestInit = {}) => masthead.fetch(new Request(fresh.platform.settings.origin + path, { redirect: "manual", ...init }), {} as never);
const origin = () => fresh.platform.settings.origin;

describe("outside the demo", () => {
  it("nobody becomes one of its people by a click", async () => {
    expect((await ask("/demo")).status).toBe(404);
    for (const { email } of cast) {
      const { id } = await fresh.platform.db.selectFrom("people").select("id").where("email", "=", email).executeTakeFirstOrThrow();
      const answer = await ask("/demo/sessions", { method: "POST", body: new URLSearchParams({ person: id }), headers: { origin: origin() } });
      expect(answer.status).toBe(404);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await fresh.platform.db.selectFrom("sessions").selectAll().execute()).toEqual([]);
  });

  it("no page offers it", async () => {
    for (const path of ["/", "/sign-in", "/subscribe"]) expect(await (await ask(path)).text()).not.toContain('href="/demo"');
  });

  it("the desk is for those who sign in as staff", async () => {
    for (const path of ["/desk", "/desk/articles", "/desk/letters", "/desk/jobs", "/desk/subscribers"]) {
      const answer = await ask(path);
      expect([302, 303, 401, 403, 404], path).toContain(answer.status);
      expect(await answer.text(), path).not.toContain(cast[0]!.email);
    }
  });

  it("a change asked for by another site is refused", async () => {
    const answer = await ask("/sign-in", { method: "POST", body: new URLSearchParams({ email: "a@reader.example" }), headers: { origin: "https://elsewhere.example" } });
    expect(answer.status).toBe(403);
  });
});
