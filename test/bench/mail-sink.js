// A mail server that takes everything, keeps nothing and counts: for each address how often, and of when. Asked by a message
// ("count"), it tells of the addresses that begin so: node mail-sink.js PORT, with a line to whoever started it.
import { createServer } from "node:net";

/** By address: how many letters. By second: how many letters. */
const [taken, seconds] = [new Map(), new Map()];

const server = createServer((socket) => {
  let [held, isText, to] = ["", false, []];
  const say = (line) => socket.write(`${line}\r\n`);
  socket.setEncoding("latin1").on("error", () => socket.destroy());
  /** One line of what was said, or a whole letter. */
  const hear = (line) => {
    if (isText || /^(?:RSET|MAIL)/i.test(line)) to = isText ? took(to) : [];
    isText = !isText && /^DATA/i.test(line);
    if (/^RCPT TO:/i.test(line)) to.push(/<([^>]*)>/.exec(line)?.[1] ?? "");
    if (/^EHLO/i.test(line)) return say("250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
    if (/^QUIT/i.test(line)) return socket.end("221 bye\r\n");
    return say(isText ? "354 go on" : "250 yes");
  };
  socket.on("data", (more) => {
    held += more;
    for (;;) {
      const [mark, wasText] = [isText ? "\r\n.\r\n" : "\r\n", isText];
      const end = held.indexOf(mark);
      // of a letter nothing is kept but what may be the beginning of its end
      if (end < 0 && isText) held = held.slice(-4);
      if (end < 0) return;
      const line = held.slice(0, end);
      held = held.slice(end + mark.length);
      hear(wasText ? "" : line);
    }
  });
  say("220 sink ESMTP");
});

/** Counts a letter; answers with nobody, to whom the next is so far. */
function took(to) {
  const second = Math.floor(Date.now() / 1000);
  for (const address of to) taken.set(address, (taken.get(address) ?? 0) + 1);
  seconds.set(second, (seconds.get(second) ?? 0) + 1);
  return [];
}

process.on("message", ({ begin }) => {
  const own = [...taken].filter(([address]) => address.startsWith(begin));
  const twice = own.filter(([, times]) => times > 1).length;
  process.send({
    addresses: own.length,
    twice,
    most: Math.max(0, ...seconds.values()),
    all: [...taken.values()].reduce((a, b) => a + b, 0),
  });
});
process.on("disconnect", () => process.exit(0));
server.listen(Number(process.argv[2] ?? 2525), "127.0.0.1", () => process.send("ready"));
