import { strToU8, zipSync } from 'fflate'
import { listCopies, readCopy } from '../storage/copies.ts'
import { rawData } from '../storage/rawData.ts'

/** Everything that can still be read, as it is, with the daily copies, as one .zip. */
export async function rawZip(): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const { name, text } of await rawData()) files[name] = strToU8(text)
  for (const { name } of await listCopies().catch(() => [])) {
    const copy = await readCopy(name).catch(() => null)
    if (copy !== null) files[`copies/${name}`] = new Uint8Array(await copy.arrayBuffer())
  }
  return zipSync(files, { level: 6 })
}
