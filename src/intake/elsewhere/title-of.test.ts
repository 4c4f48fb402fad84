import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { titleElsewhere } from "./title-of.ts";

const pages: Record<string, string | Buffer> = {
  "/titled": "<!doctype html><html><head><meta charset=utf-8><title>\n Ropes &amp; knots,\n <b> </title></head><body><title>No</title>",
  "/shared": `<title>Ropes – Halmouth TV</title><meta content='Ropes: "a > b"' property="og:title">`,
  "/said-in-script": "<script>document.write('<title>Not this</title>')</script><!-- <title>Nor this</title> --><TITLE>This</TITLE>",
  "/latin": Buffer.from("<title>Möwen über Halmouth</title>", "latin1"),
  "/silent": "<p>Nothing</p>",
  "/turned": "<title>Ropes \u202egnp.exe\u202c\u2028 and knots</title>",
  "/found": `<title>Page</title><link rel="alternate" type="application/json+oembed" href="/oembed?url=1">`,
  "/found-away": `<title>Page</title><link type="application/json+oembed" href="http://other.example/oembed">`,
  "/oembed?url=1": JSON.stringify({ version: "1.0", type: "video", title: "The last ferry" }),
  "/long": `<title>${"🚢".repeat(400)}</title>`,
  "/late": `<!--${" ".repeat(500_000)}--><title>Late</title>`,
};
const led: Record<string, string> = {
  "/moved": "/titled",
  "/away": "http://other.example/",
  "/inside": "http://169.254.169.254/latest",
  "/round": "/round",
};
let asked: { url: string; agent: string | undefined }[] = [];

function answer({ url = "", headers }: IncomingMessage, response: ServerResponse): void {
  asked.push({ url, agent: headers["user-agent"] });
  if (led[url]) return void response.writeHead(302, { location: led[url] }).end();
  if (url === "/slow") return void response.writeHead(200).write("<title>Slo");
  if (url === "/endless") return endless(response);
  const page = pages[url];
  if (page === undefined) return void response.writeHead(404).end("<title>Gone</title>");
  response.writeHead(200, { "content-type": url === "/latin" ? "text/html; charset=ISO-8859-1" : "text/html" }).end(page);
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/html" });
  response.write("<title>Without end</title><body>");
  const more = setInterval(() => response.write("x".repeat(100_000)), 1);
  response.on("close", () => clearInterval(more));
}

const server = createServer(answer);
let host: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  host = `localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
afterEach(() => void (asked = []));

const titleOf = (path: string, hosts = [host]) => titleElsewhere(`http://${host}${path}`, hosts, { within: 1500 });

describe("what a page elsewhere is called", () => {
  it.each([
    ["is its title, as one line", "/titled", "Ropes & knots,"],
    ["is rather what it says to be shown under", "/shared", 'Ropes: "a > b"'],
    ["is not what a script or a comment says", "/said-in-script", "This"],
    ["is read in the encoding that it names", "/latin", "Möwen über Halmouth"],
    ["is followed where it moved within its host", "/moved", "Ropes & knots,"],
    ["is what its oEmbed says", "/found", "The last ferry"],
    ["is its own, where its oEmbed lies at a host that is not named", "/found-away", "Page"],
    ["is read before a page is over that never ends", "/endless", "Without end"],
    ["cannot turn the line around it", "/turned", "Ropes gnp.exe and knots"],
    ["is not looked for further than the beginning of a page", "/late", ""],
    ["is nothing where it says nothing", "/silent", ""],
  ])("%s", async (_what, path, title) => expect(await titleOf(path)).toBe(title));

  it("is cut where it is too long, and never within a sign", async () => {
    const title = await titleOf("/long");
    expect([title.length, title.isWellFormed()]).toEqual([300, true]);
  });

  it.each<[string, string, RegExp]>([
    ["that is gone", "/gone", /answered 404/],
    ["that leads to a host that is not named", "/away", /other\.example/],
    ["that leads into the house", "/inside", /169\.254\.169\.254/],
    ["that leads round", "/round", /on and on/],
    ["that does not come to an end in time", "/slow", /broke off/],
  ])("is not had of one %s", async (_what, path, why) => {
    const began = performance.now();
    await expect(titleOf(path)).rejects.toThrow(why);
    expect(performance.now() - began, "somebody waits").toBeLessThan(15_000);
  });

  it("is not asked of a host that is not named, nor inside the house of one named without its port", async () => {
    await expect(titleOf("/titled", [])).rejects.toThrow(/localhost/);
    await expect(titleOf("/titled", ["host"])).rejects.toThrow(/localhost/);
    await expect(titleOf("/titled", ["localhost"])).rejects.toThrow(/localhost/);
    await expect(titleElsewhere("http://127.0.0.1/titled", ["127.0.0.1"])).rejects.toThrow(/inside a house/);
    await expect(titleElsewhere("http://localhost/titled", ["localhost"])).rejects.toThrow(/inside a house/);
    await expect(titleElsewhere("file:///etc/passwd", ["etc"])).rejects.toThrow(/none of the web/);
    expect(asked).toEqual([]);
  });

  it("is asked for with a word on who asks", async () => {
    await titleOf("/titled");
    expect(asked).toEqual([{ url: "/titled", agent: "Masthead (a magazine that links to this and asks what it is called)" }]);
  });

  it("is had quickly of whatever a page holds", async () => {
    for (const hard of [`<link "`, `<link ""`, `<link "<link'`, "<title", "<meta '", "<!--", "<svg"]) {
      pages["/hard"] = hard.repeat(60_000);
      const began = performance.now();
      expect(await titleOf("/hard")).toBe("");
      expect(performance.now() - began, hard).toBeLessThan(1000);
    }
  });
});
