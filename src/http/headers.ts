import { trustedName } from "../values/index.ts";

/** As prosemirror-view names the one by which it reads what was copied within an editor. */
const editorsClipboard = "ProseMirrorClipboard";

/**
 * No inline script, no inline style, no other host. JSON-LD is data, which the policy lets stand. Markup and addresses of scripts
 * get into a page by the named ways alone; each script of a page is bundled by itself and makes its own, so they may be made twice.
 */
const policy = (formTargets: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // a form's answer may lead on to the gateway's page; browsers hold that redirect to this line too
    ["form-action 'self'", ...formTargets].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedName} ${editorsClipboard} 'allow-duplicates'`,
  ].join("; ");

/** `formTargets`: origins besides ours that the answer to a form may lead to. */
export function securityHeaders(secure: boolean, formTargets: readonly string[] = []): Record<string, string> {
  return {
    "content-security-policy": policy(formTargets),
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    ...(secure && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  };
}

const forAssets = new Set(["x-content-type-options", "cross-origin-resource-policy", "strict-transport-security"]);

/** A style sheet, font or script is no document: the policies of one would be 600 bytes of nothing with each. */
export const assetHeaders = (secure: boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(securityHeaders(secure)).filter(([name]) => forAssets.has(name)));
