import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLog, openMetrics } from "../platform/index.ts";
import { receiveFiles } from "./upload.ts";

const door = { log: openLog("silent"), metrics: openMetrics() };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-upload-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A form as a browser sends it, in pieces of a few bytes each. */
async function sent(form: FormData, size: number, cut = Infinity): Promise<Request> {
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer()).subarray(0, cut);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });
  const headers = { "content-type": whole.headers.get("content-type") ?? "" };
  return new Request("http://localhost/x", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}
const formOf = (...files: [name: string, text: string][]) => {
  const form = new FormData();
  form.append("other", "a field");
  for (const [name, text] of files) form.append("file", new File([text], name));
  return form;
};

describe("files of a form", () => {
  it.each([1, 7, 100_000])("are written as they come, in pieces of %i bytes", async (size) => {
    const text = "\r\n--almost\r\n\r\n".repeat(40);
    const files = await receiveFiles(door, await sent(formOf(["a.xml", text], ["b.xml", "second"]), size), { folder, mostBytes: 100_000 });
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([
      ["a.xml", text.length],
      ["2-b.xml", 6],
    ]);
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe(text);
  });
  it("have the last part of their name alone, and none outside of the folder", async () => {
    const files = await receiveFiles(door, await sent(formOf(["../../etc/passwd", "x"], ["..", "y"]), 50), { folder, mostBytes: 10_000 });
    expect(files.map(({ name }) => name)).toEqual(["passwd"]);
    expect(readdirSync(folder)).toEqual(["passwd"]);
  });
  it("are called as they were, accents of every writing and all, but for what no disk has", async () => {
    const said = ["No. 12, March 2009.pdf", "M\u00e4rz 2009.pdf", "Ma\u0308rz 2010.pdf", "Nº 3 (mayo).pdf", 'a:b*c?"<d>|.pdf'];
    const files = await receiveFiles(door, await sent(formOf(...said.map((name): [string, string] => [name, "x"])), 5000), {
      folder,
      mostBytes: 10_000,
    });
    expect(files.map(({ called }) => called)).toEqual([
      "No. 12, March 2009.pdf",
      "M\u00e4rz 2009.pdf",
      "M\u00e4rz 2010.pdf",
      "Nº 3 (mayo).pdf",
      "a-b-c-d-.pdf",
    ]);
  });
  it("that are too long are read on for as long again, so that a browser hears why, and nothing more of them is kept", async () => {
    const whole = "x".repeat(5000);
    const read = { bytes: 0 };
    const counted = (request: Request): Request => {
      const body = request.body!.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(piece, on) {
            read.bytes += piece.length;
            on.enqueue(piece);
          },
        }),
      );
      return new Request(request.url, { method: "POST", headers: request.headers, body, duplex: "half" } as RequestInit);
    };
    await expect(receiveFiles(door, counted(await sent(formOf(["a.xml", whole]), 500)), { folder, mostBytes: 3000 })).rejects.toMatchObject({ code: "form-too-large" }); // prettier-ignore
    expect(read.bytes).toBeGreaterThan(5000);
    expect(readFileSync(join(folder, "a.xml")).length).toBeLessThan(3000);
  });
  it("of a form that breaks off, or is too long, are refused", async () => {
    await expect(receiveFiles(door, await sent(formOf(["a.xml", "text"]), 50, 200), { folder, mostBytes: 10_000 })).rejects.toMatchObject({
      code: "form-unreadable",
    });
    await expect(
      receiveFiles(door, await sent(formOf(["a.xml", "x".repeat(5000)]), 500), { folder, mostBytes: 2000 }),
    ).rejects.toMatchObject({
      code: "form-too-large",
    });
  });
});
