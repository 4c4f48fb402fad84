import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type IntakeSettings = {
  /** Hosts with their ports, as an address has them. */
  importHosts: readonly string[];
  /** Of a member of an old site that is asked for its drafts; "" where there is none. */
  importPassword: string;
  /** Hosts, each with all under it, that are asked what a film or a page there is called. */
  embedHosts: readonly string[];
};

declare module "../platform/index.ts" {
  interface Settings extends IntakeSettings {}
}

const hosts = z.string().regex(/^[\w.:[\]-]+(?:\s*,\s*[\w.:[\]-]+)*$/);
const listOf = (named = ""): string[] => named.split(",").flatMap((host) => host.trim().toLowerCase() || []);

export const intakeSettings = settingsOf(
  {
    IMPORT_HOSTS: {
      schema: hosts,
      says: "Hosts inside this house, with commas between, from which an import may fetch pictures all the same: as in old-site.lan:8080.",
      more: "Without it no import asks an address that is not of the public internet, whatever a name or a redirect leads to.",
    },
    IMPORT_PASSWORD: {
      schema: z.string(),
      says: "The application password of a member of a WordPress site, whose drafts `masthead import https://… --user NAME` brings along.",
      more: "For the one command: it is needed nowhere else, and is best left out of a file of settings.",
      secret: true,
    },
    EMBED_HOSTS: {
      schema: hosts,
      says: "Hosts elsewhere, with commas between, that the desk asks what a film, a recording or a page there is called when a writer embeds it: as in youtube.com, youtu.be, vimeo.com. Each is meant with all under it.",
      more: "Without it nobody is asked, and the writer types the title. A host inside this house is named with its port, as in films.lan:8080.",
    },
  },
  ({ IMPORT_HOSTS, IMPORT_PASSWORD, EMBED_HOSTS }) => ({
    importHosts: listOf(IMPORT_HOSTS),
    importPassword: IMPORT_PASSWORD ?? "",
    embedHosts: listOf(EMBED_HOSTS),
  }),
);
