import { count } from "../grammar.ts";

/** What somebody asks of us about themselves. */
export const rights = {
  sameEmail: "Esta es la dirección que su cuenta ya tiene.",
  otherEmail: "Indique otra.",
  tooOften: "Demasiados intentos. Pídalo de nuevo mañana, o escriba a nuestra oficina.",
  noDeclaration: "No existe esa declaración, o se ha borrado.",
  noChange: "No hay ningún cambio de su dirección en marcha. Pídalo de nuevo.",
  linkOver: "Este enlace ya no es válido: el cambio se hizo, se detuvo o se pidió de nuevo después.",
  codeWrong: (left: number) =>
    `Ese no es el código de nuestro correo a la dirección nueva. Mírelo de nuevo; ${count(left, { one: "queda un intento", other: `quedan ${left} intentos` })}.`,
  codeWrongLast: "Ese no era el código, y van cinco veces. No se ha cambiado nada; pídalo de nuevo.",
  codeBeside: "Este no es el código.",
  staffWait: "Quien trabaja en la redacción cambia su dirección con un código de la antigua. Pida ayuda a quien dirige la revista.",
  taken: "Esta dirección ya tiene una cuenta propia, así que no se ha cambiado nada. Inicie sesión con ella, o escriba a nuestra oficina.",
  unproven: "La dirección nueva aún no está verificada: quien la lee tiene que pulsar el botón de nuestro correo, o escribir su código.",
  unknown: "Ningún lector inicia sesión con esta dirección.",
  leavingOver: "No hay ninguna eliminación de su cuenta en curso.",
  declaredTooOften: "Demasiados intentos. Escriba a nuestra oficina: una declaración no necesita formulario.",
  declareName: "Indique su nombre.",
  declareContract: "Diga de qué contrato se trata, en 300 caracteres como máximo.",
  declareShorter: "Dígalo en 300 caracteres como máximo.",
  declareIncomplete: "Falta algo.",
};
