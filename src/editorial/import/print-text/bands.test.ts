import { describe, expect, it } from "vitest";
import { bandsOf } from "./bands.ts";
import { normaliseLines } from "./lines.ts";

const gutter = 40;
const side = (left: string, right: string) => `${left.padEnd(gutter)}${right}`.trimEnd();
/** Each column by its lines, or what goes over both; “below” is the line under them all. */
const bands = (text: string, below?: string) => {
  const all = normaliseLines(below === undefined ? text : `${text}\n${below}`);
  const rows = below === undefined ? all : all.slice(0, -1);
  return bandsOf(rows, [gutter], below === undefined ? undefined : all.at(-1)).map(({ columns, over }) =>
    over
      ? `over: ${over.map((line) => line.text).join("/")}`
      : columns.map(({ lines }) => lines.map((line) => line.text.trim()).join("/")).join(" | "),
  );
};

const top = [side("The boats lie in the yard.", "The ropes hang in the shed."), side("They are all of oak.", "They are all of hemp.")].join(
  "\n",
);
const both = "The boats lie in the yard./They are all of oak. | The ropes hang in the shed./They are all of hemp.";
const more = [side("12 of them are grey.", "9 of them are old."), side("The rest are white.", "The rest are new.")].join("\n");
const moreSaid = "12 of them are grey./The rest are white. | 9 of them are old./The rest are new.";
const caption = "Photo: Kit Lowell\nThe yard\nin May\nwith its crane\nand its dogs.";

describe("what has words in one column alone goes over all of them", () => {
  it.each<[string, string, string[]]>([
    ["at the top, if it is short", `The Yard\n\n${top}`, ["over: The Yard/", both]],
    ["at the top, touching the columns, as a heading does", `The Yard\n${top}`, ["over: The Yard/", both]],
    ["between two bands, if it is short", `${top}\n\nThe Rest\n\n${more}`, [both, "over: /The Rest/", moreSaid]],
    ["as a picture’s credit and caption", `${top}\n\n${caption}`, [both, `over: /${caption.replaceAll("\n", "/")}/`]],
    ["as a note", `${top}\n\n1 A yard is where\nboats are laid up.`, [both, "over: /1 A yard is where/boats are laid up./"]],
    ["far below", `${top}\n\n\n\nBoats of oak\nand ropes of hemp.`, [both, "over: /Boats of oak/and ropes of hemp./"]],
  ])("%s", (_what, text, said) => expect(bands(text)).toEqual(said));

  it("and where it touches what is under the columns, however it goes on", () => {
    const foot = "Boats lie here.\nRopes are\nof hemp.\nThat is so.";
    expect(bands(`${top}\n\n${foot}`, "there are as many as there are men to pull them")).toEqual([
      both,
      `over: /${foot.replaceAll("\n", "/")}`,
    ]);
    expect(bands(`One\nTwo\nThree\nFour`, "goes over both of them")).toEqual(["over: One/Two/Three/Four"]);
  });
});

describe("it stays in its column", () => {
  it.each<[string, string, string[]]>([
    ["at the top, if it is long", `One.\nTwo.\nThree.\nFour.\n\n${top}`, [`One./Two./Three./Four./${both}`]],
    ["at the top, if its words go on", `and go on\n${top}`, [`and go on/${both}`]],
    ["at the top, if three lines touch the columns", `The\nBoat\nYard\n${top}`, [`The/Boat/Yard/${both}`]],
    ["at the top of the right column", `${side("", "The Shed")}\n${top}`, [both.replace(" | ", " | The Shed/")]],
    ["right below, with nothing after it", `${top}\n\nBoats of oak.`, [both.replace(" | ", "/Boats of oak. | ")]],
    [
      "between two bands, if it is long",
      `${top}\n\nOne.\nTwo.\nThree.\nFour.\n\n${more}`,
      [
        "The boats lie in the yard./They are all of oak./One./Two./Three./Four./12 of them are grey./The rest are white. | The ropes hang in the shed./They are all of hemp./9 of them are old./The rest are new.",
      ],
    ],
  ])("%s", (_what, text, said) => expect(bands(text)).toEqual(said));
});

describe("columns under an empty row", () => {
  it("begin anew where the left one goes on in the right, and under a wide gap", () => {
    const cut = top.replace("They are all of hemp.", "They are of hemp that");
    const goesOn = top.replace("They are all of oak.", "They are of oak, with");
    const right = top.replace("The ropes hang in the shed.", "ropes that hang in the shed.");
    expect(bands(`${right.replace("They are all of oak.", "They are of oak, with")}\n\n${more}`)).toHaveLength(2);
    expect(bands(`${top}\n\n${more}`)).toHaveLength(1);
    expect(bands(`${top}\n\n\n\n${more}`)).toHaveLength(2);
    // whatever the gap, words that go on below themselves do
    expect(bands(`${goesOn}\n\n\n\n${more.replace("12 of them", "nails in it")}`)).toHaveLength(1);
    expect(bands(`${cut}\n\n\n\n${more.replace("9 of them", "men sold")}`)).toHaveLength(1);
  });
});

it("rows that take turns are as far apart as their own columns’ are, and an empty row is one line more", () => {
  const heights = (text: string) =>
    bandsOf(normaliseLines(text), [gutter], undefined).map(({ columns }) =>
      columns!.map((column) => column.heights.map((one) => Math.round(one * 10) / 10)),
    );
  expect(heights(top)).toEqual([
    [
      [0.2, 1.2],
      [0.2, 1.2],
    ],
  ]);
  expect(heights([side("The boats", ""), side("", "The ropes"), side("lie there.", ""), side("", "hang there.")].join("\n"))).toEqual([
    [
      [0.2, 1.2],
      [0.4, 1.4],
    ],
  ]);
  expect(heights(`${top}\n\n${more}`)).toEqual([
    [
      [0.2, 1.2, 2.4, 3.4],
      [0.2, 1.2, 2.4, 3.4],
    ],
  ]);
});
