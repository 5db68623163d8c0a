import { mostBytes, tooLarge } from '../formats/fileSize.ts'
import { FormatError } from '../formats/formatError.ts'

/**
 * The bytes of a file that a person chose.
 * @param most how many it may have
 * @throws FormatError before any of them is read, where there are more; where the system does not hand them out
 */
export async function bytesOf(file: File, most: number = mostBytes): Promise<Uint8Array> {
  if (file.size >= most) throw tooLarge(most)
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new FormatError({ kind: 'not-handed-out' })
  }
}
