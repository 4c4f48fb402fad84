import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type Server } from "node:http";
import { randomUUID } from "node:crypto";

/** A browser that asks to be told: its keys, and where it can be reached. */
export type ToldBrowser = { endpoint: string; p256dh: string; auth: string; read: (body: Buffer) => string };
export type Received = { path: string; headers: Record<string, string>; body: Buffer };

const derive = (key: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number) =>
  Buffer.from(hkdfSync("sha256", key, salt, info, length));

/** What a browser makes of a message (RFC 8291, 3.4), written from the text of it and not from what sends. */
export function readPush(body: Buffer, { privateKey, auth }: { privateKey: string; auth: string }): string {
  const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)];
  const [theirs, record] = [body.subarray(21, 21 + length), body.subarray(21 + length)];
  if (record.length > size) throw new Error("more than one record");
  const own = createECDH("prime256v1");
  own.setPrivateKey(Buffer.from(privateKey, "base64url"));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), theirs]);
  const ikm = derive(own.computeSecret(theirs), Buffer.from(auth, "base64url"), info, 32);
  const key = derive(ikm, salt, "Content-Encoding: aes128gcm\0", 16);
  const decipher = createDecipheriv("aes-128-gcm", key, derive(ikm, salt, "Content-Encoding: nonce\0", 12)).setAuthTag(
    record.subarray(-16),
  );
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  return padded.subarray(0, end).toString();
}

/** Whether it was signed by whom its key names, and for what it says. */
export function claimsIn(authorization: string): { aud: string; exp: number; sub: string; key: string } {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const isTrue = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  if (!isTrue) throw new Error("the signature is not that of the key");
  return { ...JSON.parse(Buffer.from(claims, "base64url").toString()), key };
}

/** A push service on this machine: `answers` says with which status a path is answered, 201 where it says nothing. */
export async function pushService() {
  const received: Received[] = [];
  const answers = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const path = request.url ?? "";
      received.push({ path, headers: request.headers as Record<string, string>, body: Buffer.concat(pieces) });
      response.writeHead(answers.get(path) ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const host = `localhost:${port}`;
  const newBrowser = (): ToldBrowser => {
    const keys = createECDH("prime256v1");
    keys.generateKeys();
    const auth = randomBytes(16).toString("base64url");
    const privateKey = keys.getPrivateKey().toString("base64url");
    return {
      endpoint: `http://${host}/push/${randomUUID()}`,
      p256dh: keys.getPublicKey().toString("base64url"),
      auth,
      read: (body) => readPush(body, { privateKey, auth }),
    };
  };
  return { host, received, answers, newBrowser, close: () => new Promise((resolve) => server.close(resolve)) };
}
