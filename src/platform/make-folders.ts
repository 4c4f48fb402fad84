import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "../values/index.ts";

/**
 * Makes a folder of the magazine’s data, or another whose `cure` is said, with those above it, where it is not there. Throws a sentence
 * with the cure where it cannot be made. `mode` less the umask; whole where it is `exact`, as where another user’s program reads it.
 */
export function makeFolders(
  folder: string,
  { mode = 0o777, exact = false, cure = "Choose a folder of yours for the magazine’s data, as in DATA_DIR=~/magazine npm start" } = {},
): void {
  try {
    makeEach(folder, mode, exact);
  } catch (error) {
    const reason = reasons[codeOf(error)];
    if (!reason) throw error;
    throw new Error(`${folder} cannot be made: ${reason}. ${cure}`, { cause: error });
  }
}

/** One after the other: below a folder in which none can be made, as below /proc, Node’s own way asks for ever. */
function makeEach(folder: string, mode: number, exact: boolean): void {
  if (existsSync(folder)) return;
  makeEach(dirname(folder), mode, exact);
  try {
    mkdirSync(folder, { mode });
    if (exact) chmodSync(folder, mode);
  } catch (error) {
    // another process made it meanwhile
    if (codeOf(error) !== "EEXIST" || !existsSync(folder)) throw error;
  }
}

const notThere = "you may not write there";
/** Of a disk that may only be read, or is none, systems say that there is no such folder. */
const reasons: Record<string, string> = {
  EACCES: notThere,
  EROFS: notThere,
  EPERM: notThere,
  ENOENT: notThere,
  EEXIST: notThere,
  ENOTDIR: "a part of its name is a file",
};
