import { dirname, join } from "node:path";
import { z } from "zod";
import { codeOf, messageOf } from "../../values/index.ts";
import { type Check, type Patient, type Sentences, orWell, warning, well, wrong } from "../finding.ts";
import type { World } from "../world.ts";

/** The folder of pages and those above it, from the top. */
const wayTo = (folder: string): string[] => (dirname(folder) === folder ? [folder] : [...wayTo(dirname(folder)), folder]);

/** Whether the server in front, which is another user’s, comes to the pages that are written as files. */
export const pages: Check = {
  about: "pages",
  look: async ({ settings: { pagesDir } }, { modeOf }) => {
    if (pagesDir === undefined) return [];
    const folders = wayTo(join(pagesDir, "public"));
    const modes = await Promise.all(folders.map(async (folder) => ({ folder, mode: await modeOf(folder) })));
    return orWell(
      (m) => m.pages.well,
      modes.map(
        ({ folder, mode }) =>
          mode !== undefined &&
          (mode & 0o011) === 0 &&
          warning((m) => m.pages.closed({ folder, mode: mode.toString(8) }), `chmod o+x ${folder}`),
      ),
    );
  },
};

const isHere = ({ settings: { origin } }: Patient) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);

export const origin: Check = {
  about: "address",
  look: async (patient, world) => {
    const { origin: own, secure } = patient.settings;
    if (isHere(patient))
      return [
        warning(
          (m) => m.address.here(own),
          (m) => m.address.setOrigin,
        ),
      ];
    const found = await asked(patient, world);
    return secure
      ? found
      : [
          wrong(
            (m) => m.address.open(own),
            (m) => m.address.encrypt,
          ),
          ...found,
        ];
  },
};

async function asked({ settings }: Patient, world: World) {
  const host = new URL(settings.origin).hostname;
  if ((await world.addresses(host)).length === 0)
    return [
      wrong(
        (m) => m.address.unknown(host),
        (m) => m.address.addRecord(host),
      ),
    ];
  try {
    const answer = await world.fetch(`${settings.origin}/livez`);
    if (answer.status !== 200)
      return [
        wrong(
          (m) => m.address.other({ origin: settings.origin, status: answer.status }),
          (m) => m.address.passOn,
        ),
      ];
    return [well((m) => m.address.well(settings.origin))];
  } catch (error) {
    return [
      wrong(
        (m) => m.address.silent({ origin: settings.origin, why: messageOf(error) }),
        (m) => m.address.ports,
      ),
    ];
  }
}

const unreached = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

export const certificate: Check = {
  about: "certificate",
  look: async (patient, world) => {
    const { settings, clock } = patient;
    if (isHere(patient) || !settings.secure) return [];
    const { hostname, port } = new URL(settings.origin);
    const cure = (m: Sentences) => m.certificate.renew;
    try {
      const ends = await world.certificateEnds(hostname, Number(port || 443));
      const days = Math.floor((ends.valueOf() - clock.now().valueOf()) / 86_400_000);
      if (days < 0) return [wrong((m) => m.certificate.ended({ host: hostname, days: -days }), cure)];
      return [
        days < 14
          ? warning((m) => m.certificate.ends({ host: hostname, days }), cure)
          : well((m) => m.certificate.well({ host: hostname, days })),
      ];
    } catch (error) {
      if (unreached.has(codeOf(error)))
        return [
          wrong(
            (m) => m.certificate.unasked({ host: hostname, why: messageOf(error) }),
            (m) => m.certificate.addressFirst,
          ),
        ];
      return [wrong((m) => m.certificate.unbelieved({ host: hostname, why: messageOf(error) }), cure)];
    }
  },
};

const health = z.object({ warnings: z.array(z.string()).optional() });

/** What a running instance says of itself: the proxy that nobody told it of. */
export const proxy: Check = {
  about: "proxy",
  look: async ({ settings: { origin: own, trustedProxies } }, world) => {
    const answer = await world.fetch(`${own}/healthz`).catch(() => undefined);
    const said = answer?.ok ? health.safeParse(await answer.json()).data?.warnings : undefined;
    if (!said) return [];
    return orWell(
      (m) => (trustedProxies === 0 ? m.proxy.well : m.proxy.wellBehind(trustedProxies)),
      said.map((says) => wrong(says, (m) => m.proxy.set)),
    );
  },
};
