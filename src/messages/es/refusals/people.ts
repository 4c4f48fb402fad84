import { count, minutes as minutesCounted } from "../grammar.ts";

/** Who can come in, and by what. */
export const people = {
  giveEmail: "Indique un correo electrónico, como name@example.org.",
  noEmail: "Esto no es un correo electrónico.",
  lettersTooOften: "Demasiados correos. Espere un cuarto de hora antes de pedir otro correo; el código que ya tiene sigue valiendo.",
  triesTooOften: "Demasiados intentos fallidos. Espere un cuarto de hora.",
  linkUsed: "Este enlace ya se usó. Pida otro correo.",
  linkOver: "Este enlace ya se usó, o tiene más de un cuarto de hora. Pida otro correo; vale el más reciente.",
  noLetter: (minutes: number) =>
    `Este navegador no tiene ningún correo pendiente: su código se usó, tiene más de ${minutesCounted(minutes)} o se pidió en otro navegador. Pida otro correo.`,
  askAgain: "Pida otro correo.",
  codeWrongLast: "Ese no era el código, y van cinco veces. Pida otro correo.",
  codeWrong: (left: number) =>
    `Ese no es el código de nuestro correo. Mírelo de nuevo; ${count(left, { one: "queda un intento", other: `quedan ${left} intentos` })}.`,
  notTheCode: "Este no es el código del correo.",
  notTheSecond: "Este código no es válido, o ya no lo es.",
  keysTooOften: "Desde este lugar han llegado demasiadas direcciones o contraseñas equivocadas; espere diez minutos.",
  keyUnknown: "Esta dirección o contraseña no es de nadie.",
  keyEnded: "Quien tenía esta dirección o contraseña la anuló. Se crea otra en la página de la cuenta, en «Mis canales y aplicaciones».",
  noDemo: "Esta revista no es una demostración; inicie sesión con su correo electrónico.",
  secondWrong: "Ese no es un código de su aplicación, ni un código de recuperación que aún valga. Cada código vale una vez.",
  secondTooOften: "Demasiados códigos equivocados. Espere un cuarto de hora.",
  appHeld: "Su aplicación ya da códigos. Quítela antes y después configure otra.",
  passkeyRefused: "Esta llave de acceso no ha funcionado. Inténtelo de nuevo, o inicie sesión con un código.",
};
