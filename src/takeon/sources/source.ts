import type { Field } from "../fields.ts";
import type { Messages } from "../../messages/index.ts";
import type { Given } from "../reading.ts";

/** A cell by what its column is called, in any spelling; "" where there is none. */
type CellOf = (heading: string) => string;

/** A system that subscribers come from. A new one is a file here and a row in the table. */
export type Source = {
  name: keyof Messages["desk"]["takeOns"]["sources"];
  /** As it is kept and told by command; the desk has its own word for it. */
  says: string;
  /** Headings that only its files have, all of each list; one list is enough. */
  marks: readonly (readonly string[])[];
  /** What its headings mean, where their words do not say it; "" where none of them means the field. */
  columns: Partial<Record<Field, string>>;
  /** What its words mean, once the columns are read. */
  reads?: (given: Given, cell: CellOf) => Given;
};
