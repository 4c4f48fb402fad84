/** What was chosen, as far as it is one of these. */
export const oneOf = <T extends string>(given: string, all: readonly T[], otherwise: T): T => all.find((one) => one === given) ?? otherwise;
