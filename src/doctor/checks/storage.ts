import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { messageOf, newId } from "../../values/index.ts";
import { type Check, well, wrong } from "../finding.ts";

/** Written, looked at, read whole and in part, listed and deleted, as every file is. */
export const storage: Check = {
  about: "Files",
  look: async ({ storage: files, clock }) => {
    const key = `doctor/${newId(clock.now())}.bin`;
    const bytes = randomBytes(4096);
    const cure = "See that the folder (DATA_DIR) or the store is there, is not full, and lets Masthead read, write, list and delete.";
    const step = { now: "written" };
    try {
      await files.put(key, bytes, "application/octet-stream");
      step.now = "looked at";
      if ((await files.head(key))?.size !== bytes.length) throw new Error("it has another length");
      step.now = "read";
      if (!(await files.get(key))?.equals(bytes)) throw new Error("it is not what was written");
      step.now = "read in part, as recordings are";
      const part = await files.read(key, { start: 1000, end: 1999 });
      if (!part || !(await buffer(part.stream)).equals(bytes.subarray(1000, 2000)))
        throw new Error("it is not the part that was asked for");
      step.now = "deleted";
      await files.delete(key);
      if (await files.head(key)) throw new Error("it is still there");
      return [well("Files are written, read whole and in part, and deleted.")];
    } catch (error) {
      await files.delete(key).catch(() => undefined);
      return [wrong(`A file could not be ${step.now}: ${messageOf(error).replace(/\.$/, "")}.`, cure)];
    }
  },
};
