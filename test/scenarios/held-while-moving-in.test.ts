import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { savePublication } from "../../src/editorial/index.ts";
import { bringArchive, firstChoices, importById, lookAt, writeImport } from "../../src/intake/index.ts";
import { readForm } from "../../src/http/index.ts";
import { saveOffer, usualTerms } from "../../src/offers/index.ts";
import { leaveRoom } from "../../src/http/form-room.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { beginTakeOn, lookAt as lookAtRows, saveHow, takeOn, takeOnById, takeOnOfBytes, takePieces } from "../../src/takeon/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { held } from "../support/held.ts";
import { usually } from "../support/long.ts";
import { testPublication } from "../support/test-publication.ts";
import { wpExport, wpItem } from "../support/wordpress-export.ts";

let house: FreshPlatform;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-moving-in-"));
  house = await freshPlatform();
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

/** Milliseconds of the processor that the main thread may work without giving others their turn. */
const most = 50;
/** Does it, twice where it is to be judged: code is made ready with its first use. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  return (await held(work)).worked;
}

const rows = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) => `reader-${from + at}@many.example,Reader ${from + at},${from + at} Long Quay,EH1 1AB,Halmouth,GB,${(at % 24) + 1}\n`,
  ).join("");

/** A form with a file of sixty megabytes, as it arrives. */
function largeForm(): Request {
  const row = Buffer.from("reader@many.example,Reader Ünger,12 Long Quay,EH1 1AB,Halmouth,GB,12\n");
  const piece = Buffer.alloc(Math.floor(65_536 / row.length) * row.length, row);
  const head = Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="many.csv"\r\n\r\n');
  let left = Math.floor(60_000_000 / piece.length);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      await new Promise(setImmediate);
      left -= 1;
      if (left >= 0) return controller.enqueue(new Uint8Array(piece));
      controller.enqueue(Buffer.from("\r\n--b--\r\n"));
      controller.close();
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  return new Request("http://localhost/x", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

it("a form of sixty megabytes, and how its file is written, is read while everybody else has their turn", async () => {
  const sent = [largeForm(), largeForm()] as const;
  await readForm(sent[0], 62_000_000);
  const form = await held(() => readForm(sent[1], 62_000_000));
  sent.forEach(leaveRoom);
  expect(form.worked).toBeLessThan(most);
  const { bytes } = (await form.answer.file(house.platform, "file"))!;
  expect(bytes.length).toBeGreaterThan(59_000_000);
  // a quotation mark that is never closed ends the reading where the whole file has been looked through
  const broken = { fileName: "many.csv", bytes: Buffer.concat([Buffer.from('"'), bytes]), by: undefined };
  const read = () => takeOnOfBytes(house.platform, broken).catch((error: unknown) => error);
  await read();
  const { worked: longest, answer } = await held(read);
  expect(answer).toMatchObject({ code: "take-on-unreadable" });
  expect(longest).toBeLessThan(most);
});

it("a file of subscribers is read, looked at and taken on while everybody else has their turn", async () => {
  const { platform } = house;
  const terms = {
    ...usualTerms,
    keyCode: "many",
    name: "Many",
    summary: "",
    editions: ["print" as const, "digital" as const],
    termIssues: 24,
  };
  const price = { amount: 9600, currency: "EUR" };
  const offer = await inTransaction(platform, (tx) =>
    saveOffer(tx, { ...terms, price, taxRate: 1000, guaranteeDays: 60, renews: "series", position: 1 }),
  );
  const bring = async (fileName: string, from: number, to: number) => {
    function* pieces() {
      yield Buffer.from("Email,Name,Street,Postcode,City,Country,Issues left\n");
      for (let at = from; at < to; at += 500) yield Buffer.from(rows(at, Math.min(to, at + 500)));
    }
    const id = await beginTakeOn(platform, { fileName, pieces, by: undefined });
    await saveHow(platform, id, { offer, perIssue: 400 });
    await lookAtRows(platform, { takeOnId: id });
    await takeOn(platform, id, undefined);
    await takePieces(platform, { takeOnId: id });
    expect((await takeOnById(platform.db, id)).state).toBe("taken");
  };
  await bring("first.csv", 0, 50);
  expect(await worked(() => bring("many.csv", 50, 1050))).toBeLessThan(most);
  const { rows: copies } = await platform.pool.query<{ many: number }>("select count(*)::int as many from copies");
  expect(copies[0]!.many).toBeGreaterThan(20_000);
});

it("an archive is looked through and brought in while everybody else has their turn", async () => {
  const { platform } = house;
  const text = (id: number) =>
    Array.from({ length: 60 }, (_, at) => `Paragraph ${at} of ${id}: the river keeps its own hours here.`).join("\n\n");
  const bring = async (name: string, from: number, to: number) => {
    const file = join(folder, name);
    const items = Array.from({ length: to - from }, (_, at) =>
      wpItem({ id: from + at, title: `Piece ${from + at}`, content: text(from + at) }),
    );
    writeFileSync(file, wpExport(...items));
    const { system, report } = await lookAt([file]);
    const importId = await inTransaction(platform, (tx) =>
      writeImport(platform, tx, { name, files: [file], system, report, choices: firstChoices, state: "running" }),
    );
    await bringArchive(platform, { importId }, { signal: new AbortController().signal, report: () => undefined });
    expect((await importById(platform.db, importId)).counts.made).toBe(to - from);
  };
  await bring("first.xml", 1, 11);
  expect(await worked(() => bring("many.xml", 11, usually(71, 131)))).toBeLessThan(most);
});
