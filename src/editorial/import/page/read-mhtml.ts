/** A page that a browser saved whole, in one file (MHTML): its parts, each under the address at which the page names it. */
type Part = { headers: Map<string, string>; body: string };

const begins = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4000)).toString("latin1");
export const isMhtml = (bytes: Uint8Array): boolean =>
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?content-type:\s*multipart\/related/i.test(begins(bytes));

/** The page as HTML that holds its pictures in itself; undefined where none of its parts is a page. */
export function htmlOfMhtml(bytes: Uint8Array): string | undefined {
  const { headers, body } = partOf(Buffer.from(bytes).toString("latin1"));
  const boundary = /boundary="?([^";\s]+)"?/i.exec(headers.get("content-type") ?? "")?.[1];
  if (!boundary) return undefined;
  const parts = body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => partOf(part.replace(/^\r?\n/, "")));
  const page = parts.find(({ headers: own }) => /^text\/html/i.test(own.get("content-type") ?? ""));
  if (!page) return undefined;
  const charset = /charset="?([\w-]+)/i.exec(page.headers.get("content-type") ?? "")?.[1] ?? "utf-8";
  const html = new TextDecoder(isEncoding(charset) ? charset : "utf-8").decode(bytesOf(page));
  const address = headers.get("snapshot-content-location") ?? page.headers.get("content-location") ?? "";
  const held = parts.filter(({ headers: own }) => /^image\//i.test(own.get("content-type") ?? "")).reduce(withPicture, html);
  return /^https?:/i.test(address) && !/<base\s/i.test(held) ? `<base href="${attribute(address)}">${held}` : held;
}

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding.length > 0;
  } catch {
    return false;
  }
}

/** Headers, of which one may go on in the next line, and what stands behind the empty line. */
function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers: new Map(headers), body: end ? text.slice(end.index + end[0].length) : "" };
}

function bytesOf({ headers, body }: Part): Buffer {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body.replace(/\r?\n$/, ""), "latin1");
  const plain = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

/** Where the page shows this picture stands the picture itself. */
function withPicture(html: string, part: Part): string {
  const type = (part.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const id = part.headers.get("content-id")?.replace(/^<|>$/g, "");
  const names = [part.headers.get("content-location") ?? "", id ? `cid:${id}` : ""].filter(Boolean);
  const data = `data:${type};base64,${bytesOf(part).toString("base64")}`;
  return names.reduce((page, name) => page.replaceAll(`src="${attribute(name)}"`, `src="${data}"`), html);
}
