import { describe, expect, it } from "vitest";
import { deviceOf } from "./device.ts";
import { newTotpKey, stepAt, stepOfCode, totpAddress, totpCode } from "./totp.ts";

/** The key of the examples of RFC 6238, "12345678901234567890". */
const key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code of an app", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("is at second %i what RFC 6238 says: %s", (seconds, code) => expect(totpCode(key, stepAt(at(seconds)))).toBe(code));

  it("is good half a minute before and after, and not twice", () => {
    const now = at(1_234_567_890);
    for (const off of [-1, 0, 1]) expect(stepOfCode(key, totpCode(key, stepAt(now) + off), { now, last: 0 })).toBe(stepAt(now) + off);
    for (const off of [-2, 2]) expect(stepOfCode(key, totpCode(key, stepAt(now) + off), { now, last: 0 })).toBeUndefined();
    expect(stepOfCode(key, totpCode(key, stepAt(now)), { now, last: stepAt(now) })).toBeUndefined();
  });

  it("comes of a key of 160 bits that no other has", () => {
    const keys = [newTotpKey(), newTotpKey()];
    for (const one of keys) expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
    expect(totpAddress({ key, magazine: "Tide & Water", email: "a@b.example" })).toBe(
      `otpauth://totp/Tide%20%26%20Water%3Aa%40b.example?secret=${key}&issuer=Tide%20%26%20Water`,
    );
  });

  it("stands in a QR code whatever it is called and whoever has it, with the beginning of both", () => {
    const address = totpAddress({ key, magazine: "\u{1F6A2}".repeat(5000), email: "\u{1F6A2}".repeat(300) });
    expect(address.length).toBeLessThan(2331);
    expect(decodeURIComponent(address)).toMatch(/^otpauth:\/\/totp\/\u{1F6A2}{40}:\u{1F6A2}{60}\?secret=/u);
  });
});

describe("a device", () => {
  const mozilla = "Mozilla/5.0";
  it.each([
    [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, "Firefox", "Linux"],
    [`${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36`, "Chrome", "Windows"],
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36 Edg/143.0`,
      "Edge",
      "Windows",
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1`,
      "Safari",
      "iPhone",
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15`,
      "Safari",
      "Mac",
    ],
    [`${mozilla} (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36`, "Chrome", "Android"],
    ["curl/8.0", "", ""],
  ])("that calls itself %s is told as %j on %j", (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }));
});
