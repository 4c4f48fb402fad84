import { readFileSync } from "node:fs";
import {
  type Platform,
  clearMoved,
  elapsed,
  folder,
  lastMove,
  moveFiles,
  ownAddress,
  s3Address,
  s3PlaceOf,
  withKeys,
} from "../platform/index.ts";
import { type Given, readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const usage =
  "Usage: masthead storage (where files lie), masthead storage move --to s3://bucket?endpoint=…|folder (or --to-file FILE, in which the address stands), masthead storage clear";

/** Where files lie; moving all of them to another store while everything runs; deleting what that left behind. */
export async function storageCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { to: "text", "to-file": "text" }, usage);
  const [what = "where"] = words;
  if (words.length > 1) throw new Error(usage);
  if (what === "where") return tellWhere(await open(), out);
  if (what === "clear") return clear(await open(), out);
  if (what === "move") return move(await open(), options, out);
  throw new Error(usage);
}

const said = (address: string) => (address === folder ? "the folder “files” in DATA_DIR" : address);

async function tellWhere(platform: Platform, out: Out): Promise<number> {
  const last = await lastMove(platform);
  const { address } = ownAddress(platform.settings);
  out.line(`The settings name ${said(address)}.`);
  if (last && !last.movedAt) out.line(`A move to ${said(last.to.address)} has begun and is not finished: say it again, and it goes on.`);
  else if (last && !last.clearedAt)
    out.line(`All files were moved to ${said(last.to.address)}; what lay in ${said(last.from.address)} lies there still.`);
  return 0;
}

async function move(platform: Platform, options: Given["options"], out: Out): Promise<number> {
  const to = addressIn(platform, options);
  let next = elapsed() + 2_000;
  const { files, before } = await moveFiles(platform, to, (done) => {
    if (elapsed() < next) return;
    next = elapsed() + 2_000;
    out.line(`${done} files …`);
  });
  out.line(`All is there: ${files} files were copied now and compared by their SHA-256${before > 0 ? `, ${before} before` : ""}.`);
  out.line(
    to === folder
      ? "Now take STORAGE_URL away from the settings of every process, and start each again. Until then both places are looked in."
      : "Now set STORAGE_URL to that address for every process, and start each again. Until then both places are looked in.",
  );
  out.line("Then “masthead storage clear” deletes what is left at the old place.");
  return 0;
}

/** The address with its keys, which may stand in the settings. */
function addressIn({ settings }: Platform, options: Given["options"]): string {
  const file = options["to-file"];
  const given = typeof file === "string" ? readFileSync(file, "utf8").trim() : options.to;
  if (typeof given !== "string" || (file && options.to)) throw new Error(usage);
  if (given === folder) return folder;
  const read = s3Address.safeParse(given);
  if (!read.success) throw new Error(`--to: ${read.error.issues[0]?.message}.`);
  const place = s3PlaceOf(given, settings.storeKeys);
  if (!place)
    throw new Error(
      "There are no keys for it: set STORAGE_ACCESS_KEY_ID and STORAGE_SECRET_ACCESS_KEY, or give --to-file with s3://KEY:SECRET@bucket.",
    );
  return withKeys(given, place);
}

async function clear(platform: Platform, out: Out): Promise<number> {
  const { files, from } = await clearMoved(platform);
  out.line(`${files} files were deleted from ${said(from)}, each compared with what lies at its new place.`);
  return 0;
}
