import { z } from "zod";
import { codeOf, messageOf } from "../../values/index.ts";
import { type Check, type Patient, orWell, warning, well, wrong } from "../finding.ts";
import type { World } from "../world.ts";

const isHere = ({ settings: { origin } }: Patient) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(origin).hostname);

export const origin: Check = {
  about: "Address",
  look: async (patient, world) => {
    const { origin: own, secure } = patient.settings;
    if (isHere(patient))
      return [
        warning(
          `Readers are sent to ${own}, which is this machine alone.`,
          "Set ORIGIN=https://your.magazine before anybody else is to read.",
        ),
      ];
    const found = await asked(patient, world);
    return secure
      ? found
      : [
          wrong(
            `${own} is not encrypted: sessions and codes can be read on the way.`,
            "Put a proxy with TLS in front (deploy/Caddyfile), and set ORIGIN=https://…",
          ),
          ...found,
        ];
  },
};

async function asked({ settings }: Patient, world: World) {
  const host = new URL(settings.origin).hostname;
  if ((await world.addresses(host)).length === 0)
    return [wrong(`The DNS knows no ${host}.`, `Add an A or AAAA record for ${host} with this machine’s address.`)];
  try {
    const answer = await world.fetch(`${settings.origin}/livez`);
    if (answer.status !== 200)
      return [
        wrong(
          `${settings.origin} answers ${answer.status} instead of Masthead.`,
          "See that the proxy passes everything on to HOST and PORT, and that Masthead runs.",
        ),
      ];
    return [well(`${settings.origin} answers.`)];
  } catch (error) {
    return [
      wrong(
        `${settings.origin} does not answer: ${messageOf(error)}.`,
        "See that the proxy runs, that ports 80 and 443 are open, and that Masthead runs.",
      ),
    ];
  }
}

const unreached = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"]);

export const certificate: Check = {
  about: "Certificate",
  look: async (patient, world) => {
    const { settings, clock } = patient;
    if (isHere(patient) || !settings.secure) return [];
    const { hostname, port } = new URL(settings.origin);
    const cure = "Let the proxy renew it (Caddy does by itself; certbot renew), and see why it did not.";
    try {
      const ends = await world.certificateEnds(hostname, Number(port || 443));
      const days = Math.floor((ends.valueOf() - clock.now().valueOf()) / 86_400_000);
      if (days < 0) return [wrong(`The certificate of ${hostname} ended ${-days} days ago.`, cure)];
      return [
        days < 14
          ? warning(`The certificate of ${hostname} ends in ${days} days.`, cure)
          : well(`The certificate of ${hostname} is good for ${days} days.`),
      ];
    } catch (error) {
      if (unreached.has(codeOf(error)))
        return [
          wrong(`${hostname} could not be asked for its certificate: ${messageOf(error)}.`, "Mend first what is said of the address."),
        ];
      return [wrong(`The certificate of ${hostname} is not believed: ${messageOf(error)}.`, cure)];
    }
  },
};

const health = z.object({ warnings: z.array(z.string()).optional() });

/** What a running instance says of itself: the proxy that nobody told it of. */
export const proxy: Check = {
  about: "Proxy",
  look: async ({ settings: { origin: own, trustedProxies } }, world) => {
    const answer = await world.fetch(`${own}/healthz`).catch(() => undefined);
    const said = answer?.ok ? health.safeParse(await answer.json()).data?.warnings : undefined;
    if (!said) return [];
    return orWell(
      `${trustedProxies === 0 ? "No proxy is" : `${trustedProxies} of the proxies are`} believed, and nothing speaks against it.`,
      said.map((says) => wrong(says, "Set TRUST_PROXY to the number of proxies of yours.")),
    );
  },
};
