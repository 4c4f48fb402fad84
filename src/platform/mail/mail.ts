import { createTransport } from "nodemailer";

export type Outgoing = { id: string; from: string; to: string; subject: string; text: string; html: string; headers: Record<string, string> };

export type Mail = { name: "smtp" | "mailbox"; send(letter: Outgoing): Promise<void>; close(): void };

/** Letters stay where the desk shows them. */
export const mailbox: Mail = { name: "mailbox", send: () => Promise.resolve(), close: () => undefined };

/** One pooled connection to the mail server named by the settings. */
export function smtpMail(url: string): Mail {
  const transport = createTransport(url, { pool: true } as object);
  return {
    name: "smtp",
    async send({ id, ...letter }) {
      // the same id on every try, so that a server can drop the second of two
      await transport.sendMail({ ...letter, messageId: `<${id}@masthead>` });
    },
    close: () => transport.close(),
  };
}
