import { firstOf } from "../../values/index.ts";
import type { HtmlPicture } from "./reading.ts";

/** Names for pictures by what their address ends in; one address is one picture, and no two have one name. */
export function pictureNames(): { name: (src: string, alt: string) => string; all: () => HtmlPicture[] } {
  const bySource = new Map<string, HtmlPicture>();
  const names = new Map<string, number>();
  const name = (src: string, alt: string): string => {
    const known = bySource.get(src);
    if (known) return known.name;
    const wanted = nameIn(src) || `picture-${bySource.size + 1}`;
    const count = (names.get(wanted) ?? 0) + 1;
    names.set(wanted, count);
    const own = count === 1 ? wanted : wanted.replace(/(\.\w+)?$/, (ending) => `-${count}${ending}`);
    names.set(own, names.get(own) ?? 1);
    bySource.set(src, { name: own, src, alt });
    return own;
  };
  return { name, all: () => [...bySource.values()] };
}

/** The last part of the path, as letters, figures, stops and hyphens; "" where it says nothing. */
function nameIn(src: string): string {
  if (/^(?:data|blob):/i.test(src)) return "";
  const path = firstOf(src.split(/[?#]/)).split(/[/\\]/).at(-1) ?? "";
  return decoded(path)
    .slice(-80)
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
