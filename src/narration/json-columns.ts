declare module "../platform/database/json-columns.ts" {
  interface JsonColumns {
    /** Seconds from and to. */
    "readings.pauses": [number, number][];
  }
}

export {};
