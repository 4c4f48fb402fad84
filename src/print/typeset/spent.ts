/** After so many documents the process of the typesetter is renewed, or when it has grown so large (MB). */
const documentsEach = 40;
const largest = 450;

/**
 * Whether a process has set its part. What it laid out of an issue it keeps until two others were set, so that one of which an
 * article changed is set in a fraction of the time; what it cannot give back goes with it.
 */
export const isSpent = ({ documents, megabytes }: { documents: number; megabytes: number }): boolean =>
  documents >= documentsEach || megabytes >= largest;
