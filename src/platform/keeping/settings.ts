import { z } from "zod";
import { settingsOf } from "../read-settings.ts";

/** Days, and years of the desk’s log, that what is about people is kept once it has done what it was for. */
type KeepingSettings = {
  keep: { signIns: number; sessions: number; letters: number | undefined; deedYears: number; takeOns: number; archives: number };
};

declare module "../read-settings.ts" {
  interface Settings extends KeepingSettings {}
}

const years = z.coerce.number().int().min(1).max(100);
const days = z.coerce.number().int().min(1).max(36_500);

export const keepingSettings = settingsOf(
  {
    KEEP_SIGN_INS: {
      schema: days,
      initially: "30",
      says: "Days that tries to sign in, their letters, and newsletters that were asked for and never confirmed are kept.",
      more: "[PRIVACY.md](PRIVACY.md) says what is kept how long.",
    },
    KEEP_SESSIONS: {
      schema: days,
      initially: "90",
      says: "Days that a session is kept, with its device, once it has ended.",
    },
    KEEP_LETTERS: {
      schema: days.refine((given) => given >= 90, "give 90 days or more: what renews is announced so long before"),
      says: "Days that letters to readers are kept once they were sent, 90 at least. Without it they are kept as long as the magazine.",
    },
    KEEP_DEEDS_YEARS: {
      schema: years,
      initially: "10",
      says: "Years that the log of what was done at the desk is kept, names and addresses that stand in it included.",
    },
    KEEP_TAKE_ONS: {
      schema: days,
      initially: "180",
      says: "Days that the rows of a file of subscribers are kept, as they came, once it was taken on, taken back or left as it was.",
    },
    KEEP_ARCHIVES: {
      schema: days,
      initially: "90",
      says: "Days that the files of an archive that came in from another system lie in `DATA_DIR/imports` after the last thing done with it.",
    },
  },
  (v): KeepingSettings => ({
    keep: {
      signIns: v.KEEP_SIGN_INS,
      sessions: v.KEEP_SESSIONS,
      letters: v.KEEP_LETTERS,
      deedYears: v.KEEP_DEEDS_YEARS,
      takeOns: v.KEEP_TAKE_ONS,
      archives: v.KEEP_ARCHIVES,
    },
  }),
);
