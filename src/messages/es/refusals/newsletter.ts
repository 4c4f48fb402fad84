/** The newsletter’s own page. */
export const newsletter = {
  tooOften: "Demasiados intentos. Espere una hora y mire si el correo está entre los no deseados.",
  linkOver: "Este enlace ya no es válido. Pida el boletín de nuevo; se hace en un momento.",
};
