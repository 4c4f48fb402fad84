export type { Laid } from "./laid/lay-over.ts";
export type { Messages } from "./catalogue.ts";
export { desksSpoken, languageSpoken, languagesSpoken, messagesIn } from "./messages-in.ts";
export { Speaking, said, useMessages } from "./said.ts";
export { whyIn } from "./why-in.ts";
export { addressAmiss } from "./address-amiss.ts";
export { refusalsOf, says, saysAll } from "./says.ts";
export { type WrittenWords, laidOver, speak, writtenInEnglish } from "./laid/index.ts";
