import { count } from "../grammar.ts";
import { rich } from "../../rich.ts";

/** Who has which role, and where they are signed in. */
export const staff = {
  lostSays:
    "Their app, passkeys and recovery codes are good no more, and they are signed out everywhere. They sign in by a mailed code, and set them up anew.",
  lostSure: "Make sure that it is they who ask: by telephone, or face to face.",
  you: "This is you.",
  lostButton: "Take them away",
  title: "Staff",
  give: "Give a role",
  email: "E-mail",
  emailHint: "They sign in with it, and are told by letter.",
  name: "Name",
  nameHint: "As their pieces, comments and deeds are signed. They can change it.",
  role: "Role",
  giveIt: "Give the role",
  take: "Take it away",
  by: (who: string) => `by ${who}`,
  signedIn: (browsers: number) =>
    browsers === 1 ? rich<"a">`in 1 browser <a>Sign out everywhere</a>` : rich<"a">`in ${browsers} browsers <a>Sign out everywhere</a>`,
  nowhere: "nowhere",
  heads: { who: "Who", role: "Role", given: "Given", signedIn: "Signed in" },
  left: "somebody who has left",
  owner: "the machine’s owner",
  noLonger: ({ name, role }: { name: string; role: string }) => `${name} is no longer ${role}`,
  still: ({ name, roles }: { name: string; roles: readonly string[] }) => `${name} is still ${roles.join(" and ")}.`,
  comesNoMore: (name: string) => `${name} does not come to the desk any more.`,
  holdsIn: (browsers: number) =>
    `It holds at once, in ${count(browsers, { one: "1 browser", other: `${browsers} browsers` })} where they are signed in. What they did stays under their name.`,
  inHands: (pieces: number) =>
    count(pieces, {
      one: "1 piece is in their hands and stays there: give it to somebody first.",
      other: `${pieces} pieces are in their hands and stay there: give them to somebody first.`,
    }),
  linksStay: (headlines: readonly string[]) =>
    `Private links that they made stay open until their days, and nobody is written to of what is said by them: to ${headlines.map((one) => `“${one}”`).join(", ")}. They are revoked at the piece.`,
  hasNot: (name: string) => `${name} has not this role.`,
  signOut: (name: string) => `Sign ${name} out everywhere`,
  signsOut: (browsers: number) =>
    count(browsers, {
      one: "1 browser of theirs is signed out at once. Roles stay; they may sign in again.",
      other: `${browsers} browsers of theirs are signed out at once. Roles stay; they may sign in again.`,
    }),
  hasLost: (name: string) => `${name} has lost their telephone or key`,
  given: "The role is given; it holds from now on.",
  taken: "The role is taken away; it holds in every browser at once.",
  signedOut: "Signed out everywhere.",
  takeRole: "Take the role away",
  youAgain: "This is you: you have to sign in again.",
  everywhere: "Sign out everywhere",
};
