import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type IntakeSettings = {
  /** Hosts with their ports, as an address has them. */
  importHosts: readonly string[];
  /** Of a member of an old site that is asked for its drafts; "" where there is none. */
  importPassword: string;
};

declare module "../platform/index.ts" {
  interface Settings extends IntakeSettings {}
}

export const intakeSettings = settingsOf(
  {
    IMPORT_HOSTS: {
      schema: z.string().regex(/^[\w.:[\]-]+(?:\s*,\s*[\w.:[\]-]+)*$/),
      says: "Hosts inside this house, with commas between, from which an import may fetch pictures all the same: as in old-site.lan:8080.",
      more: "Without it no import asks an address that is not of the public internet, whatever a name or a redirect leads to.",
    },
    IMPORT_PASSWORD: {
      schema: z.string(),
      says: "The application password of a member of a WordPress site, whose drafts `masthead import https://… --user NAME` brings along.",
      more: "For the one command: it is needed nowhere else, and is best left out of a file of settings.",
      secret: true,
    },
  },
  ({ IMPORT_HOSTS, IMPORT_PASSWORD }) => ({
    importHosts: (IMPORT_HOSTS ?? "").split(",").flatMap((host) => host.trim().toLowerCase() || []),
    importPassword: IMPORT_PASSWORD ?? "",
  }),
);
