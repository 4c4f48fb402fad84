import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { overLimits } from "./limits.ts";

/** What GitHub would not show (frames, styles) is for the reader of HTML to judge, and stays. */
function extension(prefix: string): ReturnType<typeof gfmHtml> {
  const { enter = {}, exit = {} } = gfmHtml({ clobberPrefix: `${prefix}-` });
  const { htmlFlowData: _flow, htmlTextData: _text, ...others } = exit;
  return { enter, exit: others };
}

/**
 * Markdown as other systems have it, with HTML among it, as HTML for `blocksFromHtml`; footnotes, tables and all. `prefix`
 * keeps the notes of two texts on one page apart. What is longer or deeper than an article is stays a paragraph of itself.
 */
export function htmlOfMarkdown(markdown: string, prefix = "md"): string {
  const text = markdown.replace(/\r\n?/g, "\n");
  if (overLimits(text)) return `<p>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`;
  const html = printed(text, prefix);
  const left = uncalled(text, html);
  return left ? html + printed(left, prefix) : html;
}

const printed = (text: string, prefix: string): string =>
  micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [extension(prefix)],
  });

const notes = /^\[\^([^\]\n]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)/gm;

/** A note that nothing calls is printed nowhere: its words, as paragraphs. */
const uncalled = (text: string, html: string): string =>
  [...text.matchAll(notes)]
    .filter(([, label = ""]) => !html.includes(`-fn-${label.toLowerCase()}"`) && !html.includes(`[^${label}]:`))
    .map(([, , words = ""]) => words)
    .join("\n\n");
