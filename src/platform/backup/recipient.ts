/** Bytes of each kind of recipient, by what its text begins with: the plain one, a key held by a device, and both with post-quantum keys. */
const bytesOf = new Map([
  ["age", 32],
  ["age1pq", 1216],
  ["age1tag", 33],
  ["age1tagpq", 1249],
]);
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** Whether a text is a recipient (age1…) that files can be closed for: bech32 (BIP 173), whose sum finds every mistyped letter. */
export function isRecipient(text: string): boolean {
  const at = text.lastIndexOf("1");
  const kind = text.slice(0, at);
  const values = Array.from(text.slice(at + 1), (letter) => letters.indexOf(letter));
  const bits = (values.length - 6) * 5;
  const padding = bits - (bytesOf.get(kind) ?? 0) * 8;
  if (!bytesOf.has(kind) || values.includes(-1) || padding < 0 || padding > 4) return false;
  return sumOf([...expanded(kind), ...values]) === 1;
}

const expanded = (kind: string): number[] => {
  const codes = [...kind].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
};

const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return generators.reduce((all, generator, bit) => ((top >> bit) & 1 ? all ^ generator : all), next);
  }, 1);
}
