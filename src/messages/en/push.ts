/** Word of a new issue by the browser: the settings of it, and what it says. */
export const push = {
  title: "New issues",
  says: "This browser can tell you when a new issue is there, also when no page of ours is open. It goes through the push service of your browser’s maker, encrypted, and says nothing of you.",
  ask: "Tell me of new issues",
  withdraw: "Tell me no more",
  isOn: "This browser tells you of new issues.",
  isOff: "This browser does not tell you of new issues.",
  forbidden: "Your browser forbids it for this site. It can be allowed in the browser’s own settings.",
  failed: "That did not work. Try again.",
  newIssue: ({ number, theme }: { number: number; theme: string }) =>
    theme ? `Issue ${number} is here: ${theme}` : `Issue ${number} is here`,
};
