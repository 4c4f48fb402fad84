export const isItem = (text: string): boolean =>
  /^\s*(?:[-*•–·✓✔▪‣◦]\s+|\d{1,2}[.)]\s+)/.test(text) && !/^\s*[*·•–-](?:\s*[*·•–-])+\s*$/.test(text);

export const creditLead =
  /^\(?(?:photo(?:graph)?s?|pictures?|image|illustrations?|drawings?|engraving|fotos?|bild(?:er)?|map|art|graphic)(?:\s+(by|courtesy(?: of)?|von|credit))?(?:\s*([:/]))?\s+(?=\S)/i;

/** "Photo: Kit Lowell", "Photograph by Kit Lowell", "Foto Kit Lowell"; not "Map of the sound", nor a sentence about art. */
export function isCredit(text: string): boolean {
  if (text.length >= 90 || /[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ""))) return false;
  if (/^©\s?\p{L}|^(?:photo|image|picture) credit/iu.test(text)) return true;
  const said = creditLead.exec(text);
  if (!said) return false;
  const source = text.slice(said[0].length);
  const signed = said[1] !== undefined || said[2] !== undefined;
  return (
    /^[\p{Lu}©]/u.test(source) &&
    (signed || source.split(/\s+/).every((word) => /^[\p{Lu}/&©]|^(?:and|of|the|und|von|van|de)$/u.test(word)))
  );
}

/** An item, a credit or a Markdown heading begins a paragraph wherever it stands. */
export const startsOwn = (text: string): boolean => isItem(text) || isCredit(text) || /^#{1,6}\s/.test(text);

export const endsSentence = (text: string): boolean => /[.!?…]["”’'»)\]\ue000-\uefff]*$/.test(text.slice(-12));

/** Short, begun with a capital, and without a stop. */
export const isHeadingLike = (text: string) =>
  text.length < 60 && /^[\p{Lu}¿¡]/u.test(text) && !/[.,;:…-]["”’'»)]*$/.test(text) && text.split(/\s+/).length < 10;

/** Every longer word begins with a capital, and the first and the last do, as titles are set in English. */
export function isTitle(text: string): boolean {
  const words = text.split(/\s+/);
  const large = (word: string | undefined) => /^\P{Ll}/u.test(word ?? "");
  return words.length > 1 && large(words[0]) && large(words.at(-1)) && words.every((word) => large(word) || /^\p{Ll}{1,3}$/u.test(word));
}
