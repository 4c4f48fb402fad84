/** Which of the two it is. */
export type DeclarationKind = "cancellation" | "withdrawal";

/** As it was typed. */
export type Declaring = { kind: DeclarationKind; name: string; email: string; contract: string; wish: string; reason: string };

export type Declared = Declaring & { id: string; receivedAt: Date };
