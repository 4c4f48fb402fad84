import { type Scanner } from "../../platform/index.ts";
import { messageOf } from "../../values/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";

/** The harmless file that every scanner knows (eicar.org), in two parts: a program with it in one would be found by them, too. */
const harmless = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];

const day = 86_400_000;
const mostTried = 200_000_000;

/** Whether what looks through files that come in answers, knows what it should, knows it of this week, and takes what is sent to it. */
export const scanner: Check = {
  about: "Scanner of files",
  look: async ({ scanner: asked, clock }) => {
    if (!asked) return [well("None is set (SCANNER_URL): files that staff send are taken as they are.")];
    const version = await asked.version().catch((error: unknown) => error);
    if (typeof version !== "string")
      return [
        wrong(
          `It does not answer, so that no file is taken: ${messageOf(version)}.`,
          "See that clamd runs and listens at SCANNER_URL, and that Masthead may reach it; a socket must be open to its user.",
        ),
      ];
    const file = Buffer.from(harmless.join("-"));
    const verdict = await asked.look([file], file.length);
    if (verdict.is === "silent") return [wrong(`No file is taken: ${verdict.why}.`, "Look into clamd’s own log.")];
    if (verdict.is !== "found")
      return [
        wrong("It lets a file pass that every scanner knows (EICAR’s).", "Let freshclam fetch what clamd knows, and start clamd again."),
      ];
    return orWell(`${version} answers, and knows what it should.`, [isStale(version, clock.now()), await isNarrow(asked)]);
  },
};

/** “ClamAV 1.4.3/27800/Sun Nov 29 09:10:22 2026”: the program, what it knows, and of when. */
function isStale(version: string, now: Date) {
  const of = Date.parse(`${version.split("/")[2] ?? ""} UTC`);
  if (Number.isNaN(of) || now.getTime() - of < 7 * day) return false;
  const days = Math.floor((now.getTime() - of) / day);
  return warning(
    `What it knows is ${days} days old.`,
    "See that freshclam runs (systemctl status clamav-freshclam) and reaches its mirror.",
  );
}

async function isNarrow(asked: Scanner) {
  const bytes = Math.min(asked.most, mostTried);
  const verdict = await asked.look(nothingOf(bytes), bytes);
  if (verdict.is === "clean") return false;
  const said = verdict.is === "silent" ? verdict.why : "it takes no file of that length";
  return warning(
    `Files of up to ${asked.most / 1_000_000} MB may be sent (SCANNER_MOST_MB), and it would not look through one: ${said}.`,
    "Raise StreamMaxLength, MaxFileSize and MaxScanSize in clamd.conf, or SCANNER_SECONDS, or lower SCANNER_MOST_MB.",
  );
}

function* nothingOf(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(1_000_000);
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
}
