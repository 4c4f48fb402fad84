import { createECDH, hkdfSync, createCipheriv, randomBytes } from "node:crypto";

/** A browser that asked: where, and with which keys what is sent there is closed; both keys as base64url. */
export type Endpoint = { endpoint: string; p256dh: string; auth: string };

const curve = "prime256v1";
/** More than one record is never sent. */
const recordSize = 4096;
/** Octets that a message may have, so that with its last octet and its tag it is one record (RFC 8291, 4). */
const mostOctets = recordSize - 17;

const expand = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));

/** The message as only that browser reads it: RFC 8291, in the encoding aes128gcm of RFC 8188, one record. Throws where its key is none. */
export function encrypt(message: Uint8Array, { p256dh, auth }: Endpoint): Buffer {
  if (message.length > mostOctets) throw new Error(`a push message holds ${mostOctets} octets`);
  const [theirs, secret] = [Buffer.from(p256dh, "base64url"), Buffer.from(auth, "base64url")];
  const ours = createECDH(curve);
  const publicKey = ours.generateKeys();
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, publicKey]);
  const key = expand(ours.computeSecret(theirs), secret, info, 32);
  const salt = randomBytes(16);
  const cipher = createCipheriv(
    "aes-128-gcm",
    expand(key, salt, "Content-Encoding: aes128gcm\0", 16),
    expand(key, salt, "Content-Encoding: nonce\0", 12),
  );
  // 2 ends the last record
  const closed = Buffer.concat([cipher.update(message), cipher.update(Buffer.from([2])), cipher.final(), cipher.getAuthTag()]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(recordSize, 0);
  head.writeUInt8(publicKey.length, 4);
  return Buffer.concat([salt, head, publicKey, closed]);
}

/** Whether these are a point of the curve and a secret of 16 octets. */
export function areKeys({ p256dh, auth }: Endpoint): boolean {
  try {
    const ours = createECDH(curve);
    ours.generateKeys();
    ours.computeSecret(Buffer.from(p256dh, "base64url"));
    return Buffer.from(p256dh, "base64url").length === 65 && Buffer.from(auth, "base64url").length === 16;
  } catch {
    return false;
  }
}
