import { refusalsOf } from "../values/index.ts";

export const httpRefusals = {
  "form-too-large": { kind: "invalid", meaning: "The form or its files are larger than this page takes." },
  "form-unreadable": { kind: "invalid", meaning: "The body of the request is not a form." },
  "foreign-origin": { kind: "forbidden", meaning: "The request came from a page that is not ours; nothing was done." },
} as const;
const refuse = refusalsOf(httpRefusals);

export type Form = {
  /** The field's text, trimmed; "" when it is absent. */
  text(name: string): string;
  all(name: string): string[];
  /** An uploaded file that has bytes in it. */
  file(name: string): { name: string; bytes: Buffer } | undefined;
  files(name: string): { name: string; bytes: Buffer }[];
  has(name: string): boolean;
  /** The names of all text fields, once each. */
  names(): string[];
};

/** Reads an urlencoded or multipart form of `mostBytes` at most, files in memory. */
export async function readForm(request: Request, mostBytes = 1_000_000): Promise<Form> {
  const bytes = await readBody(request, mostBytes);
  const data = await parse(request, bytes);
  const entries = await Promise.all([...data].map(async ([name, value]) => [name, await held(value)] as const));
  const texts = (name: string) => entries.flatMap(([n, value]) => (n === name && typeof value === "string" ? [value] : []));
  const files = (name: string) =>
    entries.flatMap(([n, value]) => (n === name && typeof value !== "string" && value.bytes.length > 0 ? [value] : []));
  return {
    text: (name) => texts(name)[0]?.trim() ?? "",
    all: texts,
    file: (name) => files(name)[0],
    files,
    has: (name) => entries.some(([n]) => n === name),
    names: () => [...new Set(entries.flatMap(([name, value]) => (typeof value === "string" ? [name] : [])))],
  };
}

async function parse(request: Request, bytes: Buffer): Promise<FormData> {
  try {
    const type = request.headers.get("content-type") ?? "";
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  } catch {
    throw refuse("form-unreadable", "What was sent is not a form. Go back, reload the page and send it again.");
  }
}

/** Reads no further than `mostBytes`, whatever the length header claims. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > mostBytes) throw refuse("form-too-large", `This form takes ${Math.round(mostBytes / 1_000_000)} MB at most.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function held(value: string | File): Promise<string | { name: string; bytes: Buffer }> {
  if (typeof value === "string") return value;
  return { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
}

export const refuseForeign = () =>
  refuse("foreign-origin", "This request came from another site, so nothing was done. Open the page here and try again.");
