import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type PushSettings = { pushHosts: string[] };

declare module "../platform/index.ts" {
  interface Settings extends PushSettings {}
}

export const pushSettings = settingsOf(
  {
    PUSH_HOSTS: {
      schema: z.string().regex(/^[\w.:[\]-]+(?:\s*,\s*[\w.:[\]-]+)*$/),
      says: "Push services inside this house, with commas between, that may be asked all the same to tell a browser of a new issue: as in push.lan:8080.",
      more: "Without it no push service is asked that is not at an address of the public internet, encrypted.",
    },
  },
  ({ PUSH_HOSTS }): PushSettings => ({ pushHosts: (PUSH_HOSTS ?? "").split(",").flatMap((host) => host.trim().toLowerCase() || []) }),
);
