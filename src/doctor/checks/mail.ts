import { createPublicKey } from "node:crypto";
import { domainOf } from "../../platform/index.ts";
import { messageOf } from "../../values/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";

export const mailServer: Check = {
  about: "Mail server",
  look: async ({ settings: { smtpUrl, demo } }, { greetMailServer }) => {
    if (!smtpUrl)
      return [
        (demo ? warning : wrong)(
          "Letters go nowhere: no reader can sign in or is sent anything.",
          "Set SMTP_URL, as in smtps://user:password@mail.example",
        ),
      ];
    try {
      await greetMailServer(smtpUrl);
    } catch (error) {
      // its own words may repeat what was sent: the password among it never
      return [
        wrong(
          `The mail server does not take us: ${messageOf(error)}.`,
          "See host, port, name and password of SMTP_URL; port 465 is smtps://, 587 is smtp://.",
        ),
      ];
    }
    const plain = smtpUrl.startsWith("smtp:") && /^smtp:\/\/[^@/]+@/.test(smtpUrl) && !/@(?:localhost|127\.|\[::1\])/.test(smtpUrl);
    return orWell("The mail server takes us. masthead doctor --letter you@example.com has it send one.", [
      plain &&
        warning(
          "SMTP_URL begins with smtp://: where the server offers no STARTTLS the password goes over the line in the clear.",
          "Use smtps:// and port 465, or add ?requireTLS=true",
        ),
    ]);
  },
};

/** A name that the world’s DNS can say nothing about. */
const isLocal = (domain: string) =>
  domain === "masthead" || !domain.includes(".") || /^[\d.]+$|\.(?:example|test|localhost|invalid)$/.test(domain);

export const senderPolicy: Check = {
  about: "SPF",
  look: async ({ settings: { mailFrom } }, { texts }) => {
    const domain = domainOf(mailFrom);
    if (isLocal(domain))
      return [wrong(`Letters come from ${domain}, which is no domain of the world’s.`, "Set MAIL_FROM to an address at your own domain.")];
    const policies = (await texts(domain)).filter((text) => /^v=spf1(?:\s|$)/i.test(text));
    const add = `Add a TXT record at ${domain}, as your mail provider says it: v=spf1 include:… -all`;
    if (policies.length === 0) return [wrong(`${domain} does not say who may send letters in its name.`, add)];
    return orWell(`${domain} says who may send in its name.`, [
      policies.length > 1 &&
        wrong(
          `${domain} says ${policies.length} times who may send in its name, which counts as not at all.`,
          "Make one TXT record of them.",
        ),
      /(?:^|\s)\+?all(?:\s|$)/i.test(policies[0] ?? "") &&
        wrong(`${domain} lets everybody send in its name.`, "End its SPF record with -all or ~all."),
    ]);
  },
};

export const dmarc: Check = {
  about: "DMARC",
  look: async ({ settings: { mailFrom } }, { texts }) => {
    const domain = domainOf(mailFrom);
    if (isLocal(domain)) return [];
    const names = [domain, domain.split(".").slice(-2).join(".")].map((name) => `_dmarc.${name}`);
    const said = (await Promise.all([...new Set(names)].map(texts))).flat().find((text) => /^v=DMARC1(?:\s*;|$)/i.test(text));
    if (!said)
      return [
        wrong(
          `${names[0]} says nothing, and large mail providers refuse newsletters then.`,
          `Add a TXT record at ${names[0]}: v=DMARC1; p=none; rua=mailto:you@${domain}`,
        ),
      ];
    if (/;\s*p=none\b/i.test(said))
      return [
        warning(
          `${domain} has nothing done with letters that only pretend to come from it (p=none).`,
          "Once the reports name none of your own letters, set p=quarantine.",
        ),
      ];
    return [well(`${domain} says what is done with letters that are not its own.`)];
  },
};

export const dkim: Check = {
  about: "DKIM",
  look: async ({ settings: { dkim: key, mailFrom } }, { texts }) => {
    if (!key) {
      const cure =
        "Set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE, or see that the mail server signs (send yourself a letter and look for dkim=pass).";
      return isLocal(domainOf(mailFrom)) ? [] : [warning("Masthead does not sign letters; the mail server has to.", cure)];
    }
    const name = `${key.selector}._domainkey.${key.domain}`;
    const own = createPublicKey(key.privateKey).export({ type: "spki", format: "der" }).toString("base64");
    const there = (await texts(name))
      .map((text) => /(?:^|;)\s*p=([^;]*)/.exec(text)?.[1]?.replaceAll(/\s/g, ""))
      .find((p) => p !== undefined);
    const cure = `Set the TXT record at ${name}: v=DKIM1; k=rsa; p=${own}`;
    if (!there) return [wrong(`The DNS has no key at ${name}: signed letters are taken for forged.`, cure)];
    if (there !== own) return [wrong(`The key at ${name} is not that of DKIM_KEY_FILE: signed letters are taken for forged.`, cure)];
    const sender = domainOf(mailFrom);
    return orWell(`The key at ${name} is that of DKIM_KEY_FILE.`, [
      sender !== key.domain &&
        !sender.endsWith(`.${key.domain}`) &&
        warning(
          `Letters come from ${sender} and are signed by ${key.domain}, so that DMARC does not count the signature.`,
          `Sign with a key of ${sender}, or send from ${key.domain}.`,
        ),
    ]);
  },
};
