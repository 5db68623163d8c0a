/** A web address taken apart after RFC 3986, as far as it is needed to compare addresses. */
const shape =
  /^(?:[^/?#@\s]*@)?(?<host>\[[\da-f:.]+\]|[\p{L}\p{N}\p{M}._-]+)(?::(?<port>\d{1,5}))?(?<path>\/[^?#\s]*)?(?:\?(?<query>[^#\s]*))?(?:#\S*)?$/iu
const scheme = /^https?:\/\//i
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?$/u

/** Whether text is a whole address of the web: http or https, and a host that can be one. */
export function isWebAddress(text: string): boolean {
  return scheme.test(text.trim()) && partsOf(text) !== null
}

/**
 * What addresses of the same page have in common: no scheme, no "www.", no usual port, no slash at the end, nothing that only
 * tells where a reader came from, no fragment, the host in small letters. Null for what is not an address, and for a host
 * alone, where very different things are found.
 */
export function addressKey(text: string): string | null {
  const parts = partsOf(text)
  if (parts === null) return null
  const query = parts.query
    .split('&')
    .filter((parameter) => parameter !== '' && !/^(?:utm_\w*|fbclid|gclid)(?:=|$)/i.test(parameter))
    .sort()
    .join('&')
  const path = parts.path.replace(/\/+$/, '')
  return path === '' && query === '' ? null : `${parts.host}${path}${query === '' ? '' : `?${query}`}`
}

function partsOf(text: string): { host: string; path: string; query: string } | null {
  const { host, port, path = '', query = '' } = shape.exec(text.trim().replace(scheme, ''))?.groups ?? {}
  if (host === undefined || !isHost(host)) return null
  const isUsualPort = port === undefined || port === '80' || port === '443'
  const name = host.toLowerCase().replace(/^www\.|\.$/g, '')
  return { host: isUsualPort ? name : `${name}:${port}`, path, query }
}

/** A host that a source can stand on has a dot in its name, and every part of the name is one. */
function isHost(host: string): boolean {
  if (host.startsWith('[')) return host.includes(':')
  const labels = host.replace(/\.$/, '').split('.')
  return labels.length > 1 && labels.every((part) => part.length < 64 && label.test(part))
}
