/** The command line cannot be followed as it was written: one sentence for the person who wrote it. */
export class WrongCall extends Error {
  override name = 'WrongCall'
}
