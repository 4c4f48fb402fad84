import { namedId } from "../../values/index.ts";
import type { PictureView } from "../views.ts";

/** The files of those pictures that have another than they came with, by which their ids were made; what shows one shows something else now. */
export const replacedFiles = (pictures: readonly (PictureView | null | undefined)[]): string[] =>
  pictures
    .flatMap((picture) => {
      const [, sha256 = ""] = /^pictures\/([0-9a-f]{64})\./.exec(picture?.storageKey ?? "") ?? [];
      return picture && sha256 && namedId("picture", sha256) !== picture.id ? [picture.storageKey] : [];
    })
    .toSorted();
