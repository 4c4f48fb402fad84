import { constants } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";

const voice = "cmu_us_slt_arctic_hts";
const programs = ["/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);
const voicesFolder = "/usr/share/festival/voices";

/** What VOICE_COMMAND is set to where Debian's festival reads with its statistical voice: fuller than the embedded one, at 32 kHz. */
export const festivalCommand = `text2wave -eval "(voice_${voice})"`;

/** Whether festival and the voice (Debian's packages festival and festvox-us-slt-hts) are installed on this machine. */
export async function festivalIsHere(path = programs, folder = voicesFolder): Promise<boolean> {
  return (await isProgram("text2wave", path)) && (await hasVoice(folder));
}

async function isProgram(name: string, path: string): Promise<boolean> {
  const found = await Promise.all(
    path
      .split(delimiter)
      .filter(Boolean)
      .map((folder) =>
        access(join(folder, name), constants.X_OK).then(
          () => true,
          () => false,
        ),
      ),
  );
  return found.includes(true);
}

async function hasVoice(folder: string): Promise<boolean> {
  const languages = await readdir(folder).catch(() => []);
  const voices = await Promise.all(languages.map((language) => readdir(join(folder, language)).catch(() => [])));
  return voices.flat().includes(voice);
}
