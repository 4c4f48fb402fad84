import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createServer } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import {
  bodyOf,
  clientAddress,
  clientIp,
  cookieName,
  isOwnRequest,
  listen,
  nodeResponder,
  pack,
  rangeOf,
  readCookie,
  sendFile,
  setCookie,
} from "./index.ts";
import { assertPortFree, bind } from "./listen.ts";
import type { Storage } from "../platform/index.ts";

describe("a port that cannot be had is told with the setting to change", () => {
  it("where it is another program’s", async () => {
    const other = await listen(() => new Response(), { port: 0, host: "127.0.0.1" });
    const server = createServer();
    await expect(bind(server, { port: other.port, host: "127.0.0.1", setting: "METRICS_PORT" })).rejects.toThrow(
      `Port ${other.port} is taken by another program. Stop that one, or choose another with METRICS_PORT=…`,
    );
    await other.close();
  });

  it.each(["203.0.113.7", "no-such-machine.invalid"])("where %s is no address of this machine", async (host) => {
    await expect(assertPortFree(0, host)).rejects.toThrow(`${host} is no address of this machine. Give one of its own as HOST=…`);
  });
});

describe("ranges", () => {
  it("gives the bytes asked for, ends included", () => {
    expect(rangeOf(null, 100)).toBeUndefined();
    expect(rangeOf("bytes=0-", 100)).toEqual({ start: 0, end: 99 });
    expect(rangeOf("bytes=-10", 100)).toEqual({ start: 90, end: 99 });
    expect(rangeOf("bytes=50-1000", 100)).toEqual({ start: 50, end: 99 });
    expect(rangeOf("bytes=100-", 100)).toBe("bad");
    expect(rangeOf("bytes=9-3", 100)).toBe("bad");
    expect(rangeOf("bytes=-0", 100)).toBe("bad");
    expect(rangeOf("items=1-2", 100)).toBeUndefined();
  });

  it("never leaves the file", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e9 }), (from, to, size) => {
        const range = rangeOf(`bytes=${from}-${to}`, size);
        if (range && range !== "bad") expect(range.start >= 0 && range.start <= range.end && range.end < size).toBe(true);
      }),
    );
  });
});

