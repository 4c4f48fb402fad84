import { describe, expect, it } from "vitest";
import { columnsOf } from "./fields.ts";
import { turned } from "./reading.ts";

describe("a name as somebody’s file has it", () => {
  it.each([
    ["Lark, Ada", "Ada Lark"],
    ["Müller-Lüdenscheid, Jörg P.", "Jörg P. Müller-Lüdenscheid"],
    ["van der Berg,Ida", "Ida van der Berg"],
    ["O’Neill, Una", "Una O’Neill"],
    ["Ada Lark", "Ada Lark"],
    ["Lark, Jr.", "Lark, Jr."],
    ["Ada Lark, PhD", "Ada Lark, PhD"],
    ["Ada Lark, M.D.", "Ada Lark, M.D."],
    ["Holt & Sons, Halmouth", "Holt & Sons, Halmouth"],
    ["Quay Books, Inc", "Quay Books, Inc"],
    ["Hafen Verlag, GmbH", "Hafen Verlag, GmbH"],
    ["Lark, Ada, and Bo", "Lark, Ada, and Bo"],
    ["Kai 3, Hamburg", "Kai 3, Hamburg"],
    ["", ""],
  ])("%s is %s", (given, name) => expect(turned(given)).toBe(name));
  it("is read in no time, however long it is", () => {
    const began = performance.now();
    turned("a ".repeat(50_000));
    turned(`${"a".repeat(100_000)}, `);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("a heading is known", () => {
  it.each([
    ["Mailadresse", "email"],
    ["E-Mails", "email"],
    ["Contact e-mail", "email"],
    ["Nachname, Vorname", "name"],
    ["Last name, first name", "name"],
    ["Nom, prénom", "name"],
    ["Forename", "firstName"],
    ["Valid till", "endsOn"],
    ["Abo-Ende", "endsOn"],
    ["Läuft bis", "endsOn"],
    ["Verbleibende Ausgaben", "issuesLeft"],
    ["Angebot", "offer"],
  ])("as “%s”", (heading, field) => expect(columnsOf([heading])).toEqual({ [field]: 0 }));
});
