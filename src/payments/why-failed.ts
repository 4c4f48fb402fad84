import { type Messages, messagesIn, says } from "../messages/index.ts";
import type { Words } from "../values/index.ts";
import type { FailureCode } from "./gateway.ts";

/** Of a payment that came to nothing. One from before there were codes is declined, and no more is said of it. */
type Failed = { failureCode: FailureCode | null };

const wordsOf = (m: Messages, { failureCode }: Failed) => m.refusals.payments.failures[failureCode ?? "declined"];

/** Why it came to nothing, in the midst of a sentence, and what its payer can do: never the gateway's own words, which are English and for the desk. */
export const whyFailed = (payment: Failed, language: string): { why: string; todo: string } => wordsOf(messagesIn(language), payment);

/** The same as what its payer is told on the page. */
export const failureOf = (payment: Failed): Words => says((m) => m.refusals.payments.failed(wordsOf(m, payment)));
