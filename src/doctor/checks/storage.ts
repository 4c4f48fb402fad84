import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { messageOf, newId } from "../../values/index.ts";
import { type Check, type Sentences, well, wrong } from "../finding.ts";

/** Written, looked at, read whole and in part, listed and deleted, as every file is. */
export const storage: Check = {
  about: "files",
  look: async ({ storage: files, clock }) => {
    const key = `doctor/${newId(clock.now())}.bin`;
    const bytes = randomBytes(4096);
    const step: { now: keyof Sentences["files"]["failed"] } = { now: "write" };
    try {
      await files.put(key, bytes, "application/octet-stream");
      step.now = "look";
      if ((await files.head(key))?.size !== bytes.length) throw new Error("it has another length");
      step.now = "read";
      if (!(await files.get(key))?.equals(bytes)) throw new Error("it is not what was written");
      step.now = "part";
      const part = await files.read(key, { start: 1000, end: 1999 });
      if (!part || !(await buffer(part.stream)).equals(bytes.subarray(1000, 2000)))
        throw new Error("it is not the part that was asked for");
      step.now = "delete";
      await files.delete(key);
      if (await files.head(key)) throw new Error("it is still there");
      return [well((m) => m.files.well)];
    } catch (error) {
      await files.delete(key).catch(() => undefined);
      const why = messageOf(error).replace(/\.$/, "");
      return [
        wrong(
          (m) => m.files.failed[step.now](why),
          (m) => m.files.see,
        ),
      ];
    }
  },
};
