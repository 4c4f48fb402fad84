import { count, figure } from "../grammar.ts";

/** The seats of an institution. */
export const institutions = {
  ended: "A assinatura terminou; renove-a, e poderá atribuir de novo os lugares.",
  noSeat: "Já ninguém tem este lugar.",
  none: "Não há nenhuma instituição assim na sua conta.",
  taken: ({ seats, institution }: { seats: number; institution: string }) =>
    count(seats, {
      one: `O lugar de ${institution} (${figure(seats)}) está ocupado.`,
      other: `Os ${figure(seats)} lugares de ${institution} estão ocupados.`,
    }),
  notYours: "O seu endereço não pertence a esta instituição.",
};
