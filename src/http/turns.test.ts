import { describe, expect, it } from "vitest";
import { type Asker, openTurns } from "./turns.ts";

/** Eight places (four for money, two for readers who are known, two for strangers), and patience of eight seconds. */
function house() {
  let now = 0;
  const said: string[] = [];
  const turns = openTurns({ places: 8, patience: 8000, now: () => now });
  return {
    said,
    turns,
    /** Whoever asks is called by a letter and a number; `known`: who is answered from memory where they waited. */
    ask(who: string, { atOnce = false, isHere = true } = {}) {
      const of: Record<string, Asker> = { m: "money", k: "known", s: "stranger" };
      const turn = turns.turn(of[who[0]!]!, {
        begin: (waited) => {
          said.push(waited ? `${who} waited` : who);
          return atOnce;
        },
        refuse: () => void said.push(`${who} no`),
        isHere: () => isHere,
      });
      turn.ask();
      return turn;
    },
    /** What was said since it was last asked. */
    since: () => said.splice(0).join(", "),
    pass(seconds: number) {
      now += seconds * 1000;
      turns.look();
    },
  };
}

describe("a turn", () => {
  it("is had at once while there are places, of each kind of askers its own, and then by who came first", () => {
    const { ask, since } = house();
    const [first] = ["s1", "s2", "s3", "s4", "k1", "m1"].map((who) => ask(who));
    expect(since()).toBe("s1, s2, k1, m1");
    first!.end();
    // a place is given once
    first!.end();
    expect(since()).toBe("s3 waited");
  });

  it("is nobody’s who went away while they waited, and goes on to whoever is answered from memory in one go", () => {
    const { ask, since, turns } = house();
    const [first, , gone] = ["s1", "s2", "s3"].map((who) => ask(who));
    for (const who of ["s4", "s5"]) ask(who, { atOnce: true });
    ask("s6");
    gone!.leave();
    since();
    first!.end();
    expect(since()).toBe("s4 waited, s5 waited, s6 waited");
    expect(turns.stands().at(-1)).toEqual({ of: "stranger", atWork: 2, waiting: 0, shed: 0 });
  });

  it("is a stranger’s at half of their places while anybody who comes before them waits", () => {
    const { ask, since } = house();
    for (const who of ["k1", "k2", "k3", "s1", "s2", "m1"]) ask(who);
    expect(since()).toBe("k1, k2, s1, m1");
  });

  it.each([
    ["s", 7.9, ""],
    ["s", 8.1, "s3 no"],
    ["k", 8.1, "k3 no"],
    ["m", 15.9, ""],
    ["m", 16.1, "m5 no"],
  ])("that is waited for in vain ends when patience does: of %s after %s s, “%s”", (of, seconds, said) => {
    const { ask, since, pass, turns } = house();
    for (let at = 1; at <= (of === "m" ? 5 : 3); at += 1) ask(`${of}${at}`);
    since();
    pass(seconds);
    expect(since()).toBe(said);
    expect(turns.stands().reduce((all, { shed }) => all + shed, 0)).toBe(said ? 1 : 0);
  });

  it("is waited for an eighth as long where the line has not been empty for as long as patience is, but by who pays", () => {
    const { ask, since, pass } = house();
    for (const who of ["s1", "s2", "m1", "m2", "m3", "m4"]) ask(who);
    // somebody waits all the time
    for (let at = 0; at < 9; at += 1) {
      ask(`s${at + 3}`);
      pass(1);
    }
    ask("s20");
    ask("m5");
    since();
    pass(1.1);
    expect(since()).toBe("s11 no, s20 no");
  });

  it("is not waited for behind a thousand others", () => {
    const { ask, since } = house();
    for (let at = 0; at < 1003; at += 1) ask(`s${at}`);
    expect(since()).toBe("s0, s1, s1002 no");
  });

  it.each([
    ["whose body does not come, after two seconds", false, 2.1, "s3 waited, s4 waited"],
    ["whose body does not come, before", false, 1.9, ""],
    ["at which somebody works, after seconds", true, 7.9, ""],
  ])("%s, is free or not", (_what, isHere, seconds, said) => {
    const { ask, since, pass } = house();
    for (const who of ["s1", "s2", "s3", "s4"]) ask(who, { isHere });
    since();
    pass(seconds);
    expect(since()).toBe(said);
  });

  it("that nobody ends is free after half a minute", () => {
    const { ask, since, pass } = house();
    for (const who of ["m1", "m2", "m3", "m4"]) ask(who);
    pass(20);
    ask("m5");
    since();
    pass(10.1);
    expect(since()).toBe("m5 waited");
  });
});
