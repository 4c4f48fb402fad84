import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openLog, openMetrics } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { field, idIn, numberIn, pageIn, problemOf, readForm, refuseUnreadable, sentForm } from "./index.ts";

const formOf = (fields: Record<string, string>) =>
  readForm(new Request("https://magazine.example/", { method: "POST", body: new URLSearchParams(fields) }));

describe("a form that is too large", () => {
  const body = (fields: Record<string, string | File>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return new Request("https://magazine.example/", { method: "POST", body: data });
  };
  const file = new File([new Uint8Array(5000)], "large.jpg");

  it("is refused, and gives the whole fields that came before it broke off", async () => {
    const request = body({ alt: "A mole", text: "Words.", file, after: "late" });
    await expect(readForm(request, 3000)).rejects.toMatchObject({ code: "form-too-large" });
    expect(sentForm(request)?.asTyped()).toEqual({ alt: "A mole", text: "Words." });
  });

  it("is read on for as long as is said, so that a browser hears why", async () => {
    const sent = body({ file: new File([new Uint8Array(200_000)], "large.csv") });
    const read = { bytes: 0 };
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, on) {
        for (let at = 0; at < piece.length; at += 1000) on.enqueue(piece.subarray(at, at + 1000));
        read.bytes += piece.length;
      },
    });
    const slow = new Request(sent.url, { method: "POST", headers: sent.headers, body: sent.body!.pipeThrough(counted), duplex: "half" } as RequestInit); // prettier-ignore
    await expect(readForm(slow, 3000, 1_000_000)).rejects.toMatchObject({ code: "form-too-large" });
    expect(read.bytes).toBeGreaterThan(199_000);
  });

  it("gives no field that was cut short, and nothing of a form without parts", async () => {
    const cut = body({ alt: "A mole", text: "Words. ".repeat(1000) });
    await expect(readForm(cut, 3000)).rejects.toMatchObject({ code: "form-too-large" });
    expect(sentForm(cut)?.asTyped()).toEqual({ alt: "A mole" });
    const whole = new Request("https://magazine.example/", {
      method: "POST",
      body: new URLSearchParams({ alt: "A", text: "b".repeat(5000) }),
    });
    await expect(readForm(whole, 3000)).rejects.toMatchObject({ code: "form-too-large" });
    expect(sentForm(whole)).toBeUndefined();
  });
});

describe("a form with files", () => {
  const sent = (said: string) =>
    new Request("https://magazine.example/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b" },
      body: said,
    });
  const part = (head: string, value: string) => `--b\r\n${head}\r\n\r\n${value}\r\n`;

  it("has its fields and its files as a browser sent them, signs within their names and almost a boundary within their bytes", async () => {
    const data = new FormData();
    data.append('a "name"\n', "one\r\n--almost\r\ntwo");
    data.append("empty", "");
    data.append("file", new File(["first\r\n--"], 'März "9".csv'));
    data.append("file", new File([], "none"));
    data.append("file", new File([Uint8Array.from([0, 255, 13, 10])], "b.bin"));
    const form = await readForm(new Request("https://magazine.example/", { method: "POST", body: data }));
    expect(form.asTyped()).toEqual({ 'a "name"\r\n': "one\n--almost\ntwo", empty: "" });
    const door = { log: openLog("silent"), metrics: openMetrics() };
    expect((await form.files(door, "file")).map(({ name, bytes }) => [name, [...bytes]])).toEqual([
      ['März "9".csv', [...Buffer.from("first\r\n--")]],
      ["b.bin", [0, 255, 13, 10]],
    ]);
  });

  it("takes no field's name out of another's value, and reads heads however they are written", async () => {
    const head = 'Content-Type: text/plain\r\nCONTENT-DISPOSITION: form-data; name="; filename=x"';
    const form = await readForm(sent(`${part(head, "value")}--b--\r\n`));
    expect(form.asTyped()).toEqual({ "; filename=x": "value" });
  });

  it.each([
    ["breaks off", part('content-disposition: form-data; name="a"', "x")],
    ["has a part without a name", `${part("content-type: text/plain", "x")}--b--\r\n`],
    ["has a head without an end", `--b\r\n${"x".repeat(20_000)}`],
    ["is none", "nothing of it"],
  ])("is refused where it %s", async (_why, said) => {
    await expect(readForm(sent(said))).rejects.toMatchObject({ code: "form-unreadable" });
  });
});

