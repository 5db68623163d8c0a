/** The path of a Chromium: what CHROMIUM_PATH names, one in a usual place, or Playwright's own; undefined for none. */
export function findChromium(): string | undefined
/** The path of a Chromium, fetched where there is none. @throws Error one line that says how to get one */
export function needChromium(): string
