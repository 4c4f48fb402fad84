import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string; raw: string };
export type MailServer = {
  url: string;
  received: Received[];
  /** What RCPT is answered to an address: an SMTP code and its sentence. */
  refusals: Map<string, [code: number, says: string]>;
  /** Called when a letter is there and its answer is not: throws to break the line, waits to hold it. */
  beforeAnswer: (received: Received) => Promise<void> | void;
  /** Called with each line that is opened. */
  lines: (line: Socket) => void;
  close(): Promise<void>;
};

/** A mail server that takes everything and delivers nothing. */
export async function mailServer(): Promise<MailServer> {
  const kept: MailServer = {
    url: "",
    received: [],
    refusals: new Map(),
    beforeAnswer: () => undefined,
    lines: () => undefined,
    close: () => new Promise((done) => server.close(() => done())),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    // senders keep their lines open for the next letter: none comes
    closeTimeout: 200,
    onRcptTo: ({ address }, _session, answer) => {
      const refusal = kept.refusals.get(address);
      answer(refusal ? Object.assign(new Error(refusal[1]), { responseCode: refusal[0] }) : null);
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const one = {
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
          to: session.envelope.rcptTo[0]!.address,
          raw: Buffer.concat(chunks).toString("latin1"),
        };
        kept.received.push(one);
        Promise.resolve()
          .then(() => kept.beforeAnswer(one))
          .then(
            () => answer(null),
            () => answer(Object.assign(new Error("no"), { responseCode: 451 })),
          );
      });
    },
  });
  server.server.on("connection", (line: Socket) => kept.lines(line));
  // a client that breaks off is part of the tests
  server.on("error", () => undefined);
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", () => up()));
  const address = server.server.address() as { port: number };
  kept.url = `smtp://127.0.0.1:${address.port}`;
  return kept;
}
