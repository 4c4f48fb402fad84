import { rich } from "../rich.ts";
import { minutes as minutesCounted } from "./grammar.ts";

export const signIn = {
  letter: ({ magazine, code, minutes }: { magazine: string; code: string; minutes: number }) => ({
    subject: `${code} es su código para ${magazine}`,
    title: "Iniciar sesión",
    paragraphs: ["Alguien, probablemente usted, quiere iniciar sesión. Escriba este código en la página que lo pidió, o pulse el botón."],
    button: "Iniciar sesión",
    after: [
      `Ambos valen una vez, durante ${minutesCounted(minutes)}. Si no fue usted, no haga nada: sin este correo nadie puede iniciar sesión.`,
    ],
    footer: "Recibe este correo porque su dirección se introdujo en nuestra página de inicio de sesión.",
  }),
  signIn: "Iniciar sesión",
  noPassword: "No hay contraseña. Indique su correo electrónico y le enviamos un código.",
  readsHere:
    "Lo que se pagó en este navegador está abierto en él. Para leerlo en otro sitio, y para ver la cuenta, confirme que esta dirección es suya.",
  stopReading: "Dejar de leer en este navegador",
  email: "Correo electrónico",
  sendCode: "Enviarme un código",
  demo: rich<"a">`Esto es una demostración: <a>entre como una de sus personas con un clic</a>, o busque el código en el terminal que la puso en marcha.`,
  byPasskey: "Usar una llave de acceso",
  passkeyFailed: "La llave de acceso no ha funcionado. Inténtelo de nuevo, o pida un código.",
  lookIntoMail: "Revise su correo",
  codeSent: (email: string) =>
    rich`Si <strong>${email}</strong> puede recibir correo, ya va de camino un mensaje con un código de seis cifras. Vale durante diez minutos, en este navegador.`,
  code: "Código",
  noLetter: rich<"a">`¿No llega el correo? <a>Pida otro</a>.`,
  codeInTerminal:
    "En esta demostración ningún correo sale de casa: el código está en el terminal que la puso en marcha, y en /demo no hace falta.",
  pressButton: "Pulse el botón y habrá iniciado sesión en este navegador.",
  peopleOfDemo: "Las personas de la demostración",
  beSomebody: "Elija quién ser",
  nobodyIsReal: "Aquí nadie es real, así que basta un clic para iniciar sesión. Fuera de la demostración esta página no existe.",
  be: (name: string) => `Entrar como ${name}`,
};
