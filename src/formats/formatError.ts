/** A file that cannot be read: one sentence that says what is wrong and where. */
export class FormatError extends Error {
  override name = 'FormatError'
}
