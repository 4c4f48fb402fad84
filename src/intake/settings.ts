import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type IntakeSettings = {
  /** Hosts with their ports, as an address has them. */
  importHosts: readonly string[];
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
  },
  ({ IMPORT_HOSTS }) => ({ importHosts: (IMPORT_HOSTS ?? "").split(",").flatMap((host) => host.trim().toLowerCase() || []) }),
);
