import { describe, expect, it } from "vitest";
import { busyness, held } from "../../test/support/held.ts";
import { readMailApart } from "./read-mail-apart.ts";
import { readMail, splitMailbox } from "./read-mail.ts";

const letter = "0193a6f0-1111-7222-8333-444455556666";

const notification = ({
  to = `bounces+${letter}@magazine.example`,
  action = "failed",
  status = "5.1.1",
  brought = "",
} = {}) => `Return-Path: <>
Delivered-To: ${to}
From: MAILER-DAEMON@mx.example
To: bounces@magazine.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status;
	boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you ...

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; Nora@Reader.Example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <nora@reader.example>: Recipient
    address rejected: User unknown

--b
Content-Type: text/rfc822-headers

${brought}
--b--
`;

describe("a mail to the bounce address", () => {
  it("is a bounce, of the letter that its address names", async () => {
    expect(await readMail(notification())).toEqual({
      kind: "bounce",
      recipientId: letter,
      email: "nora@reader.example",
      status: "5.1.1",
      final: true,
      says: "550 5.1.1 <nora@reader.example>: Recipient address rejected: User unknown",
    });
  });
  it("is read alike with the line ends of the wire", async () => {
    expect(await readMail(notification().replace(/\n/g, "\r\n"))).toMatchObject({ recipientId: letter, status: "5.1.1", final: true });
  });
  it("names its letter by the Message-ID it brings back where the address does not", async () => {
    expect(
      await readMail(notification({ to: "bounces@magazine.example", brought: `Message-ID: <${letter}@magazine.example>` })),
    ).toMatchObject({
      recipientId: letter,
    });
    expect(await readMail(notification({ to: "bounces@magazine.example" }))).toMatchObject({
      recipientId: undefined,
      email: "nora@reader.example",
    });
  });
  it("is not final while the mail server still tries", async () => {
    expect(await readMail(notification({ action: "delayed", status: "4.4.1" }))).toMatchObject({ kind: "bounce", final: false });
    expect(await readMail(notification({ action: "failed", status: "4.4.7" }))).toMatchObject({ final: false });
    expect(await readMail(notification({ action: "relayed", status: "2.1.5" }))).toMatchObject({ final: false });
  });
  it("asks to unsubscribe by its subject, answered or forwarded", async () => {
    const token = "A".repeat(20) + "_-" + "9".repeat(21);
    for (const subject of [`unsubscribe ${token}`, `Re: unsubscribe ${token}`, `unsubscribe\n ${token}`]) {
      expect(await readMail(`From: nora@reader.example\nSubject: ${subject}\n\n`)).toEqual({ kind: "unsubscription", token });
    }
    expect(await readMail("Subject: unsubscribe me\n\nplease")).toEqual({ kind: "other", subject: "unsubscribe me" });
  });
  it("is something else otherwise", async () => {
    expect(await readMail("From: x@y.example\nSubject: Out of office\n\nI am away. Status: 5.1.1")).toEqual({
      kind: "other",
      subject: "Out of office",
    });
  });
});

describe("a mail as programs write it", () => {
  it("has its parts decoded, and its subject", async () => {
    const status = Buffer.from("Final-Recipient: rfc822; nora@reader.example\nAction: failed\nStatus: 5.1.1\n").toString("base64");
    const type = "Content-Type: message/delivery-status";
    const coded = notification().replace(new RegExp(`${type}[^]*?--b`), `${type}\nContent-Transfer-Encoding: base64\n\n${status}\n--b`);
    expect(await readMail(coded)).toMatchObject({ kind: "bounce", recipientId: letter, email: "nora@reader.example", status: "5.1.1" });
    expect(await readMail("Subject: =?utf-8?q?Abwesend_f=C3=BCr_eine_Woche?=\n\n")).toEqual({
      kind: "other",
      subject: "Abwesend für eine Woche",
    });
  });
  it("is no bounce where a status is only quoted in its words", async () => {
    const quoted = notification().replace("I'm sorry", "Content-Type: message/delivery-status\n\nStatus: 5.1.1\n\nI'm sorry");
    expect(await readMail(quoted.replace(/--b\nContent-Type: message\/delivery-status[^]*/, "--b--\n"))).toMatchObject({ kind: "other" });
  });
  it("may bring back a letter of any size: what is said of it stands before", async () => {
    const brought = `Message-ID: <${letter}@magazine.example>\n\n${"QUFBQUFBQUFB\n".repeat(400_000)}`;
    expect(await readMail(notification({ to: "bounces@magazine.example", brought }))).toMatchObject({ recipientId: letter, final: true });
  });
});

describe("a mail that is made to be hard to read", () => {
  const size = 900_000;
  const nested = Array.from({ length: 900 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`).join("");

  it.each([
    ["many addresses", `To: ${"a@b.example, ".repeat(size / 13)}\nSubject: x\n\n`],
    ["many words in other letters", `Subject: ${"=?utf-8?q?=C3=A4?= ".repeat(size / 19)}\n\n`],
    ["parts within parts", nested],
    ["many parts", `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(size / 7)}`],
    ["many fields", `${"X-A: b\n".repeat(size / 7)}\n`],
  ])(
    "holds up nobody: %s",
    async (_what, mail) => {
      const { longest, answer } = await held(() => readMailApart(mail).catch((error: Error) => error.message));
      expect(longest).toBeLessThan(50 * busyness());
      expect(answer).toSatisfy((said) => typeof said === "string" || said.kind === "other");
    },
    30_000,
  );
});

describe("a mailbox file", () => {
  it("holds one mail or many, and quoted From lines are theirs", () => {
    expect(splitMailbox("")).toEqual([]);
    expect(splitMailbox("Subject: one\n\nFrom here on")).toEqual(["Subject: one\n\nFrom here on"]);
    expect(splitMailbox("From a@b Tue\nSubject: one\n\n>From the\n\nFrom c@d Wed\nSubject: two\n\n.\n")).toEqual([
      "Subject: one\n\nFrom the\n\n",
      "Subject: two\n\n.\n",
    ]);
  });
});
