import { describe, expect, it } from "vitest";
import { Refusal, type RefusalKind } from "../values/index.ts";
import { problemOf, problemResponse, retryAfter } from "./problem.ts";

const refusalOf = (kind: RefusalKind, fields = {}) => new Refusal("a-code", kind, "Say it otherwise.", fields);

describe("a refusal", () => {
  it.each<[RefusalKind, number]>([
    ["invalid", 422],
    ["missing", 404],
    ["forbidden", 403],
    ["conflict", 409],
    ["gone", 410],
    ["too-many", 429],
    ["unavailable", 503],
  ])("that is %s answers %i, in its own words", async (kind, status) => {
    const answer = problemResponse(problemOf(refusalOf(kind)));
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "no-store"]);
    expect(await answer.json()).toMatchObject({ type: "/errors#a-code", status, detail: "Say it otherwise." });
  });

  it("names the fields it is about, and none where it is about none", () => {
    expect(problemOf(refusalOf("invalid", { email: "This is not an e-mail address." })).fields).toEqual({
      email: "This is not an e-mail address.",
    });
    expect(problemOf(refusalOf("invalid"))).not.toHaveProperty("fields");
  });

  it("says when to come again where it can be served in a moment, and nowhere else", () => {
    expect(problemResponse(problemOf(refusalOf("unavailable"))).headers.get("retry-after")).toBe("10");
    expect(problemResponse(problemOf(refusalOf("too-many"))).headers.get("retry-after")).toBeNull();
    expect(retryAfter({ status: 500 })).toEqual({});
  });
});

describe("a fault", () => {
  it("is ours, and says nothing of itself", () => {
    const said = JSON.stringify(problemOf(new Error("connect to db.internal with secret s3cret")));
    expect(said).toContain('"status":500');
    expect(said).not.toMatch(/internal|s3cret/);
  });

  it.each([
    ["23503", "value-unknown"],
    ["23505", "value-taken"],
    ["MH001", "value-held"],
    ["22P02", "value-unusable"],
    ["22021", "value-unusable"],
    ["23514", "value-unusable"],
    ["54000", "value-unusable"],
  ])("of the database that is about what was given (%s) is a refusal: %s", (code, type) => {
    const problem = problemOf(Object.assign(new Error("row of somebody’s"), { code }));
    expect(problem.type).toBe(`/errors#${type}`);
    expect(problem.status).toBeLessThan(500);
    expect(problem.detail).not.toContain("row of somebody’s");
  });

  it.each(["42P01", "57014", "XX000", 23505])("of the database of another kind (%s) stays one", (code) => {
    expect(problemOf(Object.assign(new Error(""), { code })).status).toBe(500);
  });
});
