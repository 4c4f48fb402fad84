import { countReading } from "./count-reading.ts";

/** A page without a player, whose script counts too. */
countReading();
