import { describe, expect, it } from "vitest";
import { labelSheets } from "./labels.ts";

/** What each is sold as. */
const sold: Record<string, number> = { L7160: 21, L7159: 24, L7163: 14, "3422": 24, "5160": 30, "5163": 10 };

describe.each(Object.entries(labelSheets))("a sheet of labels %s", (number, sheet) => {
  it("holds as many as it is sold with", () => expect(sheet.columns * sheet.rows).toBe(sold[number]));
  it("has its labels on the paper, side by side and none over another", () => {
    const { columns, rows, left, top, pitchX, pitchY, labelWidth, labelHeight, width, height } = sheet;
    expect(labelWidth).toBeLessThanOrEqual(pitchX);
    expect(labelHeight).toBeLessThanOrEqual(pitchY);
    expect(left + (columns - 1) * pitchX + labelWidth).toBeLessThanOrEqual(width + 0.01);
    expect(top + (rows - 1) * pitchY + labelHeight).toBeLessThanOrEqual(height + 0.01);
  });
  it("stands in the middle of the paper", () => {
    const { columns, rows, left, top, pitchX, pitchY, labelWidth, labelHeight, width, height } = sheet;
    const [right, bottom] = [width - left - (columns - 1) * pitchX - labelWidth, height - top - (rows - 1) * pitchY - labelHeight];
    expect(Math.abs(right - left)).toBeLessThan(1.5);
    expect(Math.abs(bottom - top)).toBeLessThan(1.5);
  });
  it("has room for seven lines of its type", () => {
    // a key, six lines of address; a point is 0.353 mm
    expect(7 * sheet.type * 1.2 * 0.353).toBeLessThanOrEqual(sheet.labelHeight);
  });
});
