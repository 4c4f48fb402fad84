import { type AddressInfo, type Socket, createServer } from "node:net";

/** The harmless file that every scanner knows, in parts, so that none takes this one for it. */
export const eicar = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-"));

type Mood = "answers" | "says nothing" | "hangs up" | "talks otherwise";

/** A clamd that speaks INSTREAM and VERSION, finds EICAR’s file anywhere in what it is sent, and fails as it is told. */
export async function fakeClamd() {
  const told = {
    mood: "answers" as Mood,
    most: 5_000_000,
    version: "ClamAV 1.4.3/27800/Sun Nov 22 09:10:22 2026",
    looked: [] as Buffer[],
  };
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let held: Buffer = Buffer.alloc(0);
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
    socket.on("data", (bytes: Buffer) => {
      held = Buffer.concat([held, bytes]);
      if (told.mood === "hangs up") return void socket.destroy();
      const answer = answerTo(held, told.most, told.looked);
      if (answer === undefined || told.mood === "says nothing") return;
      const said = told.mood === "talks otherwise" ? "UNKNOWN COMMAND" : answer === "version" ? told.version : answer;
      socket.end(`${said}\0`);
    });
  });
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", () => up()));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of open) socket.destroy();
    });
  return Object.assign(told, { url: `clamd://127.0.0.1:${port}`, close });
}

/** Undefined while there is more to come. */
function answerTo(held: Buffer, most: number, looked: Buffer[]): string | undefined {
  const end = held.indexOf(0);
  if (end < 0) return undefined;
  const command = held.subarray(0, end).toString();
  if (command === "zVERSION") return "version";
  if (command !== "zINSTREAM") return "UNKNOWN COMMAND";
  const pieces: Buffer[] = [];
  let size = 0;
  for (let at = end + 1; at + 4 <= held.length;) {
    const length = held.readUInt32BE(at);
    pieces.push(held.subarray(at + 4, at + 4 + length));
    size += length;
    if (size > most) return "INSTREAM size limit exceeded. ERROR";
    if (length === 0) return verdictOn(Buffer.concat(pieces), looked);
    at += 4 + length;
  }
  return undefined;
}

function verdictOn(file: Buffer, looked: Buffer[]): string {
  looked.push(file);
  return file.includes(eicar) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
}
