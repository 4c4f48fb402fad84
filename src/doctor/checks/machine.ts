import { join } from "node:path";
import { sql } from "kysely";
import { secretFiles } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";
import { noneIfMissing } from "../world.ts";

const gigabyte = 1e9;
const inGigabytes = (bytes: number) => `${(bytes / gigabyte).toFixed(1)} GB`;

export const node: Check = {
  about: "Node",
  look: async (_patient, { nodeVersion }) => {
    const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
    if (major < 20 || (major === 20 && minor < 19))
      return [
        wrong(`Node ${nodeVersion} is older than 20.19.`, "Install Node 22 or 24, as nodejs.org or your system has it, and start again."),
      ];
    if (major < 22) return [warning(`Node ${nodeVersion} gets no repairs any more.`, "Install Node 22 or 24.")];
    return [well(`Node ${nodeVersion}.`)];
  },
};

export const memory: Check = {
  about: "Memory",
  look: async (_patient, { memory: bytesOf }) => {
    const bytes = bytesOf();
    const cure =
      "Give the machine or the container 2 GB; less will do for the web alone, with MASTHEAD_WORKER=apart and the worker elsewhere.";
    if (bytes < 0.75 * gigabyte) return [wrong(`There are ${inGigabytes(bytes)}, in which editions are not made.`, cure)];
    if (bytes < 1.5 * gigabyte) return [warning(`There are ${inGigabytes(bytes)}; a printed issue with many pictures wants more.`, cure)];
    return [well(`${inGigabytes(bytes)} may be used.`)];
  },
};

export const disk: Check = {
  about: "Disk",
  look: async ({ settings: { dataDir, backupDir } }, world) => {
    const folders = [dataDir, ...(backupDir ? [backupDir] : [])];
    const found = await Promise.all(
      folders.map(async (folder) => {
        const found = await world.disk(folder).catch(noneIfMissing);
        // a backup makes its folder itself; where it cannot, the backup says so
        if (!found)
          return folder === backupDir ? [] : wrong(`There is no folder ${folder}.`, "Make it, or set DATA_DIR to where the data is.");
        const { free, size } = found;
        const says = `${folder} has ${inGigabytes(free)} free of ${inGigabytes(size)}.`;
        const cure = "Make room or take a larger disk: a full one stops orders, letters and backups at once.";
        if (free < gigabyte) return wrong(says, cure);
        return free < 5 * gigabyte || free < size / 20 ? warning(says, cure) : well(says);
      }),
    );
    return found.flat();
  },
};

/** Codes and links of letters, sessions and webhooks are good for minutes: a clock that is off shuts people out. */
export const clock: Check = {
  about: "Clock",
  look: async ({ db, clock: own, settings: { stripe } }, world) => {
    const before = own.now().valueOf();
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    const others = [{ of: "the database", at: new Date(firstOf(rows).now).valueOf() }];
    if (stripe) {
      const date = await world.fetch(`${stripe.api ?? "https://api.stripe.com"}/`).then(
        (answer) => Date.parse(answer.headers.get("date") ?? ""),
        () => Number.NaN,
      );
      if (!Number.isNaN(date)) others.push({ of: "Stripe", at: date });
    }
    const cure = "Keep both in time: timedatectl set-ntp true, or chrony.";
    const amiss = others.map(({ of, at }) => {
      const seconds = Math.round(Math.abs(at - before) / 1000);
      const says = `This machine’s clock and that of ${of} are ${seconds} seconds apart.`;
      if (seconds > 60) return wrong(says, cure);
      return seconds > 5 && warning(says, cure);
    });
    return orWell(`It goes with that of ${others.map(({ of }) => of).join(" and ")}.`, amiss);
  },
};

/** Files in which secrets stand, and the folder with the key of letters: nobody else on the machine reads them. */
export const secrets: Check = {
  about: "Secrets",
  look: async ({ settings: { dataDir, sealKey } }, { modeOf }) => {
    const files = [...secretFiles(), ...(sealKey ? [] : [join(dataDir, "letters.key")])];
    const modes = await Promise.all(files.map(async (file) => ({ file, mode: await modeOf(file) })));
    const read = modes.map(({ file, mode = 0 }) => {
      const says = `${file} can be read by others on this machine (mode ${mode.toString(8)}).`;
      if ((mode & 0o007) !== 0) return wrong(says, `chmod 600 ${file}`);
      return (mode & 0o020) !== 0 && warning(`${file} can be written by its group (mode ${mode.toString(8)}).`, `chmod 640 ${file}`);
    });
    return orWell("No file with a secret in it is read by others.", read);
  },
};
