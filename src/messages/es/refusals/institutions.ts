import { count, figure } from "../grammar.ts";

/** The seats of an institution. */
export const institutions = {
  ended: "La suscripción ha terminado; renuévela y podrá conceder de nuevo las plazas.",
  noSeat: "Ya nadie tiene esta plaza.",
  none: "No hay ninguna institución así en su cuenta.",
  taken: ({ seats, institution }: { seats: number; institution: string }) =>
    count(seats, {
      one: `La única plaza de ${institution} está ocupada.`,
      other: `Las ${figure(seats)} plazas de ${institution} están ocupadas.`,
    }),
  notYours: "Su dirección no pertenece a esta institución.",
};
