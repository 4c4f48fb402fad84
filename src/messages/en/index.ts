import { frame } from "./frame.ts";
import { reading } from "./reading.ts";
import { signIn } from "./sign-in.ts";

/** English, which every other language is held to: a message that one of them lacks does not compile. */
export const en = { frame, reading, signIn };
