import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type BookSettings = { aceCommand: string | undefined };

declare module "../platform/index.ts" {
  interface Settings extends BookSettings {}
}

export const bookSettings = settingsOf(
  {
    ACE_COMMAND: {
      schema: z.string().min(1),
      says: "Ace by DAISY as it is installed on this machine, as in `ace` (`npm install --global @daisy/ace-cli`, which drives a Chromium; PUPPETEER_EXECUTABLE_PATH names one that is there).",
      more: "It is run without a shell, as `ace --outdir FOLDER BOOK`, for every EPUB that is to claim conformance to EPUB Accessibility 1.1: the magazine’s settings say in whose name. Without it no book claims any.",
    },
  },
  (v): BookSettings => ({ aceCommand: v.ACE_COMMAND }),
);
