import { z } from "zod";
import { settingsOf } from "../platform/index.ts";
import { emailOf } from "../values/index.ts";

type NewsletterSettings = { bounceAddress: string | undefined };

declare module "../platform/index.ts" {
  interface Settings extends NewsletterSettings {}
}

const mailAddress = z
  .string()
  .refine(
    (value) => emailOf(value) !== undefined && !value.includes("+"),
    "give an address without a plus sign, as in bounces@magazine.example",
  );

export const newsletterSettings = settingsOf(
  {
    MAIL_BOUNCES: {
      schema: mailAddress,
      says: "Mailbox that takes bounces, as in bounces@magazine.example; each letter of a newsletter bounces to it as bounces+ID@magazine.example. What arrives there is handed to `masthead bounces`.",
      more: "Without it, only what the mail server refuses at once is counted as a bounce.",
    },
  },
  (v): NewsletterSettings => ({ bounceAddress: v.MAIL_BOUNCES }),
);
