import { webAddress } from '../webAddress.ts'
import { escaped } from '../xml.ts'
import { run } from './paragraphXml.ts'

/** The links of a part to addresses as they gather. */
export interface Links {
  /** An address as a run that leads to it; as mere text where it leads nowhere. */
  readonly address: (url: string) => string
  /** The relationships of the part: what its links lead to. Empty where there are none. */
  readonly relationships: () => string
}

/** Word takes no longer address for a link. */
const longestAddress = 2000

/** No links yet. */
export function createLinks(): Links {
  const addresses = new Map<string, string>()
  return {
    address(url) {
      const target = webAddress(url)
      if (target === null || target.length > longestAddress) return run(url)
      const id = addresses.get(target) ?? `link${addresses.size + 1}`
      addresses.set(target, id)
      return `<w:hyperlink r:id="${id}">${run(url, 'Hyperlink')}</w:hyperlink>`
    },
    relationships: () =>
      [...addresses]
        .map(
          ([target, id]) =>
            `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
        )
        .join(''),
  }
}
