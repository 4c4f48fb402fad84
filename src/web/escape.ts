const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text and for attribute values alike; good for HTML and XHTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** ` name="value"`, or nothing for an empty value. */
export const attribute = (name: string, value: string | number | undefined | null): string =>
  value === undefined || value === null || value === "" ? "" : ` ${name}="${escapeHtml(String(value))}"`;
