import { resolve4, resolve6, resolveTxt } from "node:dns/promises";
import { stat, statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { connect } from "node:tls";
import { greetMailServer } from "../platform/index.ts";
import { codeOf } from "../values/index.ts";

/** What lies outside of the house, as a check asks it. */
export type World = {
  nodeVersion: string;
  /** Bytes that this process may use: the container’s, where there is one. */
  memory: () => number;
  disk: (folder: string) => Promise<{ free: number; size: number; device: number }>;
  /** The permission bits; undefined where there is no such file. */
  modeOf: (path: string) => Promise<number | undefined>;
  /** Texts at a name of the DNS; none where there is no such name. */
  texts: (name: string) => Promise<string[]>;
  addresses: (name: string) => Promise<string[]>;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** When the certificate of this host ends. Throws where it is not believed. */
  certificateEnds: (host: string, port: number) => Promise<Date>;
  greetMailServer: (url: string) => Promise<void>;
};

/** Each question to the outside is given so long. */
const patience = 8000;

/** Of a folder that is not there nothing is known; any other failure is one. */
export const noneIfMissing = (error: unknown): undefined => {
  if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) throw error;
};

const none = (error: unknown): string[] => {
  if (["ENOTFOUND", "ENODATA"].includes(codeOf(error))) return [];
  throw error;
};

export const realWorld: World = {
  nodeVersion: process.versions.node,
  memory: () => {
    const most = process.constrainedMemory();
    return most > 0 && most < totalmem() ? most : totalmem();
  },
  disk: async (folder) => {
    const [{ bavail, blocks, bsize }, { dev }] = await Promise.all([statfs(folder), stat(folder)]);
    return { free: bavail * bsize, size: blocks * bsize, device: dev };
  },
  modeOf: async (path) => {
    try {
      return (await stat(path)).mode & 0o777;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
  },
  texts: async (name) => (await resolveTxt(name).catch(none)).map((parts) => [parts].flat().join("")),
  addresses: async (name) => (await Promise.all([resolve4(name).catch(none), resolve6(name).catch(none)])).flat(),
  fetch: (url, init = {}) => fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patience), ...init }),
  certificateEnds,
  greetMailServer: (url) => greetMailServer(url, patience),
};

function certificateEnds(host: string, port: number): Promise<Date> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, timeout: patience }, () => {
      const ends = new Date(socket.getPeerCertificate().valid_to);
      socket.destroy();
      resolve(ends);
    });
    socket.once("error", reject).once("timeout", () => socket.destroy(new Error("it does not answer")));
  });
}
