import { SMTPServer } from "smtp-server";
import { expect, it } from "vitest";
import { mailFailure } from "./failure.ts";
import { smtpMail } from "./mail.ts";

const letter = {
  id: "1",
  from: '"Review, The" <post@magazine.example>',
  subject: "Hello",
  text: "Hello.",
  html: "<p>Hello.</p>",
  headers: {},
};

it("a letter goes to one address, as it was kept, and to none where it is not one", async () => {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => (got.push(address), done()),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => (got.push(/^From: .*$/m.exec(Buffer.concat(parts).toString())![0].trim()), done()));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  const mail = smtpMail(`smtp://127.0.0.1:${port}`);
  try {
    await mail.send({ ...letter, to: "una@reader.example" });
    for (const to of ["una@reader.example, other@else.example", "una@reader.example;other@else.example", "Una <other@else.example>", ""]) {
      const failed = await mail.send({ ...letter, to }).catch((error: unknown) => mailFailure(error));
      expect(failed, to).toMatchObject({ outcome: "bounced", status: "5.1.3" });
    }
    expect(got).toEqual(["una@reader.example", 'From: "Review, The" <post@magazine.example>']);
  } finally {
    mail.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
