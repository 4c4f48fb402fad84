/** Where a page stood that a browser saved, as the browser or the page itself says: “https://old.example” and “/2019/the-weir/”. */
export function savedFrom(html: string): { site?: string; address?: string } {
  const said = [
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
    /<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?([^"'\s>]+)/i,
    /<meta\b(?=[^>]*\bproperty=["']?og:url\b)[^>]*\bcontent=["']?([^"'\s>]+)/i,
  ].map((way) => way.exec(html)?.[1] ?? "");
  const found = said.find((one) => /^https?:\/\//i.test(one) && URL.canParse(one));
  if (found === undefined) return {};
  const { origin, pathname, search } = new URL(found);
  return { site: origin, ...(pathname.length > 1 && { address: pathname + search }) };
}
