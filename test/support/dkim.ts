import { createHash, createVerify } from "node:crypto";

export type Verdict = { body: boolean; signature: boolean; domain: string; selector: string; fields: string[] };

/** Checks a DKIM signature (RFC 6376, relaxed/relaxed, rsa-sha256) by our own reading of it, not the signer's. */
export function verifyDkim(raw: string, publicKey: string): Verdict {
  const at = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, at).split(/\r\n(?![ \t])/);
  const body = raw.slice(at + 4);
  const own = headers.find((line) => /^dkim-signature:/i.test(line))!;
  const tags = Object.fromEntries(
    own
      .replace(/^[^:]*:/, "")
      .replace(/\s+/g, "")
      .split(";")
      .filter(Boolean)
      .map((tag) => tag.split(/=(.*)/s).slice(0, 2)),
  ) as Record<string, string>;
  const fields = tags.h!.split(":");
  const verifier = createVerify("RSA-SHA256");
  verifier.update(`${signed(headers, fields)}${relaxed(own).replace(/\bb=[^;]*/, "b=")}`, "latin1");
  const canonical = body
    .replace(/[ \t]+/g, " ")
    .replace(/ \r\n/g, "\r\n")
    .replace(/(\r\n)*$/, "\r\n");
  return {
    body: createHash("sha256").update(canonical, "latin1").digest("base64") === tags.bh,
    signature: verifier.verify(publicKey, tags.b!, "base64"),
    domain: tags.d!,
    selector: tags.s!,
    fields: fields.map((field) => field.toLowerCase()),
  };
}

/** A field named twice takes the next one up; named once more than it is there, it is nothing. */
function signed(headers: string[], fields: string[]): string {
  const left = headers.toReversed();
  return fields
    .map((field) => {
      const at = left.findIndex((line) => line.toLowerCase().startsWith(`${field.toLowerCase()}:`));
      return at < 0 ? "" : `${relaxed(left.splice(at, 1)[0]!)}\r\n`;
    })
    .join("");
}

function relaxed(header: string): string {
  const [, name, value] = /^([^:]+):(.*)$/s.exec(header)!;
  return `${name!.toLowerCase().trim()}:${value!
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim()}`;
}
