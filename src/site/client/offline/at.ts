/** The address without the language that it begins with in a magazine of several. */
export const inNoLanguage = (pathname: string): string => pathname.replace(/^\/[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?=\/)/, "");

/** Whether a path is this place or below it, in whichever language its address begins with. */
export function isAt(pathname: string, place: string): boolean {
  const path = inNoLanguage(pathname);
  return path === place || path.startsWith(`${place}/`);
}
