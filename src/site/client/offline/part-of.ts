/** The part of a kept file that a player asks for, as the magazine would answer. */
export async function partOf(whole: Response, range: string | null): Promise<Response> {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === "" && to === "") return whole;
  const bytes = await whole.blob();
  const start = from === "" ? Math.max(0, bytes.size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes.size - 1 : Math.min(Number(to), bytes.size - 1);
  if (start > end) return new Response(null, { status: 416, headers: { "content-range": `bytes */${bytes.size}` } });
  const headers = new Headers(whole.headers);
  headers.delete("content-encoding");
  headers.set("content-range", `bytes ${start}-${end}/${bytes.size}`);
  headers.set("content-length", String(end - start + 1));
  return new Response(bytes.slice(start, end + 1, whole.headers.get("content-type") ?? ""), { status: 206, headers });
}
