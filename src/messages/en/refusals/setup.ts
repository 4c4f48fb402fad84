/** Why a magazine is not set up like this. */
export const setup = {
  keyWrong: "This is not the key. Each start of Masthead prints one as long as there is no magazine; look at the last.",
  settingUp: "This magazine is still being set up. Come back in a minute.",
  done: "There is a magazine here already.",
  notSure: "Tick that the demo may go; without it nothing happens.",
  noBackup: (folder: string) =>
    `The demo could not be backed up to ${folder}, so it stays and nothing has happened. Look at the log for the reason, and try again.`,
  busy: "The demo stays as it was, and nothing is lost: work in the background would not let go of it in time. Press the button once more, and it goes on from here.",
  noTitle: "A magazine has a title.",
  noRhythm: "Choose how often it appears.",
  noCurrency: (typed: string) => `“${typed}” is not a currency; write it as EUR, GBP or USD.`,
  noLanguage: (typed: string) => `“${typed}” is not a language; write a tag such as en, de or pt-BR.`,
  noCountry: (typed: string) => `“${typed}” is not a country; choose one of the list.`,
  noZone: (typed: string) => `“${typed}” is not a time zone; write it as Europe/London.`,
  noEmail: "Give your own e-mail address, as in name@example.org.",
  tooEarly: ({ isPast, earliest }: { isPast: boolean; earliest: string }) =>
    isPast
      ? `That day is past. The first issue made here can appear on ${earliest} or later: it closes ten days before. One that appeared already is counted by the number.`
      : `An issue of that day would have closed already. It can appear on ${earliest} or later: it closes ten days before.`,
};
