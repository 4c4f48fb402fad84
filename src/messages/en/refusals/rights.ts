import { count } from "../grammar.ts";

/** What somebody asks of us about themselves. */
export const rights = {
  sameEmail: "This is the address that your account has already.",
  otherEmail: "Give another one.",
  tooOften: "That was often. Ask again tomorrow, or write to our office.",
  noDeclaration: "There is no such declaration, or it was deleted.",
  noChange: "No change of your address is on its way. Ask for it anew.",
  linkOver: "This link is not valid any more: the change was made, was ended, or was asked for anew since.",
  codeWrong: (left: number) =>
    `That is not the code of our letter to the new address. Look at it again; there ${count(left, { one: "is one more try", other: `are ${left} more tries` })}.`,
  codeWrongLast: "That was not the code, for the fifth time. Nothing was changed; ask for it anew.",
  codeBeside: "This is not the code.",
  staffWait: "Staff change their address with a code from the old one. Ask a publisher to help.",
  taken: "This address has an account of its own by now, so nothing was changed. Sign in with it, or write to our office.",
  unproven: "The new address is not proven yet: whoever reads it has to press the button, or type the code, of our letter.",
  unknown: "No reader signs in with this address.",
  leavingOver: "No deletion of your account is on its way.",
  declaredTooOften: "That was often. Write to our office instead: a declaration needs no form.",
  declareName: "Give your name.",
  declareContract: "Say which contract you mean, in up to 300 letters.",
  declareShorter: "Say it in up to 300 letters.",
  declareIncomplete: "Something is missing.",
};
