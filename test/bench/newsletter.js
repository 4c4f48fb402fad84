#!/usr/bin/env node
// An issue's letter to a hundred thousand readers on the embedded database, beside ten thousand: freeze of who gets it,
// then batches as the job sends them, without waiting for the throttle; to a mail server that is a double, and a
// thousand letters by SMTP on this machine, signed. Needs nothing but the repository: node test/bench/newsletter.js [SMALL LARGE]
import { register } from "tsx/esm/api";

register();
const { measureMailing } = await import("./newsletter-parts.ts");
const [small = "10000", large = "100000"] = process.argv.slice(2);
const rows = [await measureMailing(Number(small)), await measureMailing(Number(large))];
for (const { count, freeze, peak, sent, first, last } of rows)
  console.log(
    `${count} readers, ${sent} sent: frozen in ${freeze.toFixed(2)} s; ${first.toFixed(2)} s per 1,000 at the beginning, ${last.toFixed(2)} s at the end; at most ${Math.round(peak / 1e6)} MB in this process`,
  );
const [a, b] = rows;
console.log(
  `from ${small} to ${large}: freeze × ${(b.freeze / a.freeze).toFixed(1)}, a thousand letters × ${(b.last / a.last).toFixed(2)}`,
);
const real = await measureMailing(1000, { smtp: true, sample: 500 });
console.log(`by SMTP, signed by DKIM: ${real.last.toFixed(2)} s per 1,000`);
process.exit(0);
