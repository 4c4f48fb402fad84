/** Where a command speaks: lines that may be piped on, and problems beside them. */
export type Out = { line(text: string): void; problem(text: string): void };

export const terminal: Out = {
  line: (text) => void process.stdout.write(`${text}\n`),
  problem: (text) => void process.stderr.write(`${text}\n`),
};
