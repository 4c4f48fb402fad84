import { emailOf, mailboxOf } from "../../values/index.ts";

/** Read with the first letter: a process that only answers readers sends none. */
const nodemailer = () => import("nodemailer");

export type Outgoing = {
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  /** Where a bounce goes, when not to `from`: an address that tells one letter from another (VERP). */
  returnPath?: string;
  /** Codes and links in it that are its addressee’s alone. */
  secrets?: readonly string[];
};

export type Mail = { name: "smtp" | "mailbox"; send(letter: Outgoing): Promise<void>; close(): void };

/** PEM of an RSA key, and the name under which its public half stands in the DNS: SELECTOR._domainkey.DOMAIN */
export type DkimKey = { domain: string; selector: string; privateKey: string };

/** No mail server: letters stay where the desk shows them, and what the desk may not show, `say` tells the terminal. */
export const mailbox = (say: (line: string) => void = () => undefined): Mail => ({
  name: "mailbox",
  send: ({ to, subject, secrets = [] }) => {
    if (secrets.length > 0) say(`A letter to ${to}, “${subject}”: ${secrets.join(" ")}`);
    return Promise.resolve();
  },
  close: () => undefined,
});

/** RFC 8058 wants both of the unsubscribe headers in the signature; nodemailer's own list lacks List-Unsubscribe-Post. */
const signedFields = [
  "From",
  "To",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "MIME-Version",
  "Content-Type",
  "List-ID",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
];

/** How many letters are under way at once to keep to so many in a minute: one over a slow line takes a fifth of a second. Servers bear 20. */
export const connectionsFor = (perMinute: number): number => Math.min(20, Math.max(5, Math.ceil(perMinute / 300)));

/** Milliseconds. A server that takes the line and says nothing holds a job up for so long, and no longer; after the letter it may take its time. */
const usualPatience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 120_000 };

/** Pooled connections to the mail server named by the settings; letters are signed where there is a key. */
export function smtpMail(url: string, dkim?: DkimKey, maxConnections = connectionsFor(0), patience = usualPatience): Mail {
  const signing = dkim && {
    domainName: dkim.domain,
    keySelector: dkim.selector,
    privateKey: dkim.privateKey,
    headerFieldNames: signedFields.join(":"),
  };
  const open = async () => {
    const { createTransport } = await nodemailer();
    // of the second object only what each letter is given beside its own is read
    return createTransport({ url, ...patience, pool: true, maxConnections, ...(signing && { dkim: signing }) } as object);
  };
  let transport: ReturnType<typeof open> | undefined;
  return {
    name: "smtp",
    async send({ id, returnPath, secrets: _hidden, ...letter }) {
      const [from, to] = [mailboxOf(letter.from) ?? notOne(letter.from), { name: "", address: emailOf(letter.to) ?? notOne(letter.to) }];
      const envelope = { from: { name: "", address: returnPath ?? from.address }, to: [to] };
      // the same id on every try, so that a server can drop the second of two
      await (await (transport ??= open())).sendMail({ ...letter, from, to, envelope, messageId: `<${id}@${domainOf(letter.from)}>` });
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}

/** Says who we are to a mail server, as before a letter, and goes. Throws where it does not take us. */
export async function greetMailServer(url: string, milliseconds: number): Promise<void> {
  // a line on which nobody says anything would else be told as the one or the other by chance: that nobody greets says more
  const patience = { connectionTimeout: milliseconds, greetingTimeout: milliseconds, socketTimeout: 2 * milliseconds };
  const { createTransport } = await nodemailer();
  const transport = createTransport({ url, ...patience });
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/** As a server would say it of an address that there is not: this letter goes to nobody. */
function notOne(address: string): never {
  throw Object.assign(new Error(`5.1.3 “${address}” is not one address`), { responseCode: 553 });
}

/** "The Review <post@magazine.example>" → "magazine.example". */
export const domainOf = (sender: string): string => mailboxOf(sender)?.address.split("@")[1] ?? "masthead";
