import { setPdf } from "./typeset/set-pdf.ts";

/** A common sheet of labels; lengths in millimetres, `pitch` from one label's edge to the next one's, `type` in points. */
export type LabelSheet = {
  paper: "A4" | "Letter";
  /** As stationers name those of the United States. */
  inches?: string;
  width: number;
  height: number;
  columns: number;
  rows: number;
  labelWidth: number;
  labelHeight: number;
  top: number;
  left: number;
  pitchX: number;
  pitchY: number;
  type: number;
};

const a4 = { width: 210, height: 297 };
const letter = { width: 215.9, height: 279.4 };

/** By the numbers that stationers sell them under; measures from the makers' data sheets. */
export const labelSheets: Readonly<Record<string, LabelSheet>> = {
  L7160: {
    paper: "A4",
    ...a4,
    columns: 3,
    rows: 7,
    labelWidth: 63.5,
    labelHeight: 38.1,
    top: 15.15,
    left: 7.2,
    pitchX: 66.04,
    pitchY: 38.1,
    type: 9.5,
  },
  L7159: {
    paper: "A4",
    ...a4,
    columns: 3,
    rows: 8,
    labelWidth: 63.5,
    labelHeight: 33.9,
    top: 12.9,
    left: 7.2,
    pitchX: 66.04,
    pitchY: 33.9,
    type: 9,
  },
  L7163: {
    paper: "A4",
    ...a4,
    columns: 2,
    rows: 7,
    labelWidth: 99.1,
    labelHeight: 38.1,
    top: 15.15,
    left: 4.65,
    pitchX: 101.6,
    pitchY: 38.1,
    type: 10.5,
  },
  "3422": {
    paper: "A4",
    ...a4,
    columns: 3,
    rows: 8,
    labelWidth: 70,
    labelHeight: 35,
    top: 8.5,
    left: 0,
    pitchX: 70,
    pitchY: 35,
    type: 9,
  },
  "5160": {
    paper: "Letter",
    inches: "2⅝ × 1",
    ...letter,
    columns: 3,
    rows: 10,
    labelWidth: 66.675,
    labelHeight: 25.4,
    top: 12.7,
    left: 4.7625,
    pitchX: 69.85,
    pitchY: 25.4,
    type: 8,
  },
  "5163": {
    paper: "Letter",
    inches: "4 × 2",
    ...letter,
    columns: 2,
    rows: 5,
    labelWidth: 101.6,
    labelHeight: 50.8,
    top: 12.7,
    left: 3.96875,
    pitchX: 106.3625,
    pitchY: 50.8,
    type: 11,
  },
};

/**
 * Labels on sheets, in their order; each label is its lines, top to bottom. `skip` leaves that many places
 * of the first sheet empty, for one that was begun. The same labels give the same bytes.
 */
export async function setLabels({
  title,
  sheet,
  labels,
  skip = 0,
}: {
  title: string;
  sheet: LabelSheet;
  labels: readonly (readonly string[])[];
  skip?: number;
}): Promise<Buffer> {
  const { pdf } = await setPdf({
    kind: "labels",
    files: [],
    data: { title, sheet, labels, skip: Math.min(Math.max(0, skip), sheet.columns * sheet.rows - 1) },
    standard: null,
  });
  return pdf;
}