describe("a form", () => {
  it("gives each field as what it is", async () => {
    const id = newId(new Date());
    const form = await formOf({ name: "Una\r\nBerg", note: "one\r\ntwo\0", from: "48", on: "2026-11-24", id, left: "" });
    const schema = z.object({
      name: field.line,
      note: field.prose,
      id: field.id,
      from: field.wholeOrNull(),
      on: field.dayOrNull,
      left: field.dayOrNull,
    });
    const given = { name: "Una Berg", note: "one\ntwo", id, from: 48, on: "2026-11-24", left: null };
    expect(form.parse(schema)).toEqual(given);
    const other = z.object({ note: field.raw, from: field.id, id: field.chosen, left: field.wholeOrNull() });
    expect(form.parse(other)).toEqual({ note: "one\r\ntwo\0", from: null, id, left: null });
  });

  it("has of a field that is sent twice the first, and nothing of what stands in its address", async () => {
    const sent = (body: URLSearchParams | FormData) =>
      readForm(new Request("https://magazine.example/x?name=Address&other=Address", { method: "POST", body }));
    const parts = new FormData();
    for (const name of ["First", "Second"]) parts.append("name", name);
    const schema = z.object({ name: field.line, other: field.line });
    for (const body of [new URLSearchParams("name=First&name=Second"), parts]) {
      const form = await sent(body);
      expect(form.parse(schema)).toEqual({ name: "First", other: "" });
      expect(form.asTyped(["name", "other"])).toEqual({ name: "First", other: "" });
    }
  });

  it("is shown again as it was typed: the fields that are asked for, or all that were sent", async () => {
    const form = await formOf({ name: " Una\r\nBerg ", left: "" });
    expect(form.asTyped(["name", "none"])).toEqual({ name: "Una\nBerg", none: "" });
    expect(form.asTyped()).toEqual({ name: "Una\nBerg", left: "" });
  });

  it("reads those of its fields whose names begin alike by the rest of their names, and refuses them by their whole names", async () => {
    const form = await formOf({ "a.on": "2026-11-24", "b.on": "soon", on: "later" });
    const schema = z.object({ on: field.day });
    expect(form.parse(schema, "a.")).toEqual({ on: "2026-11-24" });
    expect(() => form.parse(schema, "b.")).toThrow(expect.objectContaining({ fields: { "b.on": "Write it as 2026-11-24." } }));
  });

  it("says by the field's name what cannot be read of it", async () => {
    const form = await formOf({ from: "1.3", many: "10001", on: "2026-02-30" });
    const read = (fields: Record<string, z.ZodType>) => () => form.parse(z.object(fields));
    expect(read({ from: field.wholeOrNull() })).toThrow(
      expect.objectContaining({ code: "number-unreadable", fields: { from: expect.any(String) } }),
    );
    expect(read({ many: field.wholeOrNull({ most: 10_000 }) })).toThrow("from 0 to 10000");
    expect(read({ on: field.dayOrNull })).toThrow(expect.objectContaining({ code: "day-unreadable", fields: { on: expect.any(String) } }));
    expect(read({ on: field.chosen })).toThrow(expect.objectContaining({ code: "value-unknown", fields: { on: "Choose one." } }));
  });
});

describe("an address", () => {
  const asked = (given: string) => ({ req: { param: () => given, query: () => given } });

  it("names an id or a number in one way only, and else nothing", () => {
    const id = newId(new Date());
    expect([idIn(asked(id)), numberIn(asked("46"))]).toEqual([id, 46]);
    for (const wrong of ["", "x", id.toUpperCase(), `${id} `]) expect(() => idIn(asked(wrong)), wrong).toThrow("Nothing stands");
    for (const wrong of ["", "0", "-1", "046", "1.3", "1e3", "2147483648"])
      expect(() => numberIn(asked(wrong)), wrong).toThrow("Nothing stands");
  });

  it("that asks for no page asks for the first", () => {
    expect(["2", "1.3", "0", "-4", "x", "99999999999"].map((given) => pageIn(asked(given)))).toEqual([2, 1, 1, 1, 1, 1]);
  });

  it("has no NUL in it", () => {
    for (const url of ["http://m.example/a%00", "http://m.example/?q=%00"]) expect(() => refuseUnreadable(url)).toThrow("Nothing stands");
    expect(() => refuseUnreadable("http://m.example/a%2500?q=100%25")).not.toThrow();
  });
});

describe("the last net", () => {
  const failed = (code: string) => problemOf(Object.assign(new Error("the database said so"), { code }));

  it.each<[string, number]>([
    ["22P02", 422],
    ["22003", 422],
    ["22021", 422],
    ["23503", 404],
    ["23505", 409],
    ["23502", 500],
    ["42P01", 500],
    ["ENOENT", 500],
  ])("%s of PostgreSQL is %i", (code, status) => expect(failed(code).status).toBe(status));
});
