/** How many copies of an issue are printed, and where each of them goes. All numbers are copies. */
export type PrintRun = {
  wholeNumber: number;
  /** Labels and copies that still wait for one. */
  subscriptions: number;
  /** Of these, the ones nobody paid for. */
  subscriptionComps: number;
  draw: number;
  returned: number | null;
  bulk: number;
  comps: number;
  office: number;
  /** Basis points of the run. */
  spoilageRate: number;
  printed: number | null;
};

/** What cannot be used: that share of everything, rounded up, for half a copy cannot be spoilt. */
export const spoilage = (run: PrintRun): number => Math.ceil((needed(run) * run.spoilageRate) / 10_000);

/** Everything but spoilage. */
export const needed = ({ subscriptions, draw, bulk, comps, office }: PrintRun): number => subscriptions + draw + bulk + comps + office;

/** The order to the printer. */
export const pressRun = (run: PrintRun): number => needed(run) + spoilage(run);

/** What the printer delivered, or is to deliver. */
export const delivered = (run: PrintRun): number => run.printed ?? pressRun(run);
