import { type Scanner } from "../../platform/index.ts";
import { messageOf } from "../../values/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";

/** The harmless file that every scanner knows (eicar.org), in two parts: a program with it in one would be found by them, too. */
const harmless = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];

const day = 86_400_000;
const mostTried = 200_000_000;

/** Whether what looks through files that come in answers, knows what it should, knows it of this week, and takes what is sent to it. */
export const scanner: Check = {
  about: "scanner",
  look: async ({ scanner: asked, clock }) => {
    if (!asked) return [well((m) => m.scanner.none)];
    const version = await asked.version().catch((error: unknown) => error);
    if (typeof version !== "string")
      return [
        wrong(
          (m) => m.scanner.silent(messageOf(version)),
          (m) => m.scanner.see,
        ),
      ];
    const file = Buffer.from(harmless.join("-"));
    const verdict = await asked.look([file], file.length);
    if (verdict.is === "silent") {
      const { why } = verdict;
      return [
        wrong(
          (m) => m.scanner.takesNone(why),
          (m) => m.scanner.itsLog,
        ),
      ];
    }
    if (verdict.is !== "found")
      return [
        wrong(
          (m) => m.scanner.passes,
          (m) => m.scanner.fetch,
        ),
      ];
    return orWell((m) => m.scanner.well(version), [isStale(version, clock.now()), await isNarrow(asked)]);
  },
};

/** “ClamAV 1.4.3/27800/Sun Nov 29 09:10:22 2026”: the program, what it knows, and of when. */
function isStale(version: string, now: Date) {
  const of = Date.parse(`${version.split("/")[2] ?? ""} UTC`);
  if (Number.isNaN(of) || now.getTime() - of < 7 * day) return false;
  const days = Math.floor((now.getTime() - of) / day);
  return warning(
    (m) => m.scanner.stale(days),
    (m) => m.scanner.freshclam,
  );
}

async function isNarrow(asked: Scanner) {
  const bytes = Math.min(asked.most, mostTried);
  const verdict = await asked.look(nothingOf(bytes), bytes);
  if (verdict.is === "clean") return false;
  const why = verdict.is === "silent" ? verdict.why : undefined;
  return warning(
    (m) => m.scanner.narrow({ megabytes: asked.most / 1_000_000, why }),
    (m) => m.scanner.raise,
  );
}

function* nothingOf(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(1_000_000);
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
}
