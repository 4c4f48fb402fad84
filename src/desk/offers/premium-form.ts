import { z } from "zod";
import { field } from "../../http/index.ts";
import { change, reason, whole } from "../fields.ts";

/** What is given to who subscribes, and how many there are. */
export const premium = z.object({ name: field.line, description: field.line, stock: whole((m) => m.desk.offers.form.stock, { least: 1 }) });
/** Some that were laid in, or taken out, by hand. */
export const stockChange = reason.extend({ change });
