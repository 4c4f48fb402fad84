import { rich } from "../rich.ts";

export const signIn = {
  letter: ({ magazine, code, minutes }: { magazine: string; code: string; minutes: number }) => ({
    subject: `${code} is your code for ${magazine}`,
    title: "Sign in",
    paragraphs: ["Somebody, probably you, wants to sign in. Type this code on the page that asked for it, or press the button."],
    button: "Sign in",
    after: [`Both work once, within ${minutes} minutes. If it was not you, do nothing: nobody can sign in without this letter.`],
    footer: "You get this letter because your address was entered on our sign-in page.",
  }),
  signIn: "Sign in",
  noPassword: "There is no password. Give your e-mail address and we send you a code.",
  readsHere:
    "What was paid for in this browser is open in it. To read it elsewhere, and to see the account, say that this address is yours.",
  stopReading: "Stop reading in this browser",
  email: "E-mail",
  sendCode: "Send me a code",
  demo: rich<"a">`This is a demo: <a>be one of its people by one click</a>, or find the code in the terminal that started it.`,
  byPasskey: "Use a passkey",
  passkeyFailed: "The passkey did not open. Try again, or ask for a code.",
  lookIntoMail: "Look into your mail",
  codeSent: (email: string) =>
    rich`If <strong>${email}</strong> can get mail, a letter with a code of six digits is on its way. It is good for ten minutes, in this browser.`,
  code: "Code",
  noLetter: rich<"a">`No letter? <a>Ask for another</a>.`,
  codeInTerminal: "In this demo no letter leaves the house: the code stands in the terminal that started it, and /demo needs none.",
  pressButton: "Press the button and you are signed in, in this browser.",
  peopleOfDemo: "The people of the demo",
  beSomebody: "Be somebody",
  nobodyIsReal: "Nobody here is real, so signing in takes one click. Outside the demo this page does not exist.",
  be: (name: string) => `Be ${name}`,
};
