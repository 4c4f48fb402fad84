import { describe, expect, it } from "vitest";
import { mailFailure, mailStage } from "./failure.ts";

const error = (more: object) => Object.assign(new Error("the mail server said no"), more);

describe("a letter that was not accepted", () => {
  it.each([
    ["a plain 550 at RCPT is no mailbox", { responseCode: 550, response: "550 no such user", command: "RCPT TO" }, "bounced", "550"],
    ["5.1.1 is no mailbox, wherever it is said", { responseCode: 550, response: "550 5.1.1 unknown", command: "DATA" }, "bounced", "5.1.1"],
    ["a disabled mailbox is none", { responseCode: 550, response: "550 5.2.1 disabled", command: "RCPT TO" }, "bounced", "5.2.1"],
    ["a full mailbox is no bounce", { responseCode: 552, response: "552 5.2.2 over quota", command: "RCPT TO" }, "refused", "5.2.2"],
    [
      "a server that will not relay says nothing of the reader",
      { responseCode: 554, response: "554 5.7.1 relay access denied", command: "RCPT TO" },
      "refused",
      "5.7.1",
    ],
    [
      "a letter taken for spam is refused, its reader is not",
      { responseCode: 550, response: "550 looks like spam", command: "DATA" },
      "refused",
      "550",
    ],
    [
      "a wrong password is the house’s, not the reader’s",
      { responseCode: 535, response: "535 authentication failed", command: "AUTH PLAIN" },
      "refused",
      "535",
    ],
    ["a bad sender is the house’s too", { responseCode: 550, response: "550 5.1.8 bad sender", command: "MAIL FROM" }, "refused", "5.1.8"],
    ["greylisting comes again later", { responseCode: 451, response: "451 4.7.1 come back", command: "RCPT TO" }, "later", "4.7.1"],
    ["a server that is down comes again later", { code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }, "later", ""],
    ["a name that does not resolve comes again later", { code: "EDNS", command: "CONN" }, "later", ""],
    ["a line that broke may have carried it: nodemailer says CONN at every step", { code: "ECONNECTION", command: "CONN" }, "unknown", ""],
    ["a silence after the letter may have carried it", { code: "ETIMEDOUT", command: "CONN" }, "unknown", ""],
    ["an error that tells no step may have come after", { code: "ESOCKET" }, "unknown", ""],
  ])("%s", (_what, given, outcome, status) => {
    expect(mailFailure(error(given))).toMatchObject({ outcome, status });
  });
});

describe("how far a letter came", () => {
  it.each([
    ["connect", { code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }],
    ["connect", { code: "EDNS", command: "CONN" }],
    ["connect", { code: "ETIMEDOUT", command: "CONN", message: "Connection timeout" }],
    ["greet", { code: "ETIMEDOUT", command: "CONN", message: "Greeting never received" }],
    ["greet", { code: "EPROTOCOL", command: "CONN", message: "Invalid greeting. response=554 no", responseCode: 554 }],
    ["greet", { code: "EPROTOCOL", command: "HELO", responseCode: 550 }],
    ["tls", { code: "ESOCKET", originalCode: "ERR_SSL_WRONG_VERSION_NUMBER", command: "CONN" }],
    ["tls", { code: "ESOCKET", originalCode: "DEPTH_ZERO_SELF_SIGNED_CERT", command: "CONN" }],
    ["tls", { code: "ETLS", command: "STARTTLS", responseCode: 454 }],
    ["login", { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }],
    ["login", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 530 }],
    ["sender", { code: "EENVELOPE", command: "MAIL FROM", responseCode: 553 }],
    ["recipient", { code: "EENVELOPE", command: "RCPT TO", responseCode: 554 }],
    ["letter", { code: "EMESSAGE", command: "DATA", responseCode: 554 }],
    ["later", { code: "EENVELOPE", command: "RCPT TO", responseCode: 451 }],
    [undefined, { message: "no" }],
  ] as const)("%s", (stage, more) => expect(mailStage(error(more))).toBe(stage));
});
