// A hundred thousand subscribers in one CSV, beside ten thousand: read and kept, looked at, and taken on with every copy and
// their opening balance; time, how long the main thread is held, memory. Needs nothing but the repository:
// npx tsx test/bench/take-on.ts [SMALL LARGE]
import { savePublication } from "../../src/editorial/index.ts";
import { compose } from "../../src/masthead.ts";
import { saveOffer, usualTerms } from "../../src/offers/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { beginTakeOn, lookAt, saveHow, takeOn, takePieces } from "../../src/takeon/index.ts";
import { held } from "../support/held.ts";
import { testPublication } from "../support/test-publication.ts";
import { benchPlatform } from "./bench-platform.ts";

const sizes = process.argv.slice(2).map(Number);

/** A file of so many, made as it is read. */
const fileOf = (count: number) =>
  function* () {
    yield Buffer.from("Email,Name,Street,Postcode,City,Country,Issues left\n");
    for (let at = 0; at < count; at += 500)
      yield Buffer.from(
        Array.from({ length: Math.min(500, count - at) }, (_, n) => {
          const i = at + n;
          return `reader-${count}-${i}@many.example,Reader ${i},${i} Long Quay,EH${(i % 17) + 1} ${(i % 9) + 1}AB,Halmouth,GB,${(i % 24) + 1}\n`;
        }).join(""),
      );
  };

for (const count of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const { platform, close } = await benchPlatform();
  try {
    await inTransaction(platform, (tx) => savePublication(tx, testPublication));
    await compose(platform);
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
    const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const { longest, worked, seconds, memory, answer } = await held(work);
      console.log(
        `${count} ${name.padEnd(10)}${longest.toFixed(0).padStart(6)} ms held (${worked.toFixed(0)} of its own)${seconds.toFixed(2).padStart(10)} s${(memory / 1e6).toFixed(0).padStart(7)} MB`,
      );
      return answer;
    };
    const id = await measure("read", () => beginTakeOn(platform, { fileName: "many.csv", pieces: fileOf(count), by: undefined }));
    await saveHow(platform, id, { offer, perIssue: 400 });
    await measure("looked at", () => lookAt(platform, { takeOnId: id }));
    await takeOn(platform, id, undefined);
    await measure("taken on", () => takePieces(platform, { takeOnId: id }));
  } finally {
    await close();
  }
}
process.exit(0);
