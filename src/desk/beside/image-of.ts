import type { PictureView } from "../../editorial/index.ts";
import { escapeHtml } from "../../web/index.ts";

export const imageOf = ({ sizes, storageKey, width, height }: PictureView, alt: string): string =>
  `<img src="/${sizes.find(({ format }) => format === "jpeg")?.key ?? storageKey}" width="${width}" height="${height}" alt="${escapeHtml(alt)}"/>`;
