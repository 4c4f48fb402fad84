export const isItem = (text: string): boolean =>
  /^\s*(?:[-*•–·✓✔▪‣◦]\s+|\d{1,2}[.)]\s+)/.test(text) && !/^\s*[*·•–-](?:\s*[*·•–-])+\s*$/.test(text);

export const isCredit = (text: string): boolean =>
  text.length < 90 &&
  /^\(?(?:photo(?:graph)?s?|picture|image|illustration|drawing|engraving|foto|bild|map|art|graphic)(?:\s+(?:by|courtesy(?: of)?|von|credit))?\s*[:/]?\s+\p{Lu}|^©\s?\p{L}|^(?:photo|image|picture) credit/iu.test(
    text,
  ) &&
  !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ""));

/** An item, a credit or a Markdown heading begins a paragraph wherever it stands. */
export const startsOwn = (text: string): boolean => isItem(text) || isCredit(text) || /^#{1,6}\s/.test(text);

export const endsSentence = (text: string): boolean => /[.!?…]["”’'»)\]\ue000-\uefff]*$/.test(text.slice(-12));
