import { describe, expect, it } from "vitest";
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
  it("is a bounce, of the letter that its address names", () => {
    expect(readMail(notification())).toEqual({
      kind: "bounce",
      recipientId: letter,
      email: "nora@reader.example",
      status: "5.1.1",
      final: true,
      says: "550 5.1.1 <nora@reader.example>: Recipient address rejected: User unknown",
    });
  });
  it("is read alike with the line ends of the wire", () => {
    expect(readMail(notification().replace(/\n/g, "\r\n"))).toMatchObject({ recipientId: letter, status: "5.1.1", final: true });
  });
  it("names its letter by the Message-ID it brings back where the address does not", () => {
    expect(readMail(notification({ to: "bounces@magazine.example", brought: `Message-ID: <${letter}@magazine.example>` }))).toMatchObject({
      recipientId: letter,
    });
    expect(readMail(notification({ to: "bounces@magazine.example" }))).toMatchObject({
      recipientId: undefined,
      email: "nora@reader.example",
    });
  });
  it("is not final while the mail server still tries", () => {
    expect(readMail(notification({ action: "delayed", status: "4.4.1" }))).toMatchObject({ kind: "bounce", final: false });
    expect(readMail(notification({ action: "failed", status: "4.4.7" }))).toMatchObject({ final: false });
    expect(readMail(notification({ action: "relayed", status: "2.1.5" }))).toMatchObject({ final: false });
  });
  it("asks to unsubscribe by its subject, answered or forwarded", () => {
    const token = "A".repeat(20) + "_-" + "9".repeat(21);
    for (const subject of [`unsubscribe ${token}`, `Re: unsubscribe ${token}`, `unsubscribe\n ${token}`]) {
      expect(readMail(`From: nora@reader.example\nSubject: ${subject}\n\n`)).toEqual({ kind: "unsubscription", token });
    }
    expect(readMail("Subject: unsubscribe me\n\nplease")).toEqual({ kind: "other", subject: "unsubscribe me" });
  });
  it("is something else otherwise", () => {
    expect(readMail("From: x@y.example\nSubject: Out of office\n\nI am away. Status: 5.1.1")).toEqual({
      kind: "other",
      subject: "Out of office",
    });
  });
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
