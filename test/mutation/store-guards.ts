import type { Guard } from "./guard.ts";

const s3 = { file: "src/platform/storage/s3.ts", test: "src/platform/storage/s3.test.ts" };
const patient = { file: "src/platform/storage/patient-fetch.ts", test: s3.test };
const place = { file: "src/platform/storage/s3-place.ts", test: s3.test };

const move = { file: "src/platform/storage/move-files.ts", test: "src/platform/storage/move-files.test.ts" };
const moves = { file: "src/platform/storage/moves.ts", test: move.test };

const bucket = { file: "src/platform/backup/bucket-backup.ts", test: "src/platform/backup/bucket-backup.test.ts" };
const verify = { file: "src/cli/verify-backup.ts", test: "src/cli/verify-backup.test.ts" };

/** Files that are kept in a store, and backups: what is read is what was put, and nothing is lost on the way. */
export const storeGuards: readonly Guard[] = [
  {
    guard: "a store’s address that is none is told with its setting",
    ...place,
    line: "if (!URL.canParse(http))",
    broken: "if (http === undefined)",
    fails: "is refused with a sentence",
  },
  {
    guard: "a backup whose folder cannot be made says so, and does not ask for ever",
    file: "src/platform/backup/back-up.ts",
    test: "test/scenarios/backup.test.ts",
    line: 'cure: "Name a folder for backups that Masthead may write into, best on another disk.",',
    broken: "",
    fails: "a folder that cannot be made is told",
  },
  {
    guard: "a store that is busy is asked again",
    ...patient,
    line: "if (last || !worthAnotherTry.has(answer.status)) return answer;",
    broken: "return answer;",
    fails: "is asked again when it is busy three times",
  },
  {
    guard: "a store that says nothing is not waited for without end",
    ...patient,
    line: "{ ...init, signal: late.signal }",
    broken: "{ ...init }",
    fails: "is asked again when it says nothing three times",
  },
  {
    guard: "what a store gives is compared with what was put",
    ...s3,
    line: 'if (hash && hash.digest("hex") !== sum)',
    broken: 'if (hash && hash.digest("hex") === "")',
    fails: "one that does so ever is not believed",
  },
  {
    guard: "the end of a spoilt file is kept back until it is known",
    ...s3,
    line: "if (held) yield held;\n    held = Buffer.from",
    broken: "yield Buffer.from(part);\n    held = Buffer.alloc(0) && Buffer.from",
    fails: "does not show a reader the end of a spoilt file",
  },
  {
    guard: "a body that is cut is gone on with",
    ...s3,
    line: "const resumptions = 3;",
    broken: "const resumptions = 0;",
    fails: "is asked for the rest, in parts and as a whole",
  },
  {
    guard: "a file goes with its sum, which the store compares",
    ...s3,
    line: 'Object.assign({ [sumHeader]: sum }, { "content-md5": await md5Of(bytes) })',
    broken: "{ [sumHeader]: sum }",
    fails: "is sent again what was changed on its way",
  },
  {
    guard: "parts that cannot be put together are not taken for a file",
    ...s3,
    line: "if (etag) return;",
    broken: "if (etag !== null) return;",
    fails: "says 200 and below that it failed",
  },
  {
    guard: "parts of what was not finished are cleared away",
    ...s3,
    line: "await client.abortMultipartUpload(name, upload).catch(() => undefined);",
    broken: "",
    fails: "leaves no parts behind",
  },
  {
    guard: "keys of a store are not shown",
    ...place,
    line: 'url.password = "";',
    broken: "",
    fails: "is never shown with them",
  },
  {
    guard: "what was moved is compared before it counts as moved",
    ...move,
    line: "if ((await sumIn(to.storage, key)) !== sum) await putOnceMore(to.storage, { key, path, sum });",
    broken: "",
    fails: "does not take for moved what lies there otherwise",
  },
  {
    guard: "what was deleted while it was moved does not come back",
    ...move,
    line: "else await to.storage.delete(key);",
    broken: "",
    fails: "does not bring back what was deleted while it was copied",
  },
  {
    guard: "what is left at the old place is deleted only where the new one has it as it was",
    ...move,
    line: "if (there === undefined || (sum && there !== sum))",
    broken: "if (there === undefined)",
    fails: "deletes nothing here that does not lie there as it was",
  },
  {
    guard: "what is left at the old place is deleted only where the settings name the new one",
    ...move,
    line: "if (ownAddress(platform.settings).address !== move.to.address)",
    broken: 'if (move.to.address === "")',
    fails: "brings each there, compared",
  },
  {
    guard: "a file that was on its way when a move began is put at its end too",
    ...moves,
    line: "if (after?.id === move?.id) return;",
    broken: "return;",
    fails: "puts a file there that was being put here when it began",
  },
  {
    guard: "the keys of a store are sealed in the database",
    ...moves,
    line: "seal.close(JSON.stringify({ from, to })),",
    broken: "Buffer.from(JSON.stringify({ from, to })),",
    fails: "keeps the keys where nobody reads them who has the database alone",
  },
  {
    guard: "a backup is closed before it is sent",
    ...bucket,
    line: "if (closed) await closeFile(path, `${path}.age`, recipients);",
    broken: "if (closed) await rename(path, `${path}.age`);",
    fails: "is closed for its recipient alone",
  },
  {
    guard: "what an older backup names stays when another goes",
    ...bucket,
    line: "if (!named.has(key)) await storage.delete(key);",
    broken: "await storage.delete(key);",
    fails: "goes when it is kept no longer",
  },
  {
    guard: "a backup without a manifest is none",
    ...bucket,
    line: 'isBackupName(name) && rest.join("/") === "manifest.json"',
    broken: "isBackupName(name) && !names.includes(name)",
    fails: "that was broken off is none",
  },
  {
    guard: "the database in which a backup is tried goes",
    ...verify,
    line: "await client.query(`drop database if exists ${name} with (force)`);",
    broken: "",
    fails: "counted and added up",
  },
];
