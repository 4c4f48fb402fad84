import { directionOf } from "../../values/index.ts";
import { withoutForbidden, escapeHtml } from "../../web/index.ts";

export const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${withoutForbidden(body)}\n`;

/** A page of the book; `kind` is its class, for the style sheet. */
export const xhtml = ({ title, language, kind, body }: { title: string; language: string; kind: string; body: string }): string =>
  xml(
    `<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeHtml(language)}" xml:lang="${escapeHtml(language)}" dir="${directionOf(language)}"><head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body class="${kind}"><main>${body}</main></body></html>`,
  );
