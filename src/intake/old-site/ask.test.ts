import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askOldSite, bodyOf } from "./ask.ts";

const told: [url: string, authorization: string | undefined][] = [];
function answer({ url = "", headers }: IncomingMessage, response: ServerResponse): void {
  told.push([url, headers.authorization]);
  const port = headers.host?.split(":")[1];
  if (url === "/away") return void response.writeHead(302, { location: `http://sub.localhost:${port}/a` }).end();
  response.writeHead(200).end("twelve bytes");
}
const server = createServer(answer);
let port: number;
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => void server.close(resolve)));

const ask = (path: string, site = `http://localhost:${port}`, allowed = [`localhost:${port}`, `sub.localhost:${port}`]) =>
  askOldSite(`${site}${path}`, { site, hosts: [], allowed }, { accept: "*/*", authorization: "Basic aWRhOng=" });

describe("a password of the old site", () => {
  it("is told to the site that was named", async () => {
    (await ask("/a")).destroy();
    expect(told.at(-1)).toEqual(["/a", "Basic aWRhOng="]);
  });
  it("is told to no host that it leads to, and to nobody unencrypted over the internet", async () => {
    told.length = 0;
    await expect(ask("/away")).rejects.toThrow(/leads to sub\.localhost:\d+, which is not told the password/);
    expect(told.map(([url]) => url)).toEqual(["/away"]);
    await expect(ask("/a", "http://old.example")).rejects.toThrow(/not encrypted/);
  });
});

it("an answer that is longer than it may be is told, and not had", async () => {
  expect((await bodyOf(await ask("/a"), 12)).toString()).toBe("twelve bytes");
  await expect(bodyOf(await ask("/a"), 11)).rejects.toThrow(/over 0 MB/);
});
