import { onPage } from "./on-page.ts";

/** A page without a player, whose script does the rest too. */
onPage();
