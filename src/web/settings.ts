import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type WebSettings = { indexNow: { key: string; address: string } | undefined };

declare module "../platform/index.ts" {
  interface Settings extends WebSettings {}
}

export const webSettings = settingsOf(
  {
    INDEXNOW_ID: {
      schema: z.string().regex(/^[A-Za-z0-9-]{8,128}$/),
      says: "Tells search engines of each article that is published or withdrawn, by IndexNow, under this key of 8 to 128 letters, digits and hyphens.",
      more: "The magazine shows the key at `/KEY.txt`, as the protocol asks: it is no secret. Without it nobody is told anything; a demo never tells.",
    },
    INDEXNOW_URL: {
      schema: z.url({ protocol: /^https?$/ }),
      initially: "https://api.indexnow.org/indexnow",
      says: "Where IndexNow is told; any of its search engines passes it on to the others.",
    },
  },
  ({ INDEXNOW_ID: key, INDEXNOW_URL: address }): WebSettings => ({
    indexNow: key === undefined ? undefined : { key, address: address ?? "" },
  }),
);
