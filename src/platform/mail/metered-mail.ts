import { elapsed } from "../clock.ts";
import type { Platform } from "../platform.ts";
import { mailFailure } from "./failure.ts";
import type { Mail } from "./mail.ts";

const handed = {
  name: "masthead_mail_duration_seconds",
  says: "Letters handed to the mail server: how long it took, and what it said.",
  labels: ["outcome"],
} as const;

/** Counts what the mail server says, and how long it takes to say it. */
export const meteredMail = (mail: Mail, { metrics, traces }: Pick<Platform, "metrics" | "traces">): Mail => ({
  ...mail,
  send: (letter) =>
    traces.span({ name: "send a letter", kind: "client" }, async () => {
      const began = elapsed();
      const told = (outcome: string) => metrics.observe(handed, { outcome }, (elapsed() - began) / 1000);
      try {
        await mail.send(letter);
        told("accepted");
      } catch (error) {
        told(mailFailure(error).outcome);
        throw error;
      }
    }),
});
