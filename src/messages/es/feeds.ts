import { rich } from "../rich.ts";
import { list } from "./grammar.ts";

/** A reader's own feeds and apps. */
export const feeds = {
  title: "Mis canales y aplicaciones",
  about:
    "Lo que usted puede leer y oír aquí, en los programas que prefiera. Quien tenga una de estas direcciones o contraseñas tiene lo mismo que usted: no las comparta, y anúlelas aquí si se han filtrado.",
  ended: (what: string) => `${what}: acceso anulado. Ya no abre nada.`,
  backToAccount: "Volver a su cuenta",
  keys: {
    podcast: {
      title: "Pódcast",
      says: "Todos los artículos que puede oír, en la aplicación de pódcast que use. La dirección es solo suya: péguela donde la aplicación diga «añadir por URL».",
      label: "Dirección de su pódcast",
      make: "Crear la dirección de mi pódcast",
      remake: "Crear una dirección nueva",
      remade: "Una dirección nueva anula esta.",
      end: "Anular esta dirección",
    },
    articles: {
      title: "Artículos completos",
      says: "Cada artículo nuevo por RSS, con todo el texto de lo que usted puede leer.",
      label: "Dirección de su canal",
      make: "Crear la dirección de mi canal",
      remake: "Crear una dirección nueva",
      remade: "Una dirección nueva anula esta.",
      end: "Anular esta dirección",
    },
    apps: {
      title: "Aplicaciones de lectura",
      says: "Los números como catálogo para KOReader, Thorium y otras aplicaciones que abren OPDS. Le piden su correo electrónico y una contraseña hecha para ellas, que abre el catálogo y nada más de su cuenta.",
      label: "Su contraseña de lectura",
      make: "Crear mi contraseña de lectura",
      remake: "Crear una contraseña nueva",
      remade: "Una contraseña nueva anula esta en todas las aplicaciones.",
      end: "Anular esta contraseña",
    },
  },
  catalogue: "Dirección del catálogo",
  newerCatalogue: (address: string) => rich<"code">`Para aplicaciones que conocen OPDS 2: <code>${address}</code>`,
  userNameIs: (email: string) => `Nombre de usuario: ${email}`,
  copy: "Copiar",
  copied: "Copiado",
  openIn: "Abrir en",
  yourReader: "su lector de RSS",
  onlyIfInstalled: "Cada enlace abre el programa que nombra, si está en este dispositivo.",
  onlyIfInstalledOrSite: (sites: readonly string[]) =>
    rich`Cada enlace abre el programa que nombra, si está en este dispositivo. Son sitios web: ${list(sites)}; reciben la dirección y leen en nombre de usted.`,
  onPhone: "Llevarlo a un teléfono",
  scanIt: "Apunte con la cámara del teléfono a este código y abra la dirección en la aplicación.",
  qrOf: "La dirección como código QR",
  shownOnce: "Se muestra solo esta vez. Guardamos únicamente lo necesario para reconocerla; si la pierde, cree otra.",
  madeAndUsed: ({ made, used }: { made: string; used: string }) => `Fecha de creación: ${made}; último uso: ${used}.`,
  madeNotUsed: (made: string) => `Fecha de creación: ${made}; aún sin usar.`,
};
