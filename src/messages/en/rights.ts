import { rich } from "../rich.ts";
import { count } from "./grammar.ts";
import { declarations } from "./declarations.ts";
import { leaving } from "./leaving.ts";

const days = (number: number) => count(number, { one: "a day", other: `${number} days` });

/** What somebody asks of us about themselves: proven once more, another e-mail address. */
export const rights = {
  proof: {
    title: "Is it you?",
    why: (email: string) =>
      rich`What you are about to see or change is worth a second look. We send a code to <strong>${email}</strong>; type it here.`,
    byApp: "What you are about to see or change is worth a second look. Type the code of your app, or a recovery code.",
    send: "Send me a code",
    sent: (email: string) =>
      rich`A letter with a code of six digits is on its way to <strong>${email}</strong>. It is good for ten minutes, in this browser.`,
    code: "Code",
    prove: "It is me",
    again: "Send another",
    letter: ({ magazine, code, minutes }: { magazine: string; code: string; minutes: number }) => ({
      subject: `${code} is your code for ${magazine}`,
      title: "Is it you?",
      paragraphs: [
        "Somebody who is signed in as you, probably you, wants to change something in your account. Type this code on the page that asked for it.",
      ],
      after: [
        `It works once, within ${minutes} minutes. If it was not you, sign out every browser in your account: somebody else is signed in there.`,
      ],
      footer: "You get this letter because a code was asked for in your account.",
    }),
  },
  leaving,
  declarations,
  consents: {
    link: rich<"a">`<a>See what you agreed to</a>`,
    title: "What you agreed to",
    says: "Everything you agreed to: when, where, in which words, and how to withdraw it. What was done until then stays lawful.",
    none: "You have agreed to nothing yet.",
    newsletter: "The newsletter",
    agreed: (day: string) => `Agreed on ${day}`,
    withdrawn: (day: string) => `Withdrawn on ${day}`,
    how: "How",
    words: "Words",
    noWords: "The words of that day were not kept.",
    sendNone: "Send me no newsletter",
    pushWay: (settings: string) => rich<"a">`It is withdrawn in that browser, under <a>${settings}</a>.`,
    pushEnded: "It ended by itself: that browser could be told no more.",
    orders: "Orders and renewals",
    order: (number: number) => `Order ${number}`,
    renews: rich<"a">`It renews by this. <a>Stop renewing it</a>`,
    letters: "Letters to the editor",
    letterAbout: (headline: string) => `A letter about “${headline}”`,
    letter: "A letter to the magazine",
    letterTaken: (write: string) => `An editor has taken it for the magazine: write to ${write} if you would rather not see it printed.`,
    withdrawLetter: "Withdraw it, and delete the letter",
    done: {
      newsletter: "No newsletter comes any more.",
      letter: "The letter is deleted.",
      over: "It was deleted already, or an editor has taken it.",
    },
  },
  email: {
    link: rich<"a">`<a>Change your e-mail address</a>`,
    title: "Your e-mail address",
    now: (email: string) => rich`Letters go to <strong>${email}</strong>, and you sign in with it.`,
    how: (wait: number) =>
      `We send a code to the new address and a question to the old one. When both have answered, it is changed; without an answer from the old one it is changed after ${days(wait)}. Your subscriptions, gifts, invoices, the newsletter and the browsers you are signed in with stay yours.`,
    newOne: "New e-mail address",
    ask: "Send the code",
    lost: "I can no longer read letters to the old address",
    lostSays: ({ wait, write }: { wait: number; write: string }) =>
      `Then it takes longer: the new address is proven by its code, the old one is told three times, and if nobody there objects within ${days(wait)}, it is changed. Our office (${write}) can help sooner, once it knows that it is you.`,
    freshFirst: rich<"a">`Before that we want to know that it is you: <a>have a code sent to the old address</a>.`,
    onItsWay: ({ from, to, day }: { from: string; to: string; day: string }) =>
      rich`Since ${day} your address is on its way from <strong>${from}</strong> to <strong>${to}</strong>.`,
    typeCode: (until: string) => `Type the code of our letter to the new address. It is good until ${until}.`,
    byLink: "The letter to the new address has a button to press.",
    code: "Code of the letter to the new address",
    prove: "Prove the new address",
    newProven: "The new address is proven.",
    oldConfirmed: "The old address has agreed.",
    oldWaits: (day: string) =>
      `The old address has not answered yet. Press the button in our letter there, and it is done at once; else it is done on ${day}.`,
    oldNext: "The old address has a letter too; its button can be pressed before or after.",
    end: "Leave everything as it is",
    noLetter: "No letter? Look into the folder for unwanted mail, or begin anew: give the address once more.",
    beginAnew: "Begin anew",
    done: {
      asked: () => "Two letters are on their way: a code to the new address, and a question to the old one.",
      proven: () => "The new address is proven.",
      changed: (email: string) => `It is changed: letters go to ${email} from now on.`,
      ended: () => "Nothing was changed.",
    },
    answer: {
      title: "Your e-mail address",
      question: ({ from, to }: { from: string; to: string }) =>
        rich`Shall letters and the account of <strong>${from}</strong> go to <strong>${to}</strong> from now on?`,
      yes: "Yes, change it",
      no: "No, this was not me",
      noSays: "Then nothing is changed, and every browser that is signed in to the account is signed out.",
      agreed: "Thank you. It is changed as soon as the new address is proven, too.",
      changed: "Thank you. It is changed.",
      refused:
        "Nothing was changed, and every browser is signed out. Whoever asked was signed in to your account: if you share a computer or a mailbox, sign out there.",
      toSignIn: "Sign in",
    },
    byButton: {
      title: "Is this your address?",
      says: "Press the button, and your account with us goes by this address.",
      yes: "Yes, it is mine",
    },
    provenByLink: "Thank you. The address is proven, and your account goes by it as soon as the change is done.",
    letters: {
      code: ({ magazine, code, good }: { magazine: string; code: string; good: number }) => ({
        subject: `${code} proves your new address at ${magazine}`,
        title: "Your new e-mail address",
        paragraphs: ["An account with us is to go by this address. Type this code on the page that asked for it."],
        after: [`It is good for ${days(good)}. If you did not ask for it, do nothing: without the code nothing is changed.`],
        footer: "You get this one letter because this address was given in an account.",
      }),
      link: ({ good }: { good: number }) => ({
        subject: "Is this your new address?",
        title: "Your new e-mail address",
        paragraphs: [
          "You asked our office to write to you at this address from now on, and to let you sign in with it. Press the button, and it is proven to be yours.",
        ],
        button: "Yes, this is my address",
        after: [`The button works for ${days(good)}. If you did not ask for it, do nothing.`],
        footer: "You get this one letter because this address was given to our office.",
      }),
      hasAccount: ({ magazine }: { magazine: string }) => ({
        subject: `Your address at ${magazine}`,
        title: "This address has an account",
        paragraphs: [
          "Somebody who is signed in to another account wanted it to go by this address. It has an account of its own already, so that cannot be; nobody was told that it has.",
          "If it was you: sign in with this address. Should both accounts become one, write to our office.",
        ],
        footer: "You get this letter because this address was given in an account. Nothing of yours was changed.",
      }),
      question: ({ to, wait, byOffice }: { to: string; wait: number; byOffice: boolean }) => ({
        subject: "Shall your e-mail address be changed?",
        title: "Is it you who moves?",
        paragraphs: [
          byOffice
            ? `Somebody who says to be you asked our office to let your account go by another address: ${to}.`
            : `Somebody who is signed in to your account asked that it go by another address: ${to}.`,
          `If it was you, press the button and agree. If it was not, press it and refuse: nothing is changed then, and every browser is signed out. Without an answer it is changed ${days(wait)} after the new address is proven.`,
        ],
        button: "Agree or refuse",
        footer: "You get this letter because your account goes by this address.",
      }),
      reminder: ({ to, day }: { to: string; day: string }) => ({
        subject: `On ${day} your e-mail address will be changed`,
        title: "Is it you who moves?",
        paragraphs: [
          `Your account is to go by another address: ${to}. Nobody has answered from this one. On ${day} it is changed, unless you refuse.`,
        ],
        button: "Agree or refuse",
        footer: "You get this letter because your account goes by this address.",
      }),
      changedOld: ({ to, write }: { to: string; write: string }) => ({
        subject: "Your e-mail address is changed",
        title: "Your address is changed",
        paragraphs: [
          `Your account goes by ${to} from now on. This is our last letter to this address.`,
          `If it was not you, write to ${write} at once.`,
        ],
        footer: "You get this letter because your account went by this address.",
      }),
      changedNew: ({ from }: { from: string }) => ({
        subject: "Your e-mail address is changed",
        title: "Your address is changed",
        paragraphs: [
          `Your account went by ${from} and goes by this address from now on: you sign in with it, and every letter comes here. Nothing else has changed.`,
        ],
        footer: "You get this letter because your account goes by this address.",
      }),
      notChanged: ({ to, as }: { to: string; as: "taken" | "stopped" }) => ({
        subject: "Your e-mail address was not changed",
        title: "Nothing was changed",
        paragraphs: [
          as === "taken"
            ? `Your account was to go by ${to}. That address has an account of its own by now, so nothing was changed. Sign in with it, or write to our office.`
            : `Your account was to go by ${to}. Our office has ended that; write to us if you want to know why.`,
        ],
        footer: "You get this letter because your account goes by this address.",
      }),
    },
  },
  archive: {
    link: rich<"a">`<a>Get everything we hold about you</a>`,
    title: "Everything we hold about you",
    says: (keptDays: number) =>
      `One file (ZIP) with a page to read and the same as JSON for programs: your account and where it is signed in, addresses, subscriptions with every copy, orders, invoices and payments, the newsletter, every letter we wrote to you, and what you did at the desk, if you work there. Passwords there are none, and card numbers we never have. It can be had for ${days(keptDays)}, by you alone.`,
    ask: "Make the file",
    making: "The file is being made. A letter tells you when it is there; it takes some minutes at most.",
    failed: "The file could not be made; we try again. Our office sees it.",
    ready: ({ until }: { until: string }) => ({
      subject: "Everything we hold about you",
      title: "Your file is there",
      paragraphs: [`You asked for everything we hold about you. The file can be had until ${until}, in your account.`],
      button: "To the file",
      footer: "You get this letter because the file was asked for in your account.",
    }),
    thereIs: ({ made, until, size }: { made: string; until: string; size: string }) =>
      `Made on ${made}, ${size}; it can be had until ${until}.`,
    fetch: "Fetch the file",
    end: "Delete the file now",
    freshFirst: rich<"a">`Before you fetch it we want to know that it is you: <a>have a code sent to your address</a>.`,
    done: { asked: "The file is being made.", ended: "The file is deleted." },
    fileTitle: (magazine: string) => `Everything ${magazine} holds about you`,
    fileSays:
      "What stands below is what the tables hold, under the names they have there. The same is in data.json. Instants are in UTC, sums in minor units.",
    groups: {
      account: "Your account",
      addresses: "Postal addresses",
      subscriptions: "Subscriptions",
      orders: "Orders, gifts and invoices",
      payments: "Payments",
      newsletter: "The newsletter",
      letters: "Letters",
      reading: "Reading",
      desk: "At the desk",
    },
  },
};
