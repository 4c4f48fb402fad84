import { narrationKinds } from "../narration/index.ts";
import { printKinds } from "../print/index.ts";
import type { Kind } from "../editions/index.ts";
import { webKinds } from "../web/index.ts";
import { bookKinds } from "../books/index.ts";

const ofAllRooms: Kind[] = [...printKinds, ...narrationKinds, ...webKinds, ...bookKinds];

/** Every kind of edition that is made and kept, in the order of making: an article’s come first, as the are made from them. */
export const editionKinds: Kind[] = [...ofAllRooms.filter(({ of }) => of === "article"), ...ofAllRooms.filter(({ of }) => of === "issue")];
