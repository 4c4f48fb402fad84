import { createPublicKey } from "node:crypto";
import { domainOf, mailStage } from "../../platform/index.ts";
import { messageOf } from "../../values/index.ts";
import { type Check, type Sentences, orWell, warning, well, wrong } from "../finding.ts";

/** What helps, by how far one came. */
export const mailCure = (error: unknown) => (m: Sentences) => m.mailServer.cures[mailStage(error) ?? "any"];

export const mailServer: Check = {
  about: "mailServer",
  look: async ({ settings: { smtpUrl, demo } }, { greetMailServer }) => {
    if (!smtpUrl)
      return [
        (demo ? warning : wrong)(
          (m) => m.mailServer.none,
          (m) => m.mailServer.set,
        ),
      ];
    try {
      await greetMailServer(smtpUrl);
    } catch (error) {
      // its own words may repeat what was sent: the password among it never
      return [wrong((m) => m.mailServer.refuses(messageOf(error)), mailCure(error))];
    }
    const plain = smtpUrl.startsWith("smtp:") && /^smtp:\/\/[^@/]+@/.test(smtpUrl) && !/@(?:localhost|127\.|\[::1\])/.test(smtpUrl);
    return orWell(
      (m) => m.mailServer.well,
      [
        plain &&
          warning(
            (m) => m.mailServer.clear,
            (m) => m.mailServer.encrypt,
          ),
      ],
    );
  },
};

/** A name that the world’s DNS can say nothing about. */
const isLocal = (domain: string) =>
  domain === "masthead" || !domain.includes(".") || /^[\d.]+$|\.(?:example|test|localhost|invalid)$/.test(domain);

export const senderPolicy: Check = {
  about: "spf",
  look: async ({ settings: { mailFrom } }, { texts }) => {
    const domain = domainOf(mailFrom);
    if (isLocal(domain))
      return [
        wrong(
          (m) => m.spf.local(domain),
          (m) => m.spf.set,
        ),
      ];
    const policies = (await texts(domain)).filter((text) => /^v=spf1(?:\s|$)/i.test(text));
    if (policies.length === 0)
      return [
        wrong(
          (m) => m.spf.none(domain),
          (m) => m.spf.add(domain),
        ),
      ];
    return orWell(
      (m) => m.spf.well(domain),
      [
        policies.length > 1 &&
          wrong(
            (m) => m.spf.many({ domain, times: policies.length }),
            (m) => m.spf.makeOne,
          ),
        /(?:^|\s)\+?all(?:\s|$)/i.test(policies[0] ?? "") &&
          wrong(
            (m) => m.spf.everybody(domain),
            (m) => m.spf.end,
          ),
      ],
    );
  },
};

export const dmarc: Check = {
  about: "dmarc",
  look: async ({ settings: { mailFrom } }, { texts }) => {
    const domain = domainOf(mailFrom);
    if (isLocal(domain)) return [];
    const name = `_dmarc.${domain}`;
    const names = [name, `_dmarc.${domain.split(".").slice(-2).join(".")}`];
    const said = (await Promise.all([...new Set(names)].map(texts))).flat().find((text) => /^v=DMARC1(?:\s*;|$)/i.test(text));
    if (!said)
      return [
        wrong(
          (m) => m.dmarc.none(name),
          (m) => m.dmarc.add({ name, domain }),
        ),
      ];
    if (/;\s*p=none\b/i.test(said))
      return [
        warning(
          (m) => m.dmarc.nothing(domain),
          (m) => m.dmarc.quarantine,
        ),
      ];
    return [well((m) => m.dmarc.well(domain))];
  },
};

export const dkim: Check = {
  about: "dkim",
  look: async ({ settings: { dkim: key, mailFrom } }, { texts }) => {
    if (!key) {
      return isLocal(domainOf(mailFrom))
        ? []
        : [
            warning(
              (m) => m.dkim.none,
              (m) => m.dkim.set,
            ),
          ];
    }
    const name = `${key.selector}._domainkey.${key.domain}`;
    const own = createPublicKey(key.privateKey).export({ type: "spki", format: "der" }).toString("base64");
    const there = (await texts(name))
      .map((text) => /(?:^|;)\s*p=([^;]*)/.exec(text)?.[1]?.replaceAll(/\s/g, ""))
      .find((p) => p !== undefined);
    const cure = (m: Sentences) => m.dkim.add({ name, key: own });
    if (!there) return [wrong((m) => m.dkim.noKey(name), cure)];
    if (there !== own) return [wrong((m) => m.dkim.otherKey(name), cure)];
    const sender = domainOf(mailFrom);
    return orWell(
      (m) => m.dkim.well(name),
      [
        sender !== key.domain &&
          !sender.endsWith(`.${key.domain}`) &&
          warning(
            (m) => m.dkim.otherDomain({ sender, domain: key.domain }),
            (m) => m.dkim.sign({ sender, domain: key.domain }),
          ),
      ],
    );
  },
};