describe("whose request it is", () => {
  const post = (headers: Record<string, string>) => new Request("https://magazine.example/account", { method: "POST", headers });

  it("a change comes from our own pages only", () => {
    expect(isOwnRequest(post({ "sec-fetch-site": "same-origin" }), "https://magazine.example")).toBe(true);
    expect(isOwnRequest(post({ "sec-fetch-site": "cross-site" }), "https://magazine.example")).toBe(false);
    expect(isOwnRequest(post({ "sec-fetch-site": "same-site" }), "https://magazine.example")).toBe(false);
    expect(isOwnRequest(post({ origin: "https://magazine.example" }), "https://magazine.example")).toBe(true);
    expect(isOwnRequest(post({ origin: "https://magazine.example.evil" }), "https://magazine.example")).toBe(false);
    expect(isOwnRequest(post({}), "https://magazine.example")).toBe(false);
    expect(isOwnRequest(new Request("https://magazine.example/"), "https://magazine.example")).toBe(true);
  });

  it("forwarded addresses count only from as many proxies as stand there", () => {
    expect(clientIp("10.0.0.1", "1.2.3.4", 0)).toBe("10.0.0.1");
    expect(clientIp("10.0.0.1", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4");
    expect(clientIp("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", 2)).toBe("1.2.3.4");
    expect(clientIp("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
  });

  it.each([
    ["1.2.3.4:51234", "1.2.3.4"],
    ["1.2.3.4:9", "1.2.3.4"],
    ["[2001:db8:1:2::7]:443", "2001:db8:1:2::7"],
    ["[2001:db8:1:2::7]", "2001:db8:1:2::7"],
    ["2001:0DB8:1:2:0:0:0:7", "2001:db8:1:2::7"],
    ["fe80::1%eth0", "fe80::1"],
    ["::ffff:1.2.3.4", "1.2.3.4"],
    ["[::ffff:1.2.3.4]:80", "1.2.3.4"],
  ])("an address is one however its proxy writes it: %s", (hop, address) => {
    expect(clientAddress("10.0.0.1", hop, 1)).toBe(address);
    expect(clientIp("10.0.0.1", hop, 1)).toBe(clientIp(address, null, 0));
  });

  it.each(["unknown", "_hidden", "1.2.3", "127.1", "1.2.3.4.5", "localhost", "0x7f.1", "[::1", "999.1.1.1", "'; drop"])(
    "what is no address is not one: %s",
    (hop) => expect(clientIp("10.0.0.1", hop, 1)).toBe("10.0.0.1"),
  );

  it("a household of IPv6 addresses is one", () => {
    expect(clientIp("2001:db8:1:2:aaaa::1", null, 0)).toBe(clientIp("2001:0db8:1:2::ffff", null, 0));
    expect(clientIp("2001:db8:1:3::1", null, 0)).not.toBe(clientIp("2001:db8:1:2::1", null, 0));
    expect(clientIp("::ffff:9.8.7.6", null, 0)).toBe("9.8.7.6");
  });
});

describe("cookies", () => {
  it("carry the __Host- prefix, Secure and HttpOnly where the site has TLS", () => {
    const header = setCookie(cookieName("session", true), "abc", { secure: true, days: 1 });
    const [pair, ...attributes] = header.split("; ");
    expect(pair).toBe("__Host-session=abc");
    expect(attributes.sort()).toEqual(["HttpOnly", "Max-Age=86400", "Path=/", "SameSite=Lax", "Secure"]);
    expect(setCookie("session", "", { secure: false, days: 0 })).toContain("Max-Age=0");
  });

  it("are read by their whole name", () => {
    expect(readCookie("a=1; session=x=y; session2=no", "session")).toBe("x=y");
    expect(readCookie("xsession=1", "session")).toBeUndefined();
    expect(readCookie(null, "session")).toBeUndefined();
  });
});

describe("a page that lies ready", () => {
  it("goes out in the encoding that was asked for, with every header, and not at all to who has it", async () => {
    const text = "The ferry is late. ".repeat(100);
    const page = await pack(text, { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-cache" });
    const answer = nodeResponder({ "x-content-type-options": "nosniff" });
    const server = await listen(() => new Response("the router"), {
      port: 0,
      host: "127.0.0.1",
      shortcut: (request, response) => (answer(page, request, response), true),
    });
    const get = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${server.port}/`, { headers });
    try {
      for (const encoding of ["br", "gzip", "identity"]) {
        const got = await get({ "accept-encoding": encoding });
        expect(await got.text()).toBe(text);
        expect(got.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
        expect(got.headers.get("x-content-type-options")).toBe("nosniff");
        expect(got.headers.get("cache-control")).toBe("private, no-cache");
      }
      const { etag = "" } = page.headers;
      const held = await get({ "if-none-match": etag });
      expect([held.status, await held.text(), held.headers.get("etag")]).toEqual([304, "", etag]);
      expect((await get({ "if-none-match": '"another"' })).status).toBe(200);
      expect(gunzipSync(page.gzip!).toString()).toBe(text);
    } finally {
      await server.close();
    }
  });

  it("takes of memory what its two compressed bodies are long, and no third", async () => {
    for (const words of ["The ferry is late. ", Array.from({ length: 3000 }, (_, at) => `${at * 7919} `).join("")]) {
      const text = words.repeat(100);
      const page = await pack(text, { "content-type": "text/html; charset=utf-8" });
      for (const bytes of [page.gzip!, page.brotli!]) expect(bytes.buffer.byteLength).toBe(bytes.length);
      expect(page.identity).toBeUndefined();
      expect(bodyOf(page).toString()).toBe(text);
    }
  });
});

describe("a request that does not end", () => {
  const echo = async (request: Request) => new Response(await request.text());
  const slowly = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 8\r\n\r\nhalf";

  it.each([
    ["a head", "GET / HTTP/1.1\r\nHost: x\r\nX-Half:", { head: 1, whole: 15 }],
    ["a body", slowly, { head: 1, whole: 1 }],
  ])("holds its connection for so long and no longer: half %s", async (_what, half, seconds) => {
    const server = await listen(echo, { port: 0, host: "127.0.0.1", seconds });
    const socket = connect(server.port, "127.0.0.1", () => socket.write(half));
    socket.on("error", () => undefined).resume();
    const closed = new Promise((resolve) => socket.once("close", () => resolve("closed")));
    const held = wait(8000, "held", { ref: false });
    expect(await Promise.race([closed, held])).toBe("closed");
    await server.close();
  });

  it("has as long again each time as long as it is read and goes on coming, and not where too little of it comes", async () => {
    const upload = async (piece: number) => {
      const server = await listen(echo, { port: 0, host: "127.0.0.1", seconds: { head: 1, whole: 1, least: 1000 } });
      let said = "";
      const pieces = 12;
      const socket = connect(server.port, "127.0.0.1");
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${pieces * piece}\r\n\r\n`);
      socket.on("error", () => undefined).on("data", (chunk: Buffer) => (said += String(chunk)));
      // three seconds in all, and a second is what a request has
      for (let at = 0; at < pieces && !socket.destroyed; at += 1) {
        socket.write("x".repeat(piece));
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
      await server.close();
      return said;
    };
    const [quick, slow] = await Promise.all([upload(5000), upload(10)]);
    expect(quick).toMatch(/^HTTP\/1\.1 200 /);
    expect(slow).toBe("");
  });

  it("may be a slow upload, which has its time", async () => {
    const server = await listen(echo, { port: 0, host: "127.0.0.1", seconds: { head: 1, whole: 30 } });
    let said = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(slowly));
    socket.on("error", () => undefined).on("data", (chunk: Buffer) => (said += String(chunk)));
    setTimeout(() => socket.write("done"), 1600);
    await new Promise((resolve) => socket.once("close", resolve));
    expect(said).toMatch(/^HTTP\/1\.1 200 [\s\S]*halfdone/);
    await server.close();
  });
});

describe("a server that stops", () => {
  const head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";

  it.each([
    ["is still arriving", head, "done"],
    ["is here whole", `${head}done`, ""],
  ])("keeps no connection on which it answers what was asked before, and %s", async (_what, before, after) => {
    let begun = () => {};
    const isAsked = new Promise<void>((resolve) => (begun = resolve));
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    const server = await listen(
      async (request) => {
        begun();
        await mayAnswer;
        return new Response(await request.text());
      },
      // looked at often, as what arrived whole is looked at and stays
      { port: 0, host: "127.0.0.1", seconds: { head: 1, whole: 0.05, least: 0 } },
    );
    let said = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(before));
    socket.on("error", () => undefined).on("data", (chunk: Buffer) => (said += String(chunk)));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await isAsked;
    await wait(150);
    server.drain();
    socket.write(after);
    answer();
    await closed;
    expect(said).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*done$/i);
    await server.close();
  });
});

describe("a stored file", () => {
  const storageOf = (bytes: Buffer, stream: () => Readable = () => Readable.from([bytes])) =>
    ({ head: async () => ({ size: bytes.length }), read: async () => ({ stream: stream(), size: bytes.length }) }) as unknown as Storage;
  const file = { key: "a", mediaType: "audio/mpeg", etag: "0".repeat(64), cacheControl: "private" };
  const request = new Request("http://localhost/a");

  it("is sent as long as it was kept, and not at all where it was cut", async () => {
    const whole = await sendFile(storageOf(Buffer.from("0123456789")), request, { ...file, bytes: 10 });
    expect([whole?.headers.get("content-length"), await whole?.text()]).toEqual(["10", "0123456789"]);
    expect(await sendFile(storageOf(Buffer.from("01234")), request, { ...file, bytes: 10 })).toBeUndefined();
  });

  it("whose disk fails in the middle breaks off one answer, and nothing else", async () => {
    const failing = () =>
      new Readable({
        read() {
          this.destroy(new Error("the disk is gone"));
        },
      });
    const answer = await sendFile(storageOf(Buffer.from("0123456789"), failing), request, { ...file, bytes: 10 });
    await expect(answer!.text()).rejects.toThrow();
  });

  it("whose disk fails before its first byte is not there, and its fault is heard by somebody", async () => {
    const unheard: unknown[] = [];
    const failed = new Readable({ read: () => undefined });
    const { emit } = failed;
    failed.emit = function (this: Readable, name: string | symbol, ...given: unknown[]) {
      if (name !== "error" || this.listenerCount("error") > 0) return Reflect.apply(emit, this, [name, ...given]);
      unheard.push(...given);
      return false;
    } as typeof emit;
    const answer = sendFile(
      storageOf(Buffer.from("0123456789"), () => failed.destroy(new Error("the disk is gone"))),
      request,
      file,
    );
    expect(await answer.catch(() => "thrown")).toBeUndefined();
    await new Promise((told) => setImmediate(told));
    expect(unheard).toEqual([]);
  });

  const asked = (headers: Record<string, string>, method = "GET") => new Request("http://localhost/a", { method, headers });
  const whole = storageOf(Buffer.from("0123456789"));
  const etag = `"${"0".repeat(32)}"`;

  it.each([
    ["not at all to who has it", { "if-none-match": etag }, 304, null, null],
    ["whole to who has another", { "if-none-match": '"another"' }, 200, "10", null],
    ["in the piece that is asked for", { range: "bytes=2-4" }, 206, "3", "bytes 2-4/10"],
    ["in a piece of what they have begun", { range: "bytes=2-4", "if-range": etag }, 206, "3", "bytes 2-4/10"],
    ["whole to who has begun another", { range: "bytes=2-4", "if-range": '"another"' }, 200, "10", null],
    ["not where a piece is asked that it has not", { range: "bytes=10-" }, 416, null, "bytes */10"],
  ])("is sent %s", async (_how, headers, status, length, range) => {
    const answer = (await sendFile(whole, asked(headers), file))!;
    expect([answer.status, answer.headers.get("content-length"), answer.headers.get("content-range")]).toEqual([status, length, range]);
    await answer.body?.cancel();
  });

  it("is not read for its head", async () => {
    const storage = { ...whole, read: () => Promise.reject(new Error("it was read")) } as Storage;
    const answer = (await sendFile(storage, asked({}, "HEAD"), file))!;
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, "10", ""]);
  });
});
