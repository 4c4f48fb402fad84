#!/usr/bin/env node
// An issue's letter to a hundred thousand readers on the embedded database, beside ten thousand: freeze of who gets it,
// then batch after batch as the job sends them, without waiting for the throttle; to a mail server that is a double, and a
// thousand letters by SMTP on this machine, signed. Needs nothing but the repository: node test/bench/newsletter.js [SMALL LARGE]
import { register } from "tsx/esm/api";

register();
const { measureMailing } = await import("./newsletter-parts.ts");
const [small = "10000", large = "100000"] = process.argv.slice(2);
const rows = [await measureMailing(Number(small)), await measureMailing(Number(large))];
for (const { count, freeze, send, peak, sent, first, last } of rows)
  console.log(
    `${count} readers, ${sent} sent: frozen in ${freeze.toFixed(2)} s; ${((send / sent) * 1000).toFixed(2)} s per 1,000; a batch of 100 takes ${first.toFixed(0)} ms at the beginning, ${last.toFixed(0)} ms at the end; at most ${Math.round(peak / 1e6)} MB in this process`,
  );
const [a, b] = rows;
console.log(`from ${small} to ${large}: freeze × ${(b.freeze / a.freeze).toFixed(1)}, sending × ${(b.send / a.send).toFixed(1)}`);
const real = await measureMailing(1000, { smtp: true });
console.log(`by SMTP, signed by DKIM: ${((real.send / real.sent) * 1000).toFixed(2)} s per 1,000`);
process.exit(0);
