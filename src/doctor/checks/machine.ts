import { join } from "node:path";
import { sql } from "kysely";
import { secretFiles } from "../../platform/index.ts";
import { firstOf, formatNumber } from "../../values/index.ts";
import { type Check, type Sentences, orWell, warning, well, wrong } from "../finding.ts";
import { noneIfMissing } from "../world.ts";

/** Whose clock is held against this one. */
type Clock = "fromDatabase" | "fromStripe";

const gigabyte = 1e9;
const inGigabytes = (bytes: number, language: string) => `${formatNumber(bytes / gigabyte, language, 1)} GB`;

export const node: Check = {
  about: "node",
  look: async (_patient, { nodeVersion }) => {
    const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
    if (major < 20 || (major === 20 && minor < 19))
      return [
        wrong(
          (m) => m.node.old(nodeVersion),
          (m) => m.node.install,
        ),
      ];
    if (major < 22)
      return [
        warning(
          (m) => m.node.unrepaired(nodeVersion),
          (m) => m.node.installNewer,
        ),
      ];
    return [well((m) => m.node.well(nodeVersion))];
  },
};

export const memory: Check = {
  about: "memory",
  look: async (_patient, { memory: bytesOf }) => {
    const bytes = bytesOf();
    const size = (language: string) => inGigabytes(bytes, language);
    if (bytes < 0.75 * gigabyte)
      return [
        wrong(
          (m, language) => m.memory.tooLittle(size(language)),
          (m) => m.memory.more,
        ),
      ];
    if (bytes < 1.5 * gigabyte)
      return [
        warning(
          (m, language) => m.memory.little(size(language)),
          (m) => m.memory.more,
        ),
      ];
    return [well((m, language) => m.memory.well(size(language)))];
  },
};

export const disk: Check = {
  about: "disk",
  look: async ({ settings: { dataDir, backupDir } }, world) => {
    const folders = [dataDir, ...(backupDir ? [backupDir] : [])];
    const found = await Promise.all(
      folders.map(async (folder) => {
        const found = await world.disk(folder).catch(noneIfMissing);
        // a backup makes its folder itself; where it cannot, the backup says so
        if (!found)
          return folder === backupDir
            ? []
            : wrong(
                (m) => m.disk.noFolder(folder),
                (m) => m.disk.makeIt,
              );
        const { free, size } = found;
        const says = (m: Sentences, language: string) =>
          m.disk.free({ folder, free: inGigabytes(free, language), size: inGigabytes(size, language) });
        const cure = (m: Sentences) => m.disk.makeRoom;
        if (free < gigabyte) return wrong(says, cure);
        return free < 5 * gigabyte || free < size / 20 ? warning(says, cure) : well(says);
      }),
    );
    return found.flat();
  },
};

/** Codes and links of letters, sessions and webhooks are good for minutes: a clock that is off shuts people out. */
export const clock: Check = {
  about: "clock",
  look: async ({ db, clock: own, settings: { stripe } }, world) => {
    const before = own.now().valueOf();
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    const others: { from: Clock; at: number }[] = [{ from: "fromDatabase", at: new Date(firstOf(rows).now).valueOf() }];
    if (stripe) {
      const date = await world.fetch(`${stripe.api ?? "https://api.stripe.com"}/`).then(
        (answer) => Date.parse(answer.headers.get("date") ?? ""),
        () => Number.NaN,
      );
      if (!Number.isNaN(date)) others.push({ from: "fromStripe", at: date });
    }
    const cure = (m: Sentences) => m.clock.keep;
    const amiss = others.map(({ from, at }) => {
      const seconds = Math.round(Math.abs(at - before) / 1000);
      const says = (m: Sentences) => m.clock[from](seconds);
      if (seconds > 60) return wrong(says, cure);
      return seconds > 5 && warning(says, cure);
    });
    return orWell((m) => (others.length > 1 ? m.clock.wellWithStripe : m.clock.well), amiss);
  },
};

/** Files in which secrets stand, and the folder with the key of letters: nobody else on the machine reads them. */
export const secrets: Check = {
  about: "secrets",
  look: async ({ settings: { dataDir, sealKey } }, { modeOf }) => {
    const files = [...secretFiles(), ...(sealKey ? [] : [join(dataDir, "letters.key")])];
    const modes = await Promise.all(files.map(async (file) => ({ file, mode: await modeOf(file) })));
    const read = modes.map(({ file, mode = 0 }) => {
      const named = { file, mode: mode.toString(8) };
      if ((mode & 0o007) !== 0) return wrong((m) => m.secrets.read(named), `chmod 600 ${file}`);
      return (mode & 0o020) !== 0 && warning((m) => m.secrets.written(named), `chmod 640 ${file}`);
    });
    return orWell((m) => m.secrets.well, read);
  },
};
