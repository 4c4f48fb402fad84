import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPicture } from "./fetch-picture.ts";

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const asked: string[] = [];

function answer({ url = "" }: IncomingMessage, response: ServerResponse): void {
  asked.push(url);
  const led: Record<string, string> = {
    "/moved.png": "/a.png",
    "/inside.png": "http://169.254.169.254/latest",
    "/away.png": "http://other.example/a.png",
    "/round.png": "/round.png",
  };
  if (led[url]) return void response.writeHead(302, { location: led[url] }).end();
  if (url === "/page.png") return void response.writeHead(200, { "content-type": "text/html" }).end("<p>Not here</p>");
  if (url === "/a.png") return void response.writeHead(200, { "content-type": "image/png" }).end(png);
  response.writeHead(404).end();
}
const server = createServer(answer);
let host: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  host = `localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => void server.close(resolve)));

const fetchAt = (path: string, { allowed = [host], site = `http://${host}` } = {}) =>
  fetchPicture(path.startsWith("/") ? `http://${host}${path}` : path, { site, hosts: [], allowed });

describe("a picture of the old site", () => {
  it("is fetched, through a redirect within it, where the house allows it", async () => {
    expect(await fetchAt("/a.png")).toEqual(png);
    expect(await fetchAt("/moved.png")).toEqual(png);
  });
  it.each<[string, string, RegExp]>([
    ["that is gone", "/gone.png", /answered 404/],
    ["that is a page", "/page.png", /no picture \(text\/html\)/],
    ["that leads round", "/round.png", /on and on/],
    ["that leads to another site", "/away.png", /other\.example, which is not the old site/],
    ["that leads into the house", "/inside.png", /169\.254\.169\.254, which is not the old site/],
    ["that is a file", "file:///etc/passwd", /none of the web/],
    ["with a password in its address", "http://a:b@localhost/a.png", /holds a password/],
  ])("%s is told, and not had", async (_what, path, why) => {
    await expect(fetchAt(path)).rejects.toThrow(why);
  });
  it("is asked for under a host of the system as well, and at no other that only ends as it does", async () => {
    const beside = (address: string) => fetchPicture(address, { site: "https://quay.example", hosts: [".localhost"], allowed: [] });
    await expect(beside("http://evil-localhost/a.png")).rejects.toThrow(/which is not the old site/);
    await expect(beside("http://localhost/a.png")).rejects.toThrow(/which is not the old site/);
    // past the question whose it is, and stopped at the next
    await expect(beside("http://quay.localhost:8080/a.png")).rejects.toThrow(/at a port of its own/);
  });
  it("is never asked for inside the house, by its address, by a name that means one, or at a port, unless that host is allowed", async () => {
    const before = asked.length;
    for (const site of ["http://127.0.0.1", "http://[::1]", "http://10.0.0.8", "http://169.254.169.254", "http://[::ffff:127.0.0.1]"])
      await expect(fetchPicture(`${site}/a.png`, { site, hosts: [], allowed: [] }), site).rejects.toThrow(/inside a house/);
    await expect(fetchPicture("http://localhost/a.png", { site: "http://localhost", hosts: [], allowed: [] })).rejects.toThrow(
      /leads to an address inside a house/,
    );
    await expect(fetchAt("/a.png", { allowed: [] })).rejects.toThrow(/port of its own/);
    expect(asked.length).toBe(before);
  });
});
