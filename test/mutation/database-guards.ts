import type { Guard } from "./guard.ts";

const test = "src/platform/database/embedded.test.ts";
const embedded = { file: "src/platform/database/embedded.ts", test };
const keeper = { file: "src/platform/database/keeper.ts", test };
const place = { file: "src/platform/database/place.ts", test };
const away = { file: "src/platform/database/away.ts", test: "src/platform/database/away.test.ts" };
const pool = { file: "src/platform/jobs/patient-pool.ts", test: "src/platform/jobs/patient-pool.test.ts" };
const restart = "test/scenarios/database-restart.test.ts";

/** The database is shared by processes, ends, and comes back. */
export const databaseGuards: readonly Guard[] = [
  {
    guard: "who ends first leaves the database to the others",
    ...embedded,
    line: "if (presence.others().length === 0) await stop(place);",
    broken: "await stop(place);",
    fails: "is left alone by a second process that ends first",
  },
  {
    guard: "the last puts out the light",
    ...embedded,
    line: "if (presence.others().length === 0) await stop(place);",
    broken: "",
    fails: "is gone when stopped",
  },
  {
    guard: "a guest becomes keeper when the keeper is gone",
    ...embedded,
    line: "mayStart: () => becomeKeeper(keeper) || readPid(keeper) === process.pid",
    broken: "mayStart: () => readPid(keeper) === process.pid",
    fails: "is started again by the second process",
  },
  {
    guard: "of two processes one keeps the database",
    ...keeper,
    line: "if (isWriterAlive(file)) return false;",
    broken: "",
    fails: "is joined, not started, by a second process",
  },
  {
    guard: "of two that start at once one is keeper",
    ...keeper,
    line: '{ flag: "wx" }',
    broken: '{ flag: "w" }',
    fails: "is joined, not started, by a second process",
  },
  {
    guard: "a number that another process has by now is nobody’s",
    ...keeper,
    line: 'isAlive(pid) && (begun === "" || begun === begunAt(pid))',
    broken: "isAlive(pid) && begun !== undefined",
    fails: "takes nobody for alive whose number is another process’s",
  },
  {
    guard: "a guest that leaves takes the keeping from nobody",
    ...keeper,
    line: "if (readPid(file) === process.pid) rmSync(file, { force: true });",
    broken: "rmSync(file, { force: true });",
    fails: "is left alone by a second process that ends first",
  },
  {
    guard: "the database listens on no port",
    ...embedded,
    line: '"listen_addresses=",',
    broken: '"listen_addresses=localhost", "port=54329",',
    fails: "listens on no port",
  },
  {
    guard: "only its owner enters the socket’s folder",
    ...place,
    line: "makeFolder(socketFolder, 0o700, user);",
    broken: "makeFolder(socketFolder, 0o755, user);",
    fails: "only its owner enters the socket’s folder",
  },
  {
    guard: "the data of another version are not opened",
    ...embedded,
    line: "  refuseOtherMajor(place);\n",
    broken: "",
    fails: "refuses the data of another major version",
  },
  {
    guard: "a server that is being stopped is away, and no fault",
    ...away,
    line: "57P0[1-4]",
    broken: "57P0[3-4]",
    fails: "the database is away stopped by its administrator",
  },
  {
    guard: "a server without room is away",
    ...away,
    line: "|53300",
    broken: "",
    fails: "out of connections",
  },
  {
    guard: "a file that is not there is no database that is away",
    ...away,
    line: 'if (code === "ENOENT") return syscall === "connect";',
    broken: 'if (code === "ENOENT") return true;',
    fails: "not: a file that is not there",
  },
  {
    guard: "every address of a server’s name is asked",
    ...away,
    line: "if (Array.isArray(errors) && errors.some(isDatabaseAway)) return true;",
    broken: "",
    fails: "every address of its name",
  },
  {
    guard: "a statement that took too long is a fault",
    ...away,
    line: "08...|",
    broken: "08...|57014|",
    fails: "not: a statement that took too long",
  },
  {
    guard: "jobs wait for the database",
    ...pool,
    line: "return await untilThere(work, { signal });",
    broken: "return await work();",
    fails: "waits for a database that is away",
  },
  {
    guard: "what the runner writes unawaited is said again, not rejected",
    ...pool,
    line: '{ code: "40001" }',
    broken: '{ code: "57P01" }',
    fails: "that it is to be said again",
  },
  {
    guard: "a statement that is wrong is not said again",
    ...pool,
    line: "throw isDatabaseAway(error) ? Object",
    broken: "throw error ? Object",
    fails: "that it is to be said again",
  },
  {
    guard: "after its end the pool rejects nothing that nobody awaits",
    ...pool,
    line: "if (signal.aborted && isDatabaseAway(error)) return new Promise(() => undefined);",
    broken: "",
    fails: "answers nothing any more once it has ended",
  },
  {
    guard: "after its end a fault is a fault",
    ...pool,
    line: "if (signal.aborted && isDatabaseAway(error)) return",
    broken: "if (signal.aborted) return",
    fails: "answers nothing any more once it has ended",
  },
  {
    guard: "while the database is away nobody is told of a fault",
    file: "src/site/app.tsx",
    test: restart,
    line: "problemOf(isDatabaseAway(error) ? databaseAway() : error)",
    broken: "problemOf(error)",
    fails: "keeps what is kept on the air (fast)",
  },
  {
    guard: "whoever cannot be served is told when to come again",
    file: "src/http/problem.ts",
    test: "src/http/problem.test.ts",
    line: 'status === 503 ? { "retry-after": "10" } : {}',
    broken: 'status === 599 ? { "retry-after": "10" } : {}',
    fails: "says when to come again",
  },
  {
    guard: "what is kept is shown while the database is away",
    file: "src/masthead.ts",
    test: restart,
    line: "    databaseLost: () => {\n      site.away = true;",
    broken: "    databaseLost: () => {\n      site.away = false;",
    fails: "keeps what is kept on the air (fast)",
  },
  {
    guard: "a job that is being done here is not begun again",
    file: "src/platform/jobs/at-work.ts",
    test: "src/platform/jobs/at-work.test.ts",
    line: "        return here.done;\n",
    broken: "",
    fails: "is not begun a second time",
  },
  {
    guard: "a job that another process has is ended here",
    file: "src/platform/jobs/at-work.ts",
    test: "src/platform/jobs/at-work.test.ts",
    line: 'here.ending.abort(new Error("Another process has this job."));',
    broken: "",
    fails: "is ended here when another process has it",
  },
];
