import { describe, expect, it } from "vitest";
import { assetHeaders, securityHeaders } from "./headers.ts";

describe("what every page tells browsers", () => {
  it("is all of this, and nothing wider", () => {
    const { "content-security-policy": policy, ...others } = securityHeaders(false);
    expect(others).toEqual({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    });
    const parts = Object.fromEntries(policy!.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]));
    const own = "script-src style-src font-src media-src connect-src manifest-src form-action".split(" ");
    expect(parts).toEqual({
      ...Object.fromEntries(own.map((name) => [name, "'self'"])),
      "img-src": "'self' data:",
      "default-src": "'none'",
      "base-uri": "'none'",
      "frame-ancestors": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": expect.stringMatching(/^[\w-]+ ProseMirrorClipboard 'allow-duplicates'$/),
    });
  });

  it("lets a form lead on to the gateway, where one is named, and to nobody else", () => {
    expect(securityHeaders(true, ["https://pay.example"])["content-security-policy"]).toContain("form-action 'self' https://pay.example;");
  });

  it("is to come by TLS for two years, where it comes by it", () => {
    expect(securityHeaders(false)).not.toHaveProperty("strict-transport-security");
    expect(securityHeaders(true)).toHaveProperty("strict-transport-security", "max-age=63072000; includeSubDomains");
  });

  it("is of a sheet, a face or a script what counts for it", () => {
    expect(assetHeaders(true)).toEqual({
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
    });
  });
});
