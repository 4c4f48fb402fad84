import { countReading } from "./count-reading.ts";
import { openReadingSettings } from "./reading-settings.ts";

/** A page without a player, whose script counts too. */
countReading();
openReadingSettings();
