/** What the bundler tells of a module: whatever imports it, not counting imports made later, when the program runs. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/**
 * Names the one file that holds all that the program begins with, so that a page asks for it once instead of for a score of
 * small parts. What is loaded later stays in parts of its own.
 * @param page how the id of the module that everything begins with ends
 * @returns for the bundler: the file's name for a module that the start needs, null for any other
 */
export function startChunk(page: string): (id: string, modules: Modules) => string | null {
  const needed = new Map<string, boolean>()
  const isNeeded = (id: string, modules: Modules): boolean => {
    const known = needed.get(id)
    if (known !== undefined) return known
    // Modules that import each other in a ring are needed where something outside the ring is.
    needed.set(id, false)
    const is =
      id.endsWith(page) || (modules.getModuleInfo(id)?.importers.some((from) => isNeeded(from, modules)) ?? false)
    needed.set(id, is)
    return is
  }
  return (id, modules) => (isNeeded(id, modules) ? 'start' : null)
}
