import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress, lookupOnly } from "../platform/index.ts";

/** Milliseconds. */
const timeout = 20_000;

/** Why no push service is asked at this address; undefined where it may be. `allowed`: hosts inside the house that its owner names. */
export function reasonAgainstAsking(address: string, allowed: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return "it is no address";
  const url = new URL(address);
  if (url.username || url.password) return "it holds a password";
  if (allowed.includes(url.host.toLowerCase())) return undefined;
  if (url.protocol !== "https:") return "it is not encrypted";
  if (url.port) return "it lies at a port of its own";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) && !isPublicAddress(host) ? "it is an address inside a house" : undefined;
}

type Sending = { body: Buffer; headers: Record<string, string>; allowed: readonly string[]; signal?: AbortSignal };

/**
 * Gives the message to the push service, and answers with its status. Nothing is followed; what its name means is looked up once,
 * checked, and that very address is connected to, so that a name that changes leads nowhere inside.
 */
export function askService(address: string, { body, headers, allowed, signal }: Sending): Promise<{ status: number }> {
  const reason = reasonAgainstAsking(address, allowed);
  if (reason) return Promise.reject(new Error(`the push service is not asked: ${reason}`));
  const url = new URL(address);
  const find = lookupOnly(
    (ip) => allowed.includes(url.host.toLowerCase()) || isPublicAddress(ip),
    (name, ip) => new Error(`${name} leads to an address inside a house (${ip}), which is not asked`),
  );
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const whole = { ...headers, "content-length": String(body.length) };
    const asked = send(url, { method: "POST", lookup: find, headers: whole, timeout, ...(signal && { signal }) }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0 }));
      answer.on("error", reject);
    });
    asked.on("timeout", () => asked.destroy(new Error(`the push service did not answer in ${timeout / 1000} seconds`)));
    asked.on("error", reject);
    asked.end(body);
  });
}
